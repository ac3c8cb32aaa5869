import type { ImportPlanInput, ImportSheet } from "#contract/import.ts";

export type SheetColumn = ImportSheet["columns"][number];
export type PlannedColumn = ImportPlanInput["columns"][number];

export const COLUMN_SHOWS = ["all", "open", "unsure"] as const;
export type ColumnShow = (typeof COLUMN_SHOWS)[number];

export function planOf(plan: ImportPlanInput, column: number): PlannedColumn | undefined {
  return plan.columns.find((one) => one.column === column);
}

/** A proposal that nobody has changed, and that may be wrong. */
export function isUnsure({ column, proposal }: SheetColumn, plan: ImportPlanInput): boolean {
  return (
    proposal !== null &&
    proposal.sureness !== "sure" &&
    planOf(plan, column)?.target === proposal.target
  );
}

export function shows(show: ColumnShow, column: SheetColumn, plan: ImportPlanInput): boolean {
  switch (show) {
    case "all":
      return true;
    case "open":
      return planOf(plan, column.column) === undefined;
    case "unsure":
      return isUnsure(column, plan);
  }
}

/** The plan's columns with another use of one of them. */
export function withUse(
  { columns }: ImportPlanInput,
  column: number,
  use: Omit<PlannedColumn, "column"> | undefined,
): ImportPlanInput["columns"] {
  const others = columns.filter((one) => one.column !== column);
  return use === undefined ? others : [...others, { ...use, column }].sort(byPlace);
}

function byPlace(a: PlannedColumn, b: PlannedColumn): number {
  return a.column - b.column;
}

export type ColumnsProblem = "titleMissing" | "sourceIdMissing";

/** What a list is not understood without. */
export function columnsProblem(plan: ImportPlanInput): ColumnsProblem | undefined {
  const has = (target: string) => plan.columns.some((one) => one.target === target);
  if (!has("title") && !has("registerNo")) return "titleMissing";
  // With that rule alone nothing would ever be found again.
  return plan.match.join() === "sourceId" && !has("sourceId") ? "sourceIdMissing" : undefined;
}
