import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import type { ItemProblems } from "#register/store/itemProblems.ts";
import {
  type CachedItem,
  createListReplica,
  type ListReplica,
} from "#register/store/listReplica.ts";
import { type Fingerprint, fingerprintOf } from "#register/store/recordType.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import { caseRecordType, itemToCase } from "./caseRecord.ts";
import type { ChangeLog } from "./changeLog.ts";
import { entryRecordType, itemToEntry } from "./entryRecord.ts";
import { heldValues } from "./heldValues.ts";
import type { StoredEntry } from "./storedEntry.ts";
import { createUseCaseIndex } from "./useCaseIndex.ts";
import { hasWrongId } from "./wrongIds.ts";

export interface CachedEntry {
  /** Undefined for an item without a register number. */
  readonly entry: StoredEntry | undefined;
  readonly fingerprint: Fingerprint;
}

export interface CachedCase {
  /** Undefined where the record was broken by hand. */
  readonly evaluationCase: EvaluationCase | undefined;
  readonly fingerprint: Fingerprint;
}

/** Entries and cases in memory, by their keys; what people read comes from here. */
export interface Replica {
  readonly entryItems: ListReplica<CachedEntry>;
  readonly caseItems: ListReplica<CachedCase>;
  /** One by one: who looks at all of them pauses in between. */
  entries(): Iterable<StoredEntry>;
  entryCount(): number;
  entry(no: EntryNo): StoredEntry | undefined;
  entryItem(no: EntryNo): CachedItem<CachedEntry> | undefined;
  cases(): Iterable<EvaluationCase>;
  case(key: string): EvaluationCase | undefined;
  caseItem(key: string): CachedItem<CachedCase> | undefined;
  casesOf(no: EntryNo): readonly EvaluationCase[];
  /** The items of entries in which something else stands where a person's id belongs. */
  wrongIds(): Iterable<CachedItem<CachedEntry>>;
  /** The use cases that name this entry as their platform. */
  entriesOn(no: EntryNo): readonly EntryNo[];
}

export interface ReplicaOptions {
  readonly lists: { readonly entries: SharePointList; readonly cases: SharePointList };
  readonly today: () => Day;
  readonly problems: Pick<ItemProblems, "aside" | "clear">;
  /** Told whose entry or case changed; null where that cannot be told. */
  readonly touched: (no: EntryNo | null) => void;
  readonly changes: Pick<ChangeLog, "touchEntry">;
  /** Real time. */
  readonly now: () => number;
}

export function createReplica(options: ReplicaOptions): Replica {
  const { changes, lists, now, problems, touched } = options;
  const recordType = entryRecordType(options.today);
  const entries = new Map<EntryNo, CachedItem<CachedEntry>>();
  const cases = new Map<string, CachedItem<CachedCase>>();
  const caseKeysOf = new Map<EntryNo, Set<string>>();
  const caseKeyOfItem = new Map<string, string>();
  const numberOfItem = new Map<string, EntryNo>();
  const useCases = createUseCaseIndex();
  const wrongIds = new Set<EntryNo>();

  function drop(no: EntryNo): void {
    entries.delete(no);
    useCases.drop(no);
    wrongIds.delete(no);
    changes.touchEntry(no);
  }

  function hold(entry: StoredEntry): void {
    useCases.hold(entry);
    if (hasWrongId(entry)) wrongIds.add(entry.no);
    else wrongIds.delete(entry.no);
  }

  function dropCase(key: string, entryNo: EntryNo): void {
    caseKeysOf.get(entryNo)?.delete(key);
    changes.touchEntry(entryNo);
  }

  const entryItems = createListReplica<CachedEntry>({
    list: lists.entries,
    now,
    aside: problems.aside("entries"),
    read: (item) => ({
      entry: heldEntry(itemToEntry(item)),
      fingerprint: fingerprintOf(recordType, item),
    }),
    changed(item) {
      const { entry } = item.value;
      const no = entry?.no;
      const before = numberOfItem.get(item.id);
      touched(no !== undefined && (before ?? no) === no ? no : null);
      // A number emptied by hand: the entry is shown as it was until the next round puts the number back.
      if (entry === undefined || no === undefined) return;
      if (before !== undefined && before !== no) drop(before);
      numberOfItem.set(item.id, no);
      entries.set(no, item);
      hold(entry);
      changes.touchEntry(no);
    },
    removed(item) {
      problems.clear("entries", item.id);
      touched(null);
      const no = numberOfItem.get(item.id);
      numberOfItem.delete(item.id);
      if (no !== undefined && entries.get(no)?.id === item.id) drop(no);
    },
  });

  const caseItems = createListReplica<CachedCase>({
    list: lists.cases,
    now,
    aside: problems.aside("cases"),
    read: (item) => ({
      evaluationCase: itemToCase(item),
      fingerprint: fingerprintOf(caseRecordType, item),
    }),
    changed(item) {
      const { evaluationCase } = item.value;
      touched(evaluationCase?.entryNo ?? null);
      if (evaluationCase === undefined) return;
      const { key, entryNo } = evaluationCase;
      const before = cases.get(key)?.value.evaluationCase?.entryNo;
      if (before !== undefined && before !== entryNo) dropCase(key, before);
      cases.set(key, item);
      caseKeyOfItem.set(item.id, key);
      const keys = caseKeysOf.get(entryNo) ?? new Set();
      caseKeysOf.set(entryNo, keys.add(key));
      changes.touchEntry(entryNo);
    },
    removed(item) {
      problems.clear("cases", item.id);
      touched(null);
      const key = caseKeyOfItem.get(item.id);
      caseKeyOfItem.delete(item.id);
      const cached = key === undefined ? undefined : cases.get(key);
      const entryNo = cached?.value.evaluationCase?.entryNo;
      if (key === undefined || entryNo === undefined || cached?.id !== item.id) return;
      cases.delete(key);
      dropCase(key, entryNo);
    },
  });

  function* eachEntry(): Iterable<StoredEntry> {
    for (const { value } of entries.values()) if (value.entry !== undefined) yield value.entry;
  }

  function* eachCase(): Iterable<EvaluationCase> {
    for (const { value } of cases.values()) {
      if (value.evaluationCase !== undefined) yield value.evaluationCase;
    }
  }

  return {
    entryItems,
    caseItems,
    entries: eachEntry,
    entryCount: () => entries.size,
    entry: (no) => entries.get(no)?.value.entry,
    entryItem: (no) => entries.get(no),
    cases: eachCase,
    case: (key) => cases.get(key)?.value.evaluationCase,
    caseItem: (key) => cases.get(key),
    casesOf: (no) =>
      [...(caseKeysOf.get(no) ?? [])].flatMap((key) => cases.get(key)?.value.evaluationCase ?? []),
    wrongIds: () => [...wrongIds].flatMap((no) => entries.get(no) ?? []),
    entriesOn: useCases.namedBy,
  };
}

function heldEntry(entry: StoredEntry | undefined): StoredEntry | undefined {
  return entry && { ...entry, values: heldValues(entry.values) };
}
