import { expect, test } from "vitest";
import { dutiesInForce } from "#domain/cases/dutiesInForce.ts";
import type { Decision, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { aCase, coordinator } from "#tests/domain/builders.ts";
import { classifiedAs } from "#tests/domain/classification/classifiedAs.ts";

const confirmed = { by: coordinator, at: "2026-11-20T09:00:00Z" } as const;
const decision: Decision = {
  decision: "approved",
  reason: "Geprüft.",
  by: coordinator,
  at: "2026-11-20T09:00:00Z",
};
const limited = { ...classifiedAs("limited"), confirmed };

function decided(revision: number, part: Partial<EvaluationCase>): EvaluationCase {
  return aCase({
    ...{ key: `ki-2026-0001-r${revision}`, state: "approved", targetRevision: revision },
    ...{ decision, ...part },
  });
}

test.each<[title: string, cases: readonly EvaluationCase[], tree: string | undefined]>([
  ["nothing was decided", [], undefined],
  ["decided before the decision tree", [decided(1, {})], undefined],
  ["by the answers", [decided(1, { classified: limited })], limited.outcome.treeVersion],
  [
    "a later decision that left the class as it was",
    [decided(1, { classified: limited }), decided(2, {})],
    limited.outcome.treeVersion,
  ],
  [
    "a later one that set the class without the answers",
    [
      decided(1, { classified: limited }),
      decided(2, { decision: { ...decision, riskClass: "minimal" } }),
    ],
    undefined,
  ],
  [
    "another class than the computed one",
    [decided(1, { classified: { ...limited, override: { class: "highRisk", reason: "R." } } })],
    undefined,
  ],
])("the duties of an application: %s", (_, cases, tree) => {
  expect(dutiesInForce(cases)?.tree).toBe(tree);
});
