import { describe, expect, test } from "vitest";
import { lastPeriod, periodBefore, periodProblem } from "#domain/figures/period.ts";
import { day } from "#tests/domain/builders.ts";

describe("the last period of the calendar that is over", () => {
  test.each([
    ["2026-11-23", "quarter", "2026-07-01", "2026-09-30"],
    ["2026-01-01", "quarter", "2025-10-01", "2025-12-31"],
    ["2026-12-31", "quarter", "2026-07-01", "2026-09-30"],
    ["2026-11-23", "halfYear", "2026-01-01", "2026-06-30"],
    ["2026-06-30", "halfYear", "2025-07-01", "2025-12-31"],
    ["2026-11-23", "year", "2025-01-01", "2025-12-31"],
  ] as const)("on %s, %s: %s to %s", (today, choice, from, to) => {
    expect(lastPeriod(choice, day(today))).toEqual({ from, to });
  });
});

test("the period before is as long and ends the day before; whole months have as many before them", () => {
  const leapMarch = { from: day("2028-03-01"), to: day("2028-03-31") };
  expect(periodBefore(leapMarch)).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  const quarter = { from: day("2026-01-01"), to: day("2026-03-31") };
  expect(periodBefore(quarter)).toEqual({ from: "2025-10-01", to: "2025-12-31" });
  const weeks = { from: day("2026-03-02"), to: day("2026-03-15") };
  expect(periodBefore(weeks)).toEqual({ from: "2026-02-16", to: "2026-03-01" });
  const oneDay = { from: day("2026-11-23"), to: day("2026-11-23") };
  expect(periodBefore(oneDay)).toEqual({ from: "2026-11-22", to: "2026-11-22" });
});

test.each([
  ["2026-11-23", "2026-11-23", undefined],
  ["2026-11-23", "2026-11-24", "inFuture"],
  ["2026-11-23", "2026-11-22", "fromAfterTo"],
  ["2020-01-01", "2026-11-23", "tooLong"],
] as const)("from %s to %s: %s", (from, to, problem) => {
  expect(periodProblem({ from: day(from), to: day(to) }, day("2026-11-23"))).toBe(problem);
});
