import type { CaseProblem } from "./caseProblem.ts";
import { type EvaluationCase, isRunning } from "./evaluationCase.ts";

export function notOpen({ state }: Pick<EvaluationCase, "state">): CaseProblem {
  return isRunning(state) ? "notOpen" : "notRunning";
}

/** What belongs to an evaluation is done while it is open, also while a query waits. */
export function evaluationProblem(
  evaluationCase: Pick<EvaluationCase, "state">,
): CaseProblem | undefined {
  const { state } = evaluationCase;
  return state === "open" || state === "query" ? undefined : notOpen(evaluationCase);
}
