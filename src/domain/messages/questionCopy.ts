import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { MessageId } from "./kinds.ts";
import { questionOf } from "./messageId.ts";
import { parseQuestionKey, type QuestionKey } from "./questionKey.ts";
import { openQuestionOf } from "./questionMessages.ts";

/**
 * What a copy that asked owner or deputy is today: it asks; a newer copy does, or the card of a newer version; or nothing is
 * asked any more, and it says what it has come to.
 */
export type CopyStanding = "asks" | "continued" | "superseded" | "settled";

/**
 * As long as a question of the case is open, the newest copy asks it, whichever question it was sent with; the older ones
 * say where it goes on.
 */
export function standingOfCopy(
  evaluationCase: EvaluationCase,
  { hasNewer, messageId }: { readonly hasNewer: boolean; readonly messageId: MessageId },
): CopyStanding {
  const open = openQuestionOf(evaluationCase);
  if (open === undefined) return "settled";
  if (isOvertaken(messageId, open.key)) return "superseded";
  return hasNewer ? "continued" : "asks";
}

/** Whether the answer that its copy takes is the one that is waited for: to a version, or to a query. */
export function takesAnswerTo(messageId: MessageId, open: QuestionKey): boolean {
  const key = questionOf(messageId);
  return key === undefined || parseQuestionKey(key)?.about === parseQuestionKey(open)?.about;
}

/** Whether it asked about a version before the one that is asked about now. */
function isOvertaken(messageId: MessageId, open: QuestionKey): boolean {
  const own = parseQuestionKey(questionOf(messageId) ?? "");
  const now = parseQuestionKey(open);
  return own?.about === "version" && now?.about === "version" && own.revision < now.revision;
}
