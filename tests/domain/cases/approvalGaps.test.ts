import { describe, expect, test } from "vitest";
import { approvalGaps, isApprovable } from "#domain/cases/approvalGaps.ts";
import { decideCase } from "#domain/cases/caseDecision.ts";
import { missingStatements } from "#domain/cases/caseStatements.ts";
import type { Statement } from "#domain/cases/statement.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import { aCase, coordinator, day, on, problemOf } from "#tests/domain/builders.ts";

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

describe.each(RISK_CLASSES)("what is missing for an approval of the class %s", (riskClass) => {
  test.each([
    ["with nothing asked", []],
    ["with a statement that is waited for", [asked]],
  ])("%s, is what the decision refuses", (_name, statements) => {
    const evaluationCase = aCase({ state: "open", depth: "full", statements });
    const missing = missingStatements(evaluationCase).map(({ role }) => role);
    const decided = decideCase(
      evaluationCase,
      {
        by: coordinator,
        ownerIds: ["o-1"],
        decision: "approved",
        reason: "Geprüft.",
        currentRiskClass: riskClass,
        operationStatus: "planned",
      },
      on("2026-11-20"),
    );
    const gaps = approvalGaps({ riskClass, missing });
    expect(gaps.length === 0).toBe(problemOf(decided) === "accepted");
    expect(gaps.some(({ kind }) => kind === "class")).toBe(!isApprovable(riskClass));
  });
});
