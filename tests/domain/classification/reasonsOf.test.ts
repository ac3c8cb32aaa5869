import { expect, test } from "vitest";
import type { Answers } from "#domain/classification/readAnswer.ts";
import { reasonsOf } from "#domain/classification/reasonsOf.ts";
import { outcomeOf, PLAIN_ANSWERS } from "./answers.ts";

test.each<readonly [reason: string, answers: Answers, because: readonly string[]]>([
  ["profiling", { E1: ["5a"], E2: "yes" }, ["E2"]],
  ["exempt63", { E1: ["7c"], E2: "no", E3: ["a"], E4: "yes", E5: "no" }, ["E5"]],
  ["exemptionOpen", { E1: ["7c"], E2: "no", E3: ["unsure"] }, ["E3"]],
  ["transparency", { F1: ["50_1", "unsure"] }, ["F1"]],
  ["prohibitedPractice", { C1: ["c"] }, ["C1"]],
  ["prohibitedPractice", { C1: ["f"], C2: "no" }, ["C2"]],
  ["fixedRules", { A1: "unsure", A2: "yes" }, ["A2"]],
  ["noSpecialRules", {}, []],
])("%s comes from its answers: %j", (id, answers, because) => {
  const given = reasonsOf(outcomeOf({ ...PLAIN_ANSWERS, ...answers }));
  const found = given.find(({ reason }) => reason.id === id);
  expect(found?.because.map(({ question }) => question)).toEqual(because);
});

test("reasons come as the outcome lists them, with their texts", () => {
  const outcome = outcomeOf({ ...PLAIN_ANSWERS, A3: "yes", F1: ["50_1"] });
  const given = reasonsOf(outcome);
  expect(given.map(({ reason }) => reason.id)).toEqual(outcome.reasons);
  expect(given[0]?.reason.de).toBe("Transparenzpflichten nach Art. 50.");
});
