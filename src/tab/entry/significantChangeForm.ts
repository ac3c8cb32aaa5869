import type { SignificantChangeInput } from "#contract/change.ts";
import { err, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import {
  type AnswerDraft,
  answerProblemTexts,
  draftToAnswer,
  EMPTY_ANSWER,
} from "#tab/case/answerForm.ts";
import type { TabMessages } from "#tab/session/texts.ts";
import type { Problems } from "#tab/shared/focus.ts";

/** What the dialog holds; the same id goes with the same words, so that sending twice is one report. */
export interface SignificantChangeForm extends AnswerDraft {
  readonly id: string;
}

/** What is told here has changed, unless somebody says that they are not sure. */
export function emptySignificantChange(newId: () => string): SignificantChangeForm {
  return { ...EMPTY_ANSWER, option: "changed", id: newId() };
}

/** Words that say something else are another report. */
export function changedPart(part: Partial<AnswerDraft>, newId: () => string) {
  return { ...part, id: newId() };
}

/** The report to send, or what is missing, in words at each question. */
export function changeInput(
  { id, ...draft }: SignificantChangeForm,
  today: Day,
  messages: TabMessages,
): Result<SignificantChangeInput, Problems<keyof AnswerDraft>> {
  const answer = draftToAnswer(draft, today);
  if (answer.ok) return { ok: true, value: { id, answer: answer.value } };
  const { liveMissing, nothing } = messages.change;
  const own = { tickMissing: nothing, liveMissing };
  return err(answerProblemTexts(answer.problem, messages, own));
}
