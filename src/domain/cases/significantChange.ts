import { err, ok, type Result } from "#domain/result.ts";
import { type AnswerInput, assessAnswer } from "./caseAnswer.ts";
import { heavierOutcome, heavierSuspension, raisedOutcome } from "./caseIncidents.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { hasRoomForCause, withEarlierAnswer } from "./caseRoom.ts";
import { joinCause } from "./caseTransitions.ts";
import { dueDay } from "./deadlines.ts";
import type { CaseMoment, EvaluationCase } from "./evaluationCase.ts";

/**
 * A significant change that somebody reports while a case runs. It answers an open question, overrides an earlier
 * "unchanged", and can only make an evaluation deeper; what was said before is kept.
 */
export function joinChange(
  evaluationCase: EvaluationCase,
  input: AnswerInput & { readonly causeKey: string },
  when: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  if (evaluationCase.causes.includes(input.causeKey)) return ok(evaluationCase);
  const assessed = assessAnswer(input, when);
  if (!assessed.ok) return assessed;
  const { stored, suspension } = assessed.value;
  if (stored.outcome === "none") return err("noChange");
  if (!hasRoomForCause(evaluationCase)) return err("caseFull");
  const { openedOn, state } = evaluationCase;
  const outcome = raisedOutcome(evaluationCase, stored.outcome);
  const due = dueDay(outcome, when.today, when);
  const joined = joinCause(evaluationCase, { causeKey: input.causeKey });
  if (!joined.ok) return joined;
  const told = {
    ...joined.value,
    answer: stored,
    ...withEarlierAnswer(evaluationCase),
    suspension: heavierSuspension(evaluationCase.suspension, suspension),
  };
  if (state === "query" || state === "open") {
    return ok({ ...told, depth: heavierOutcome(outcome, evaluationCase.depth ?? "short") });
  }
  return ok({ ...told, state: "open", depth: outcome, openedOn: openedOn ?? when.today, due });
}
