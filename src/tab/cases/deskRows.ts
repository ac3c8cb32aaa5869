import type { CaseView } from "#contract/case.ts";
import {
  type CaseTurn,
  DESK_GROUPS,
  type DeskGroup,
  deskGroupOf,
  isOnDesk as isGroupOnDesk,
} from "#domain/cases/deskPlace.ts";
import type { Day } from "#domain/time/day.ts";
import { sortCases } from "#tab/case/caseText.ts";

/** Closed cases stand behind all that runs. */
export const LIST_GROUPS = [...DESK_GROUPS, "closed"] as const;
export type ListGroup = DeskGroup | "closed";

/** A case as it stands on the desk of whoever looks. */
export interface DeskRow {
  readonly view: CaseView;
  readonly group: ListGroup;
  /** Undefined once it is closed. */
  readonly turn: CaseTurn | undefined;
}

/** In the order of their groups; within each what is due first. */
export function deskRows(
  cases: readonly CaseView[],
  desk: { readonly personId: string; readonly today: Day },
): readonly DeskRow[] {
  const rows = sortCases(cases, desk.today).map((view) => deskRow(view, desk));
  return LIST_GROUPS.flatMap((group) => rows.filter((row) => row.group === group));
}

export function deskRow(view: CaseView, { personId }: { readonly personId: string }): DeskRow {
  const { desk, handler } = view;
  if (desk === null) return { view, group: "closed", turn: undefined };
  return { view, group: deskGroupOf(desk, { handler, personId }), turn: desk.turn };
}

/** Whether it waits for the viewer. */
export function isOnDesk({ group }: DeskRow): boolean {
  return group !== "closed" && isGroupOnDesk(group);
}

/** The case to open once this one waits for others: the next one that is on the desk, from the top again after the last. */
export function nextOnDesk(rows: readonly DeskRow[], key: string): CaseView | undefined {
  const index = rows.findIndex(({ view }) => view.key === key);
  const others = [...rows.slice(index + 1), ...rows.slice(0, Math.max(0, index))];
  return others.find((row) => isOnDesk(row) && row.view.key !== key)?.view;
}

/** The case from which one moves by so many rows; the first where none is chosen. */
export function rowBeside(
  rows: readonly DeskRow[],
  key: string | null,
  by: 1 | -1,
): CaseView | undefined {
  const index = rows.findIndex(({ view }) => view.key === key);
  return index < 0 ? rows[0]?.view : rows[index + by]?.view;
}
