import { LRUCache } from "lru-cache";
import type { ImportRow } from "#contract/import.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { ComparedRow, RowState } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { RowCounts } from "#domain/imports/importState.ts";
import { foldText } from "#domain/text/foldText.ts";
import type { MappedRows } from "#register/imports/importFiles.ts";
import type { StoredImport } from "#register/imports/importRows.ts";
import { knownDecisionIn } from "#register/imports/knownEvaluation.ts";
import { createPackedRows } from "#server/limits/packedRows.ts";

/** What an import would do now, of all rows. */
export interface Preview {
  readonly counts: RowCounts;
  /** By code. */
  readonly problems: Readonly<Record<string, number>>;
  /** Rows of which a value was changed in the register too. */
  readonly conflicts: number;
  /** Of new entries that are to be evaluated, in the order of the file; nobody is null. */
  readonly owners: readonly (string | null)[];
  find(filter: {
    readonly states: readonly RowState[];
    readonly search: string;
    readonly isConflict?: boolean;
  }): readonly number[];
  /** Of those that were found. */
  rows(found: readonly number[]): readonly ImportRow[];
  all(): Iterable<ImportRow>;
}

const KEPT = 4;
/** What others change in the register meanwhile is looked at again after this. */
const STALE_MS = 5_000;

interface Kept {
  readonly preview: Promise<Preview>;
  readonly at: number;
  readonly changes: number;
}

/** Compares a file when somebody looks, and again where the register has changed since. */
export function createPreviews(options: {
  readonly compare: (
    one: StoredImport,
    file: { readonly plan: ImportPlan; readonly rows: MappedRows },
    take: (row: ComparedRow) => void,
  ) => Promise<void>;
  readonly titleOf: (no: EntryNo) => string;
  /** How much in the register has changed so far. */
  readonly changes: () => number;
  readonly realNow: () => number;
}) {
  const { changes, compare, realNow, titleOf } = options;
  const kept = new LRUCache<string, Kept>({ max: KEPT, ttl: 10 * 60_000 });

  return {
    of(
      one: StoredImport,
      file: { readonly plan: ImportPlan; readonly rows: MappedRows },
      isFresh = false,
    ): Promise<Preview> {
      const key = `${one.id}/${one.row.revision}`;
      const known = kept.get(key);
      const isCurrent =
        known !== undefined &&
        (known.changes === changes() || (!isFresh && known.at + STALE_MS > realNow()));
      if (isCurrent) return known.preview;
      const preview = makePreview((take) => compare(one, file, take), file.plan, titleOf);
      kept.set(key, { preview, at: realNow(), changes: changes() });
      preview.catch(() => kept.delete(key));
      return preview;
    },
  };
}
export type Previews = ReturnType<typeof createPreviews>;

async function makePreview(
  compare: (take: (row: ComparedRow) => void) => Promise<void>,
  plan: ImportPlan,
  titleOf: (no: EntryNo) => string,
): Promise<Preview> {
  const counts = emptyCounts();
  const problems: Record<string, number> = {};
  const owners: (string | null)[] = [];
  const states: RowState[] = [];
  const conflicts = new Set<number>();
  const texts: string[] = [];
  const rows = createPackedRows<ImportRow>(JSON.parse);
  await compare((row) => {
    const view = rowView(row, titleOf);
    counts[row.state]++;
    for (const { code } of row.problems) problems[code] = (problems[code] ?? 0) + 1;
    if (row.state === "new" && knownDecisionIn(row, plan) === undefined) {
      const { ownerId } = row.values;
      owners.push(typeof ownerId === "string" ? ownerId : null);
    }
    if (row.differences.some(({ isConflict }) => isConflict === true)) conflicts.add(states.length);
    states.push(row.state);
    texts.push(foldText(`${row.row} ${view.title} ${row.no ?? ""}`));
    rows.add(view);
  });
  return {
    counts,
    problems,
    conflicts: conflicts.size,
    owners,
    find({ isConflict = false, search, states: wanted }) {
      const words = foldText(search);
      return states.flatMap((state, at) => {
        const fits =
          (wanted.length === 0 || wanted.includes(state)) && (!isConflict || conflicts.has(at));
        return fits && (words === "" || texts[at]?.includes(words) === true) ? [at] : [];
      });
    },
    rows: rows.at,
    all: rows.all,
  };
}

export function emptyCounts(): Record<RowState, number> {
  return { new: 0, changed: 0, unchanged: 0, duplicate: 0, problem: 0, leftOut: 0 };
}

function rowView(row: ComparedRow, titleOf: (no: EntryNo) => string): ImportRow {
  const named = (no: EntryNo) => ({ no, title: titleOf(no) });
  return {
    row: row.row,
    title: String(row.values.title ?? ""),
    state: row.state,
    entry: row.no === undefined ? null : named(row.no),
    mayBe: row.mayBe.map(named),
    differences: row.differences.map(({ after, before, field, isConflict }) => ({
      field,
      before,
      after,
      isConflict: isConflict === true,
    })),
    problems: row.problems.map(({ code, isMinor, target, text }) => ({
      code,
      target: target ?? null,
      text: text ?? null,
      isMinor: isMinor === true,
    })),
  };
}
