import type { CaseProblem } from "./caseProblem.ts";
import type { CaseActor } from "./evaluationCase.ts";

/** A step of the coordination: nobody takes one in a case about an entry that they own or deputise. */
export interface ByCoordinator {
  readonly by: CaseActor;
  /** Owner and deputy of the entry. */
  readonly ownerIds: readonly string[];
}

/** Why this person may not take a step of the coordination in this case. */
export function coordinatorProblem({ by, ownerIds }: ByCoordinator): CaseProblem | undefined {
  if (by.role !== "coordinator") return "notAllowed";
  return ownerIds.includes(by.id) ? "ownCase" : undefined;
}
