import type { ImportView } from "#contract/import.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { ImportHead } from "#domain/imports/importState.ts";
import type { Day } from "#domain/time/day.ts";
import type { DoneRow } from "#register/imports/blockRows.ts";
import { fileKeptUntil } from "#register/imports/forgetImports.ts";
import { headOf, type StoredImport } from "#register/imports/importRows.ts";
import type { Imports } from "#register/imports/imports.ts";
import type { RegisterReads } from "#register/register.ts";
import { emptyCounts } from "./previews.ts";

/** Whoever may import sees all imports; of persons the name is enough. */
export function headView({ by, ...head }: ImportHead) {
  return { ...head, by: { name: by.name } };
}

interface ViewParts {
  readonly imports: Imports;
  readonly reads: Pick<RegisterReads, "entry" | "now" | "settings" | "today">;
}

export function importView(parts: ViewParts, one: StoredImport): ImportView {
  const { imports, reads } = parts;
  const blocks = imports.blocks(one);
  const rows = blocks.flatMap(({ block }) => block.rows);
  const { run } = one.row;
  const hasRun = run !== undefined;
  return {
    ...headView(headOf(one)),
    revision: one.row.revision,
    plan: imports.plan(one) ?? null,
    sheets: one.row.sheets,
    pieces: imports.pieces(one),
    progress: hasRun ? progressOf(parts, one) : null,
    made: hasRun ? madeBy(rows, reads.today()) : null,
    counts: hasRun ? countsOf(rows) : null,
    touched:
      one.row.state === "undone"
        ? touchedIn(rows, (no) => reads.entry(no)?.values.title ?? no)
        : null,
    problem: one.row.problem ?? null,
    fileDeletedOn: fileKeptUntil(one, reads.settings().importFileDays) ?? null,
  };
}

/** Of undoing, the rows that were taken back. */
function progressOf({ imports, reads }: ViewParts, one: StoredImport): ImportView["progress"] {
  const { run, state, undo } = one.row;
  if (run === undefined) return null;
  const isUndoing = undo !== undefined;
  const blocks = imports.blocks(one);
  const count = (of: typeof blocks) => of.reduce((sum, { block }) => sum + block.rows.length, 0);
  const done = count(blocks.filter(({ block }) => (isUndoing ? block.isUndone : block.isDone)));
  const of = isUndoing ? count(blocks) : run.rows;
  const isRunning = state === "running" || state === "undoing";
  const elapsed = Date.parse(reads.now()) - Date.parse((undo ?? run).at);
  const left = Math.max(0, of - done);
  // In seconds; nothing can be said before the first rows.
  const remaining =
    isRunning && done > 0 ? Math.round((Math.max(0, elapsed) / 1000 / done) * left) : null;
  return { done, of, remaining };
}

function madeBy(rows: readonly DoneRow[], today: Day): ImportView["made"] {
  const made = rows.filter(({ undone }) => undone !== "back");
  return {
    new: made.filter(({ as }) => as === "new").length,
    changed: made.filter(({ as }) => as === "changed").length,
    waiting: made.filter(
      ({ as, evaluateFrom, isKnown }) =>
        as === "new" && isKnown !== true && evaluateFrom !== undefined && evaluateFrom > today,
    ).length,
  };
}

function countsOf(rows: readonly DoneRow[]): Record<DoneRow["as"], number> {
  const counts = emptyCounts();
  for (const { as } of rows) counts[as]++;
  return counts;
}

function touchedIn(rows: readonly DoneRow[], titleOf: (no: EntryNo) => string) {
  return rows.flatMap(({ no, undone }) =>
    undone === "stays" && no !== undefined ? [{ no, title: titleOf(no) }] : [],
  );
}
