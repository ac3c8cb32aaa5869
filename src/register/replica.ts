import type { EntryNo } from "#domain/entry.ts";
import type { EvaluationCase } from "#domain/evaluationCase.ts";
import type { ListItem, SharePointList } from "#sharepoint/list.ts";
import { itemToCase, type KeptCase } from "./caseRecord.ts";
import { itemToEntry } from "./entryRecord.ts";
import { createListReplica, type ListReplica } from "./listReplica.ts";
import type { StoredEntry } from "./register.ts";

export interface HeldCase extends KeptCase {
  readonly item: ListItem;
}

/** Entries and cases in memory, by their keys; what people read comes from here. */
export interface Replica {
  readonly entryItems: ListReplica;
  readonly caseItems: ListReplica;
  entries(): readonly StoredEntry[];
  entry(no: EntryNo): StoredEntry | undefined;
  entryItem(no: EntryNo): ListItem | undefined;
  cases(): readonly HeldCase[];
  case(key: string): HeldCase | undefined;
  casesOf(no: EntryNo): readonly EvaluationCase[];
  cursor(): string;
  changesSince(cursor: string): { readonly changed: readonly EntryNo[] } | undefined;
}

export function createReplica(
  lists: { readonly entries: SharePointList; readonly cases: SharePointList },
  instance: string,
): Replica {
  const entries = new Map<EntryNo, { entry: StoredEntry; item: ListItem }>();
  const cases = new Map<string, HeldCase>();
  const caseKeysOf = new Map<EntryNo, Set<string>>();
  const numberOfItem = new Map<string, EntryNo>();
  // The number of the last change of each entry, in the order of the changes.
  const changes = new Map<EntryNo, number>();
  let changeCount = 0;

  function touch(no: EntryNo): void {
    changes.delete(no);
    changes.set(no, ++changeCount);
  }

  function drop(no: EntryNo): void {
    entries.delete(no);
    touch(no);
  }

  const entryItems = createListReplica(lists.entries, {
    changed(item) {
      const entry = itemToEntry(item);
      if (entry === undefined) return;
      const before = numberOfItem.get(item.id);
      // Edited by hand; the next round puts the number back.
      if (before !== undefined && before !== entry.no) drop(before);
      numberOfItem.set(item.id, entry.no);
      entries.set(entry.no, { entry, item });
      touch(entry.no);
    },
    removed(item) {
      const no = numberOfItem.get(item.id);
      numberOfItem.delete(item.id);
      if (no !== undefined) drop(no);
    },
  });

  const caseItems = createListReplica(lists.cases, {
    changed(item) {
      const kept = itemToCase(item);
      if (kept === undefined) return;
      const { key, entryNo } = kept.evaluationCase;
      cases.set(key, { ...kept, item });
      const keys = caseKeysOf.get(entryNo) ?? new Set();
      caseKeysOf.set(entryNo, keys.add(key));
    },
    removed(item) {
      const key = String(item.fields.CaseKey ?? "");
      const held = cases.get(key);
      if (held?.item.id !== item.id) return;
      cases.delete(key);
      caseKeysOf.get(held.evaluationCase.entryNo)?.delete(key);
    },
  });

  return {
    entryItems,
    caseItems,
    entries: () => [...entries.values()].map(({ entry }) => entry),
    entry: (no) => entries.get(no)?.entry,
    entryItem: (no) => entries.get(no)?.item,
    cases: () => [...cases.values()],
    case: (key) => cases.get(key),
    casesOf: (no) =>
      [...(caseKeysOf.get(no) ?? [])].flatMap((key) => {
        const held = cases.get(key);
        return held === undefined ? [] : [held.evaluationCase];
      }),
    cursor: () => `${instance}.${changeCount}`,
    changesSince(cursor) {
      const [whose, count] = cursor.split(".");
      const since = Number(count);
      if (whose !== instance || !Number.isInteger(since) || since > changeCount) return undefined;
      return { changed: [...changes].filter(([, n]) => n > since).map(([no]) => no) };
    },
  };
}
