import type { Day } from "#domain/time/day.ts";
import { sortCases } from "./caseOrder.ts";
import type { DeskCase } from "./caseSelection.ts";
import {
  type CaseTurn,
  DESK_GROUPS,
  type DeskGroup,
  deskGroupOf,
  isOnDesk as isGroupOnDesk,
} from "./deskPlace.ts";

/** Closed cases stand behind all that runs. */
export const LIST_GROUPS = [...DESK_GROUPS, "closed"] as const;
export type ListGroup = DeskGroup | "closed";

/** A case as it stands on the desk of whoever looks. */
export interface RowOnDesk<Case extends DeskCase> {
  readonly view: Case;
  readonly group: ListGroup;
  /** Undefined once it is closed. */
  readonly turn: CaseTurn | undefined;
}

/** In the order of their groups; within each what is due first. */
export function deskRows<Case extends DeskCase>(
  cases: readonly Case[],
  desk: { readonly personId: string; readonly today: Day },
): readonly RowOnDesk<Case>[] {
  const rows = sortCases(cases, desk.today).map((view) => deskRow(view, desk));
  return LIST_GROUPS.flatMap((group) => rows.filter((row) => row.group === group));
}

export function deskRow<Case extends DeskCase>(
  view: Case,
  { personId }: { readonly personId: string },
): RowOnDesk<Case> {
  const { desk, handler } = view;
  if (desk === null) return { view, group: "closed", turn: undefined };
  return { view, group: deskGroupOf(desk, { handler, personId }), turn: desk.turn };
}

/** Whether it waits for the viewer. */
export function isOnDesk({ group }: { readonly group: ListGroup }): boolean {
  return group !== "closed" && isGroupOnDesk(group);
}
