import { err, ok, type Result } from "#domain/result.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import type { CaseProblem } from "./caseProblem.ts";
import type { CaseMoment, EvaluationCase } from "./evaluationCase.ts";

/**
 * A coordinator has the open question brought up again, beside the reminders that come by themselves; once a day, since
 * nobody hears more of it than that (workflow §7).
 */
export function remindResponsible(
  evaluationCase: EvaluationCase,
  input: ByCoordinator,
  { today }: CaseMoment,
): Result<EvaluationCase, CaseProblem> {
  const { remindedOn, state } = evaluationCase;
  if (state !== "requested" && state !== "query") return err("nothingAsked");
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  if (remindedOn === today) return err("alreadyReminded");
  return ok({ ...evaluationCase, remindedOn: today });
}
