import { expect, test } from "vitest";
import { QUESTION_IDS } from "#domain/triage/triageRules.ts";
import { readChanged } from "#teams/press/typedAnswer.ts";
import { day } from "#tests/domain/builders.ts";

const TODAY = day("2026-11-23");

test.each([
  ["unsure about everything", { option: "unsure" }, "accepted"],
  ["every point ticked", { option: "unsure", unsure: QUESTION_IDS.join(",") }, "accepted"],
  ["unsure about one point", { option: "unsure", unsure: "T4" }, "confirmationMissing"],
  ["one change", { option: "changed", changed: "T4" }, "confirmationMissing"],
  [
    "one change, confirmed",
    { option: "changed", changed: "T4", restUnchanged: "true" },
    "accepted",
  ],
])("a card with %s is %s", (_name, typed, expected) => {
  const read = readChanged({ ...typed, live: "planned", dateUnknown: "true" }, TODAY);
  expect(read.ok ? "accepted" : read.problem).toBe(expected);
});
