import type { Person } from "#domain/people/person.ts";

/** How the coordinators' list is divided: what cannot wait, what is theirs, what waits for others, what goes on by itself. */
export const DESK_GROUPS = ["now", "yours", "others", "running"] as const;
export type DeskGroup = (typeof DESK_GROUPS)[number];

/** Who has to do something before a running case goes on; a review period ends by itself. */
export const CASE_TURNS = ["coordination", "responsible", "reviewers", "period"] as const;
export type CaseTurn = (typeof CASE_TURNS)[number];

/** Where a running case stands for a viewer, before it is asked who works on it. */
export interface DeskPlace {
  readonly turn: CaseTurn;
  readonly group: DeskGroup;
}

/** Where a case stands for somebody: what a colleague works on waits for them, unless it is urgent. */
export function deskGroupOf(
  { group }: DeskPlace,
  by: { readonly handler: Pick<Person, "id"> | null; readonly personId: string },
): DeskGroup {
  const isColleagues = by.handler !== null && by.handler.id !== by.personId;
  return group === "yours" && isColleagues ? "others" : group;
}

/** Whether it waits for whoever looks. */
export function isOnDesk(group: DeskGroup): boolean {
  return group === "now" || group === "yours";
}
