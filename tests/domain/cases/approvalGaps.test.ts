import { describe, expect, test } from "vitest";
import { approvalGaps, classToDecide } from "#domain/cases/approvalGaps.ts";
import { decideCase } from "#domain/cases/caseDecision.ts";
import { needsClassification } from "#domain/cases/decidedClass.ts";
import { type Classified, excludedFrom } from "#domain/cases/decidedClassification.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { missingStatements } from "#domain/cases/requiredStatements.ts";
import { unconfirmedSections } from "#domain/cases/shortEvaluation.ts";
import type { Statement } from "#domain/cases/statement.ts";
import { RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import { aCase, coordinator, day, on, problemOf } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

const asked: Statement = {
  id: 1,
  role: "dataProtection",
  required: true,
  question: "Ist das zulässig?",
  askedBy: { id: coordinator.id, name: coordinator.name },
  askedOf: { id: "dp-1", name: "Dara Schutz" },
  askedOn: day("2026-11-13"),
  due: day("2026-11-27"),
  outcome: null,
};
const byOneself = { by: coordinator, at: "2026-11-13T09:00:00.000Z" };

/** What the answers of a class say: given by nobody, not confirmed, confirmed by another, or by who decides. */
const ANSWERS: readonly (readonly [string, (riskClass: RiskClass) => Classified | undefined])[] = [
  ["no answers", () => undefined],
  ["answers that wait", (riskClass) => ({ ...classifiedAs(riskClass), confirmed: undefined })],
  ["answers confirmed by another", classifiedAs],
  [
    "answers confirmed by oneself",
    (riskClass) => ({ ...classifiedAs(riskClass), confirmed: byOneself }),
  ],
];
const CASES: readonly (readonly [string, Partial<EvaluationCase>])[] = [
  ["full", { depth: "full" }],
  ["short", { depth: "short" }],
  ["first", { depth: "full", trigger: "first" }],
  ["full with a statement that is waited for", { depth: "full", statements: [asked] }],
];

describe.each(RISK_CLASSES)("what is missing for an approval of the class %s", (riskClass) => {
  describe.each(CASES)("in a case that is %s", (_, over) => {
    test.each(ANSWERS)("with %s, is what the decision refuses", (__, answers) => {
      const evaluationCase = aCase({ state: "open", ...over });
      const classified = answers(riskClass);
      const decided = decideCase(
        evaluationCase,
        {
          ...{ by: coordinator, ownerIds: ["o-1"], fourEyes: true },
          ...{ decision: "approved", reason: "Geprüft." },
          classified,
          values: {},
          currentRiskClass: riskClass,
          operationStatus: "planned",
        },
        on("2026-11-20"),
      );
      const classification =
        classified === undefined
          ? null
          : {
              outcome: classified.outcome,
              isConfirmed: classified.confirmed !== undefined,
              notDecidedBy: excludedFrom(classified),
            };
      const gaps = approvalGaps({
        riskClass,
        needsClassification: needsClassification(evaluationCase),
        classification,
        personId: coordinator.id,
        missing: missingStatements(evaluationCase, { classified, values: {} }),
        unconfirmed: unconfirmedSections(evaluationCase),
      });
      expect([gaps, gaps.length === 0]).toEqual([gaps, problemOf(decided) === "accepted"]);
      if (decided.ok) {
        expect(decided.value.decision?.riskClass).toBe(classToDecide(riskClass, classification));
      }
    });
  });
});
