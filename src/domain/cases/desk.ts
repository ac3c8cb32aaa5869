import type { Entry } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import type { CaseState } from "#domain/vocabulary.ts";
import { pendingConditions } from "./caseConditions.ts";
import { awaitedSections } from "./caseSections.ts";
import { openStatements } from "./caseStatements.ts";
import type { Trigger } from "./causes.ts";
import { awaitsEvidence, conditionState } from "./condition.ts";
import type { CaseTurn, DeskPlace } from "./deskPlace.ts";
import { type EvaluationCase, hasReportedHarm, isRunning } from "./evaluationCase.ts";

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
  /** Something waits for people of whom none can be asked, or the question did not reach them. */
  readonly isUnreachable: boolean;
  readonly hasOpenStatements: boolean;
  /** Until when owner and deputy fill in sections that they were asked for; null where nothing is waited for. */
  readonly sectionsDue: Day | null;
  /** A coordinator wants to see the answer, whatever it is. */
  readonly isMarkedForCheck: boolean;
  /** Owner or deputy have given evidence for a condition, and nobody has judged it. */
  readonly hasEvidence: boolean;
  /** The first day of a condition that waits for evidence. */
  readonly conditionDue: Day | null;
}

/** Who looks at the desk, as far as all to whom the case looks alike have it in common. */
export interface DeskViewer {
  /** Neither owner nor deputy of the entry (workflow §2, separation of duties). */
  readonly mayEvaluate: boolean;
  /** Who answers for the application is not told that a coordinator wants to see the answer. */
  readonly seesMark: boolean;
}

export function deskFactsOf(
  found: { readonly entry: Pick<Entry, "values">; readonly evaluationCase: EvaluationCase },
  isUnreachable: boolean,
): DeskFacts {
  const { evaluationCase } = found;
  const { due, incidents = [], markedForCheck, state, suspension, trigger } = evaluationCase;
  return {
    state,
    trigger,
    due,
    isSuspensionOpen: suspension?.state === "open",
    hasHarm: hasReportedHarm(evaluationCase),
    hasIncident: incidents.length > 0,
    isUnreachable,
    hasOpenStatements: openStatements(evaluationCase).length > 0,
    sectionsDue: awaitedSections(found)[0]?.due ?? null,
    isMarkedForCheck: markedForCheck === true,
    hasEvidence: hasEvidence(evaluationCase),
    conditionDue: conditionDue(evaluationCase),
  };
}

/** Whether a coordinator has evidence to check. */
export function hasEvidence(evaluationCase: EvaluationCase): boolean {
  return pendingConditions(evaluationCase).some((one) => conditionState(one) === "evidenceGiven");
}

/** By when owner and deputy have to give the next evidence. */
export function conditionDue(evaluationCase: EvaluationCase): Day | null {
  const days = pendingConditions(evaluationCase)
    .filter((one) => awaitsEvidence(conditionState(one)))
    .map(({ dueOn }) => dueOn)
    .sort();
  return days[0] ?? null;
}

/**
 * Harm, an incident and a suspension to be settled are everybody's at once, whoever works on the case; with a query on its
 * way to the owner there is nothing to do now, and the case waits for others like any other.
 */
export function placeOnDesk(facts: DeskFacts, viewer: DeskViewer, today: Day): DeskPlace {
  const turn = turnOf(facts, viewer, today);
  if (turn === "period") return { turn, group: "running" };
  if (turn !== "coordination") return { turn, group: "others" };
  // What is decided is not urgent any more, whatever was reported before.
  if (isRunning(facts.state) && isUrgent(facts)) return { turn, group: "now" };
  // To find somebody who can be asked is no judgement.
  return { turn, group: viewer.mayEvaluate || isStuck(facts) ? "yours" : "others" };
}

function turnOf(facts: DeskFacts, { seesMark }: DeskViewer, today: Day): CaseTurn {
  if (!isRunning(facts.state)) {
    const isTheirs = facts.hasEvidence || isStuck(facts) || isPast(facts.conditionDue, today);
    return isTheirs ? "coordination" : "responsible";
  }
  if (facts.isSuspensionOpen) return "coordination";
  switch (facts.state) {
    case "requested":
    case "query":
      return isStuck(facts) ? "coordination" : "responsible";
    case "objection": {
      const isMarked = facts.isMarkedForCheck && seesMark;
      return isMarked || isPast(facts.due, today) ? "coordination" : "period";
    }
    default:
      if (isStuck(facts) || areSectionsBack(facts, today)) return "coordination";
      if (facts.hasOpenStatements) return "reviewers";
      return facts.sectionsDue === null ? "coordination" : "responsible";
  }
}

/** What nobody can fill in, or has not filled in until its day, is the coordinators' again, on the desk and in the morning. */
export function areSectionsBack(
  { isUnreachable, sectionsDue }: Pick<DeskFacts, "isUnreachable" | "sectionsDue">,
  today: Day,
): boolean {
  return sectionsDue !== null && (isUnreachable || isPast(sectionsDue, today));
}

/** Something waits for a person, and nobody can do it. */
function isStuck(facts: DeskFacts): boolean {
  const { conditionDue, hasOpenStatements, isUnreachable, sectionsDue, state } = facts;
  const isAsked = state === "requested" || state === "query";
  return (
    isUnreachable && (isAsked || hasOpenStatements || sectionsDue !== null || conditionDue !== null)
  );
}

function isUrgent({ hasHarm, hasIncident, isSuspensionOpen, trigger }: DeskFacts): boolean {
  return hasHarm || hasIncident || isSuspensionOpen || trigger === "incident";
}

function isPast(day: Day | null, today: Day): boolean {
  return day !== null && day < today;
}
