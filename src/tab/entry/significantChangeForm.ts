import type { SignificantChangeInput } from "#contract/change.ts";
import { err, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { type AnswerDraft, draftToAnswer, EMPTY_ANSWER } from "#tab/case/answerForm.ts";
import type { TabMessages } from "#tab/session/texts.ts";

/** What the dialog holds; the same id goes with the same words, so that sending twice is one report. */
export interface SignificantChangeForm {
  readonly id: string;
  readonly draft: AnswerDraft;
}

/** What is told here has changed, unless somebody says that they are not sure. */
export function emptySignificantChange(newId: () => string): SignificantChangeForm {
  return { id: newId(), draft: { ...EMPTY_ANSWER, option: "changed" } };
}

export function changeDraft(
  form: SignificantChangeForm,
  part: Partial<AnswerDraft>,
  newId: () => string,
): SignificantChangeForm {
  return { id: newId(), draft: { ...form.draft, ...part } };
}

/** The report to send, or what is missing, in words. */
export function changeInput(
  { draft, id }: SignificantChangeForm,
  today: Day,
  messages: TabMessages,
): Result<SignificantChangeInput, string> {
  const answer = draftToAnswer(draft, today);
  if (answer.ok) return { ok: true, value: { id, answer: answer.value } };
  const { problem } = answer;
  if (problem === "optionMissing" || problem === "confirmMissing")
    return err(messages.answer[problem]);
  return err(problem === "tickMissing" ? messages.change.nothing : messages.problems[problem]);
}
