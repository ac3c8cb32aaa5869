import { OUTCOMES, type Outcome } from "#domain/vocabulary.ts";
import type { EvaluationCase, Suspension } from "./evaluationCase.ts";

/** The heaviest of an outcome and of what the case's incidents, or a change of law, ask for. */
export function raisedOutcome<Least extends Outcome>(
  { incidents = [], newLaw, waitingIncidents }: EvaluationCase,
  outcome: Least,
): Least | "short" | "full" {
  const waiting = waitingIncidents === undefined ? [] : [waitingIncidents];
  const asked = [...incidents, ...waiting].map((incident) => incident.outcome);
  return [...asked, ...(newLaw === true ? (["full"] as const) : [])].reduce<
    Least | "short" | "full"
  >(heavierOutcome, outcome);
}

export function heavierOutcome<One extends Outcome, Other extends Outcome>(
  held: One,
  next: Other,
): One | Other {
  return OUTCOMES.indexOf(next) > OUTCOMES.indexOf(held) ? next : held;
}

/** From the lightest to the heaviest: a new proposal is looked at anew where an earlier one was declined. */
const SUSPENSION_STATES = ["declined", "open", "confirmed", "active"] as const;

/** Whatever joins a case never lightens a suspension. */
export function heavierSuspension(
  held: Suspension | null,
  next: Suspension | null,
): Suspension | null {
  if (held === null || next === null) return held ?? next;
  const weight = ({ state }: Suspension) => SUSPENSION_STATES.indexOf(state);
  return weight(next) > weight(held) ? next : held;
}
