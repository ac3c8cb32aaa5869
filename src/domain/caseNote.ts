import type { CaseProblem } from "./caseProblem.ts";
import { type CaseActor, type EvaluationCase, isRunning } from "./evaluationCase.ts";
import { err, ok, type Result } from "./result.ts";

/** What the coordinators tell each other about a running case; an empty note takes it away. */
export function writeNote(
  evaluationCase: EvaluationCase,
  input: {
    readonly note: string;
    readonly by: CaseActor;
    readonly ownerIds: readonly string[];
  },
): Result<EvaluationCase, CaseProblem> {
  if (!isRunning(evaluationCase.state)) return err("notRunning");
  if (input.by.role !== "coordinator") return err("notAllowed");
  if (input.ownerIds.includes(input.by.id)) return err("ownCase");
  const { internalNote = "", ...rest } = evaluationCase;
  const note = input.note.trim();
  if (note === internalNote) return err("noChange");
  return ok(note === "" ? rest : { ...rest, internalNote: note });
}
