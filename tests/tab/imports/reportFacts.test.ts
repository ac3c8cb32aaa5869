import { expect, test } from "vitest";
import { reportFacts } from "#tab/imports/reportFacts.ts";

const COUNTS = { new: 30, changed: 4, unchanged: 2, duplicate: 1, problem: 3, leftOut: 5 };

test("a report counts what became of the rows", () => {
  const made = { new: 30, changed: 4, waiting: 20 };
  expect(reportFacts({ state: "done", counts: COUNTS, made, touched: null })).toEqual([
    { name: "new", value: 30 },
    { name: "changed", value: 4 },
    { name: "unchanged", value: 2 },
    { name: "skipped", value: 6 },
    { name: "withProblem", value: 3 },
    { name: "waiting", value: 20 },
  ]);
});

test("of an undone import it counts what was taken back", () => {
  const made = { new: 0, changed: 1, waiting: 0 };
  const touched = [{ no: "KI-2026-0001", title: "Postsortierung" }];
  expect(reportFacts({ state: "undone", counts: COUNTS, made, touched })).toEqual([
    { name: "takenBack", value: 33 },
    { name: "stayed", value: 1 },
  ]);
});

test("what never ran has nothing to count", () => {
  expect(reportFacts({ state: "cancelled", counts: null, made: null, touched: null })).toEqual([]);
});
