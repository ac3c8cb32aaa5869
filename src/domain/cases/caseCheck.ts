import { err, ok, type Result } from "#domain/result.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import type { CaseProblem } from "./caseProblem.ts";
import type { EvaluationCase } from "./evaluationCase.ts";

/** A coordinator wants to look at the answer: the review period does not end by itself (workflow §2). */
export function markForCheck(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly marked: boolean },
): Result<EvaluationCase, CaseProblem> {
  const { state } = evaluationCase;
  if (state !== "requested" && state !== "objection") return err("notRequested");
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { markedForCheck, ...rest } = evaluationCase;
  if ((markedForCheck === true) === input.marked) return err("noChange");
  return ok(input.marked ? { ...rest, markedForCheck: true } : rest);
}

/** Whether "unchanged" needs a coordinator's word: one case in so many, drawn where nobody can foresee it, and every marked one. */
export function needsCheck(
  evaluationCase: EvaluationCase,
  isDrawn: (one: EvaluationCase) => boolean,
): boolean {
  return evaluationCase.markedForCheck === true || isDrawn(evaluationCase);
}
