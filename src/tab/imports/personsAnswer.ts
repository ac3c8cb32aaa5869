import type { ImportPlanInput } from "#contract/import.ts";
import { meaningKind } from "./targets.ts";

export function namesPersons({ columns }: ImportPlanInput): boolean {
  return columns.some(({ target }) => meaningKind(target) === "person");
}

/** Persons are taken from a list only with a reason. */
export function personsProblem(
  plan: ImportPlanInput,
  isWanted: boolean,
): "personsReasonMissing" | undefined {
  const isMissing = (plan.personsReason ?? "").trim() === "";
  return namesPersons(plan) && isWanted && isMissing ? "personsReasonMissing" : undefined;
}

/** A plan with another reason; an empty one is none. */
export function withPersonsReason(plan: ImportPlanInput, reason: string): ImportPlanInput {
  const { personsReason: _, ...without } = plan;
  return reason.trim() === "" ? without : { ...without, personsReason: reason };
}
