import type { CaseClassification } from "#domain/cases/classificationAnswers.ts";
import { type Classified, classifiedIn } from "#domain/cases/decidedClassification.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import { CLASS_ANSWERS } from "./classAnswers.ts";

const at = "2026-11-10T09:00:00.000Z";

/** Answers of the owner that give a class, confirmed by a coordinator who decides nothing. */
function classificationAs(riskClass: RiskClass): CaseClassification {
  const confirmed = { by: { id: "c-9", name: "Conny Zweit" }, at };
  const by = { id: "o-1", name: "Olga Eigen", role: "owner" } as const;
  const answers = Object.entries(CLASS_ANSWERS[riskClass]).map(
    ([question, answer]) => [question, { answer, by, at, confirmed }] as const,
  );
  return { tree: CURRENT_TREE.version, answers: Object.fromEntries(answers), confirmed };
}

/** What a decision finds in such answers. */
export function classifiedAs(riskClass: RiskClass): Classified {
  const classified = CLASSIFIED.get(riskClass);
  if (classified === undefined) throw new Error(`The answers of ${riskClass} are incomplete`);
  return classified;
}

const CLASSIFIED: ReadonlyMap<RiskClass, Classified | undefined> = new Map(
  RISK_CLASSES.map((riskClass) => [
    riskClass,
    classifiedIn(classificationAs(riskClass), CURRENT_TREE, {}),
  ]),
);
