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
  ["unsure about all, ticked as such", { unsure: "all" }, "accepted"],
  ["one change, and all else unsure", { changed: "T4", unsure: "all" }, "accepted"],
  ["one change, without the older question", { changed: "T4" }, "confirmationMissing"],
  ["a doubt, without the older question", { unsure: "T4" }, "confirmationMissing"],
  ["nothing ticked", {}, "tickMissing"],
])("a card with %s is %s", (_name, typed, expected) => {
  const read = readChanged({ ...typed, live: "planned", dateUnknown: "true" }, TODAY);
  expect(read.ok ? "accepted" : read.problem).toBe(expected);
});

test.each([
  [{ changed: "T4" }, { option: "changed", changed: ["T4"], unsure: [] }],
  [
    { changed: "T4", unsure: "T5" },
    { option: "changed", changed: ["T4"], unsure: ["T5"] },
  ],
  [
    { changed: "T4", unsure: "all" },
    { option: "changed", changed: ["T4"], unsure: QUESTION_IDS },
  ],
  [{ unsure: "T5" }, { option: "unsure", changed: [], unsure: ["T5"] }],
  [{ unsure: "all" }, { option: "unsure", changed: [], unsure: [] }],
  [{ option: "unsure" }, { option: "unsure", changed: [], unsure: [] }],
])("the ticks %o mean %o", (ticks, meant) => {
  const read = readChanged(
    { ...ticks, live: "planned", dateUnknown: "true", restUnchanged: "true" },
    TODAY,
  );
  expect(read).toMatchObject({ ok: true, value: meant });
});
