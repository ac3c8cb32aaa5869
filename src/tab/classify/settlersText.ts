import { statementRoleLabels } from "#domain/cases/statement.ts";
import type { Settler } from "#domain/classification/decisionTree.ts";
import { actorRoleLabels } from "#domain/vocabulary.ts";
import type { Language } from "#texts/language.ts";

const labels = { ...actorRoleLabels, ...statementRoleLabels };

/** Who can settle a point: offices and people by what they are. */
export function settlersText(settlers: readonly Settler[], language: Language): string {
  return settlers.map((settler) => labels[settler][language]).join(", ");
}
