import type { Day } from "#domain/time/day.ts";
import { dueDay } from "./deadlines.ts";
import {
  type CaseMoment,
  type EvaluationCase,
  isRunning,
  type Suspension,
} from "./evaluationCase.ts";

/** A suspension for a coordinator to confirm or decline within its deadline. */
export function proposedSuspension(when: CaseMoment): Suspension {
  const due = dueDay("confirmSuspension", when.today, when);
  return { kind: "proposed", state: "open", due };
}

/** Until when the proposed suspension is to be decided; null where none is open. */
export function suspensionDue({ state, suspension }: EvaluationCase): Day | null {
  if (!isRunning(state) || suspension?.state !== "open") return null;
  return suspension.due ?? null;
}
