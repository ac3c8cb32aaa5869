import type { EntryNo, EntryValues } from "#domain/entry/entry.ts";
import { possibleDuplicates } from "#domain/search/possibleDuplicates.ts";
import { wordsIn } from "#domain/search/searchWords.ts";
import { folded } from "./folded.ts";
import type { MappedRow } from "./importedRow.ts";
import type { MatchRule } from "./importPlan.ts";
import { isDigest, parseSourceRef, sourceRefText } from "./sourceRef.ts";

interface Known {
  readonly no: EntryNo;
  readonly values: EntryValues;
}

/** The entries of the register, as rows of a file look for them. */
export interface KnownEntries {
  valuesOf(no: EntryNo): EntryValues | undefined;
  /** Those that a row is about by one rule; more than one is a question. */
  found(rule: MatchRule, row: RowIdentity): readonly EntryNo[];
  /** Those that a row's name may mean, the likeliest first. */
  mayBe(row: RowIdentity): readonly EntryNo[];
  /** An entry as it is after a row of the same file. */
  note(entry: Known): void;
}

export type RowIdentity = Pick<MappedRow, "registerNo" | "values"> & {
  readonly source: string;
  /** The row's own id in its source, or what stands for one. */
  readonly id: string;
  /** Whether a row of the file has this id. */
  isInFile(id: string): boolean;
};

/** A word that more entries have says nothing of which one is meant. */
const COMMON_FROM = 200;
const MOST_COMPARED = 100;

export function createKnownEntries(entries: Iterable<Known>): KnownEntries {
  const byNo = new Map<string, Known>();
  const bySource = new Map<string, Set<EntryNo>>();
  const byTitle = new Map<string, Set<EntryNo>>();
  const byWord = new Map<string, Set<EntryNo>>();

  function note(entry: Known): void {
    const { no, values } = entry;
    byNo.set(no.toLowerCase(), entry);
    if (values.sourceRef !== undefined) add(bySource, values.sourceRef, no);
    if (values.title !== undefined) add(byTitle, folded(values.title), no);
    for (const word of new Set(namesOf(values).flatMap(wordsIn))) add(byWord, word, no);
  }
  for (const entry of entries) note(entry);

  /** An entry that was noted anew may no longer be called so. */
  function titled(title: unknown): readonly Known[] {
    if (typeof title !== "string" || title.trim() === "") return [];
    const name = folded(title);
    return [...(byTitle.get(name) ?? [])].flatMap((no) => {
      const known = byNo.get(no.toLowerCase());
      return known !== undefined && folded(known.values.title ?? "") === name ? [known] : [];
    });
  }

  const rules: Readonly<Record<MatchRule, (row: RowIdentity) => readonly EntryNo[]>> = {
    registerNo({ registerNo }) {
      const known = registerNo === undefined ? undefined : byNo.get(registerNo.toLowerCase());
      return known === undefined ? [] : [known.no];
    },
    sourceId({ id, source }) {
      const ref = sourceRefText({ source, id });
      return [...(bySource.get(ref) ?? [])].filter(
        (no) => byNo.get(no.toLowerCase())?.values.sourceRef === ref,
      );
    },
    title: (row) => {
      const called = titled(row.values.title).filter(({ values }) => !isOfAnotherRow(values, row));
      return called.map(({ no }) => no);
    },
    titleAndOffice: (row) =>
      rules.title(row).filter((no) => {
        const known = byNo.get(no.toLowerCase());
        return known?.values.orgUnitId === row.values.orgUnitId;
      }),
  };

  return {
    note,
    valuesOf: (no) => byNo.get(no.toLowerCase())?.values,
    found: (rule, row) => rules[rule](row),
    mayBe(row) {
      const title = String(row.values.title ?? "");
      const near = new Set<EntryNo>();
      for (const word of new Set(wordsIn(title))) {
        const having = byWord.get(word);
        if (having === undefined || having.size > COMMON_FROM) continue;
        for (const no of having) {
          const values = byNo.get(no.toLowerCase())?.values ?? {};
          if (near.size < MOST_COMPARED && !isOfAnotherRow(values, row)) near.add(no);
        }
      }
      const named = [...near].map((no) => ({
        no,
        names: namesOf(byNo.get(no.toLowerCase())?.values ?? {}),
      }));
      return possibleDuplicates(named, title);
    },
  };
}

/** A list tells its rows apart, however alike they are called: by their ids, or as long as they stay as they are. */
function isOfAnotherRow({ sourceRef }: EntryValues, row: RowIdentity): boolean {
  const ref = sourceRef === undefined ? undefined : parseSourceRef(sourceRef);
  if (ref === undefined || ref.source !== row.source || ref.id === row.id) return false;
  return !isDigest(ref.id) || row.isInFile(ref.id);
}

function namesOf({ productName, title }: EntryValues): readonly string[] {
  return [title, productName].filter((name) => name !== undefined);
}

function add(index: Map<string, Set<EntryNo>>, key: string, no: EntryNo): void {
  const held = index.get(key);
  if (held === undefined) index.set(key, new Set([no]));
  else held.add(no);
}
