import type { Day } from "#domain/time/day.ts";
import type { CaseState } from "#domain/vocabulary.ts";
import type { Trigger } from "./causes.ts";

/** How the coordinators' list is divided: what cannot wait, what is theirs, what waits for others, what goes on by itself. */
export const DESK_GROUPS = ["now", "yours", "others", "running"] as const;
export type DeskGroup = (typeof DESK_GROUPS)[number];

/** Who has to do something before a running case goes on; a review period ends by itself. */
export const CASE_TURNS = ["coordination", "responsible", "reviewers", "period"] as const;
export type CaseTurn = (typeof CASE_TURNS)[number];

/** What the place of a running case on the desk depends on. */
export interface DeskFacts {
  readonly state: CaseState;
  readonly trigger: Trigger;
  readonly due: Day | null;
  /** A suspension is proposed, and nobody has settled it. */
  readonly isSuspensionOpen: boolean;
  /** Harm was reported, by an answer or an incident. */
  readonly hasHarm: boolean;
  readonly hasIncident: boolean;
  /** Nobody responsible can be asked, or the question did not reach them. */
  readonly isUnreachable: boolean;
  readonly hasOpenStatements: boolean;
  /** A coordinator wants to see the answer, whatever it is. */
  readonly isMarkedForCheck: boolean;
}

/** Who looks at the desk: what they may do about the case, and who works on it. */
export interface DeskViewer {
  /** Neither owner nor deputy of the entry (workflow §2, separation of duties). */
  readonly mayEvaluate: boolean;
  readonly handledBy: "me" | "colleague" | "nobody";
}

export function turnOf(facts: DeskFacts, today: Day): CaseTurn {
  if (facts.isSuspensionOpen) return "coordination";
  switch (facts.state) {
    case "requested":
    case "query":
      return facts.isUnreachable ? "coordination" : "responsible";
    case "objection":
      return facts.isMarkedForCheck || isPast(facts.due, today) ? "coordination" : "period";
    default:
      return facts.hasOpenStatements ? "reviewers" : "coordination";
  }
}

/**
 * Harm, an incident and a suspension to be settled are everybody's at once, whoever works on the case; with a query on its
 * way to the owner there is nothing to do now, and the case waits for others like any other.
 */
export function deskGroupOf(facts: DeskFacts, viewer: DeskViewer, today: Day): DeskGroup {
  const turn = turnOf(facts, today);
  if (turn === "period") return "running";
  if (turn !== "coordination") return "others";
  if (isUrgent(facts)) return "now";
  const isTheirs = viewer.mayEvaluate || facts.isUnreachable;
  return isTheirs && viewer.handledBy !== "colleague" ? "yours" : "others";
}

/** Whether it waits for whoever looks. */
export function isOnDesk(group: DeskGroup): boolean {
  return group === "now" || group === "yours";
}

function isUrgent({ hasHarm, hasIncident, isSuspensionOpen, trigger }: DeskFacts): boolean {
  return hasHarm || hasIncident || isSuspensionOpen || trigger === "incident";
}

function isPast(day: Day | null, today: Day): boolean {
  return day !== null && day < today;
}
