import type { ImportPlanInput, ImportRow } from "#contract/import.ts";
import { ROW_STATES, type RowState } from "#domain/imports/importedRow.ts";

/** Which rows are looked at. */
export interface RowChoice {
  readonly show: RowState | "all" | "conflict";
  readonly search: string;
  readonly from: number;
}

export const EVERY_ROW: RowChoice = { show: "all", search: "", from: 0 };

export function statesOf(show: RowChoice["show"]): readonly RowState[] {
  return show === "all" || show === "conflict" ? [] : [show];
}

/** What needs somebody stands first. */
const SHOWN_STATES = [
  "problem",
  "duplicate",
  "new",
  "changed",
  "unchanged",
  "leftOut",
] as const satisfies readonly RowState[];

/** Said also where there is none of them. */
const ALWAYS: ReadonlySet<RowState> = new Set(["new", "changed", "unchanged", "problem"]);

/** What can be looked at by itself. */
export function statesWith(counts: Counts, chosen: RowChoice["show"]): readonly RowState[] {
  return SHOWN_STATES.filter(
    (state) => ALWAYS.has(state) || (counts[state] ?? 0) > 0 || state === chosen,
  );
}

export type Counts = Partial<Readonly<Record<RowState, number>>>;

export function allOf(counts: Counts): number {
  return ROW_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

export function decisionOf({ decisions }: ImportPlanInput, row: number): string | undefined {
  return decisions.find((one) => one.row === row)?.as;
}

/** Undefined takes a decision back. */
export function withDecision(
  { decisions }: ImportPlanInput,
  row: number,
  as: string | undefined,
): ImportPlanInput["decisions"] {
  const others = decisions.filter((one) => one.row !== row);
  return as === undefined ? others : [...others, { row, as }];
}

/** A row about which somebody has decided, or still has to. */
export function isToDecide({ mayBe, state }: ImportRow, plan: ImportPlanInput, row: number) {
  return state === "duplicate" || (mayBe.length > 0 && decisionOf(plan, row) !== undefined);
}

/** Rows of one look, in the file's order: one that was decided on stays in sight although the filter fits it no more. */
export function withDecided(
  seen: readonly ImportRow[],
  now: readonly ImportRow[],
  decided: ReadonlySet<number>,
): readonly ImportRow[] {
  const current = new Set(now.map(({ row }) => row));
  const kept = seen.filter(({ row }) => decided.has(row) && !current.has(row));
  return kept.length === 0 ? now : [...now, ...kept].sort((a, b) => a.row - b.row);
}
