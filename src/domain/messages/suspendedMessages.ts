import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { addDays } from "#domain/time/day.ts";
import {
  type Audience,
  asList,
  type DueMessage,
  INFORMED_WITHIN_DAYS,
  type MessageFacts,
  to,
} from "./dueRule.ts";

type SuspendedId = `suspended-${string}`;

/** Whoever answers for it, the head of office and the IT provider's contact (workflow §2, operation status). */
export function suspendedMessages(
  { key }: EvaluationCase,
  { head, itProvider, responsible }: Audience,
  { suspended, today }: MessageFacts<SuspendedId>,
): readonly DueMessage<SuspendedId>[] {
  if (suspended === undefined || suspended.caseKey !== key) return [];
  const { reason, since } = suspended;
  if (since < addDays(today, -INFORMED_WITHIN_DAYS)) return [];
  // Owner and deputy read the rejection in the card that tells the decision.
  const informed = reason === "rejected" ? [] : responsible;
  return to([...informed, ...asList(head), ...itProvider], `suspended-${since}`);
}
