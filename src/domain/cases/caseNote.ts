import { err, ok, type Result } from "#domain/result.ts";
import { type ByCoordinator, coordinatorProblem } from "./caseCoordinator.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { type EvaluationCase, isRunning } from "./evaluationCase.ts";

/** What the coordinators tell each other about a running case; an empty note takes it away. */
export function writeNote(
  evaluationCase: EvaluationCase,
  input: ByCoordinator & { readonly note: string },
): Result<EvaluationCase, CaseProblem> {
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  const problem = coordinatorProblem(input);
  if (problem !== undefined) return err(problem);
  const { internalNote = "", ...rest } = evaluationCase;
  const note = input.note.trim();
  if (note === internalNote) return err("noChange");
  return ok(note === "" ? rest : { ...rest, internalNote: note });
}
