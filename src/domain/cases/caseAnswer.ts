import { ok, type Result } from "#domain/result.ts";
import {
  answersOf,
  type CardAnswerDraft,
  checkCardAnswer,
  liveOf,
  triage,
} from "#domain/triage/triage.ts";
import type { Channel, OperationStatus, RiskClass } from "#domain/vocabulary.ts";
import type { CaseProblem } from "./caseProblem.ts";
import type { AnsweredBy, CaseMoment, StoredAnswer, Suspension } from "./evaluationCase.ts";
import { proposedSuspension } from "./suspensionDue.ts";

export interface AnswerInput {
  readonly answer: CardAnswerDraft;
  readonly by: AnsweredBy;
  readonly channel: Channel;
  /** The entry's class before the change; none counts as unclear. */
  readonly riskClass: RiskClass | null;
  readonly operationStatus: OperationStatus;
}

/** Checks an answer and works out what follows from it. */
export function assessAnswer(
  input: AnswerInput,
  when: CaseMoment,
): Result<{ readonly stored: StoredAnswer; readonly suspension: Suspension | null }, CaseProblem> {
  const checked = checkCardAnswer(input.answer, when.today);
  if (!checked.ok) return checked;
  const answer = checked.value;
  const answers = answersOf(answer);
  const result = triage({
    riskClass: input.riskClass ?? "unclear",
    answers,
    live: liveOf(answer),
  });
  const { by, channel } = input;
  const stored = { answer, answers, ...result, by, channel, at: when.at };
  return ok({ stored, suspension: suspensionOf(stored, input.operationStatus, when) });
}

/** Only what is in use can be suspended. */
function suspensionOf(
  stored: StoredAnswer,
  status: OperationStatus,
  when: CaseMoment,
): Suspension | null {
  if (stored.suspend === null || (status !== "pilot" && status !== "productive")) return null;
  return stored.suspend === "immediate"
    ? { kind: "immediate", state: "active" }
    : proposedSuspension(when);
}
