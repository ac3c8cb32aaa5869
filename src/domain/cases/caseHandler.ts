import { type Person, personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { type EvaluationCase, isRunning } from "./evaluationCase.ts";

/** Who works on the case: nobody, where whoever took it has become responsible for the entry and must not act. */
export function handlerOf({ handler }: EvaluationCase, ownerIds: readonly string[]): Person | null {
  return handler === undefined || ownerIds.includes(handler.id) ? null : handler;
}

/** A coordinator takes the case, for themselves or a colleague, or gives it back; taken once, it is in evaluation. */
export function assignHandler(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly handler: Person | null },
): Result<EvaluationCase, CaseProblem> {
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { handler: held, ...rest } = evaluationCase;
  const { handler, ownerIds } = input;
  if (held?.id === handler?.id) return err("noChange");
  if (handler === null) return ok(rest);
  if (ownerIds.includes(handler.id)) return err("handlerNotAllowed");
  return ok({ ...rest, started: true, handler: personOf(handler) });
}
