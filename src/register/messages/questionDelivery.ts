import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { messageKindOf, questionOf } from "#domain/messages/messageId.ts";
import { openQuestionOf } from "#domain/messages/questionMessages.ts";
import type { Day } from "#domain/time/day.ts";
import type { KeyValues } from "#register/store/keyValues.ts";
import { deliveriesOf } from "./messageRows.ts";

/** When the open question first reached somebody: owner or deputy, or the coordinators while neither can be asked. */
export function questionDeliveredOn(
  keyValues: KeyValues,
  evaluationCase: EvaluationCase,
): Day | undefined {
  const key = openQuestionOf(evaluationCase)?.key;
  if (key === undefined) return undefined;
  const cards = deliveriesOf(keyValues, evaluationCase.key).filter(({ messageId }) => {
    const kind = messageKindOf(messageId);
    return questionOf(messageId) === key && (kind === "request" || kind === "unattended");
  });
  return cards.flatMap(({ sentOn }) => sentOn ?? []).sort()[0];
}
