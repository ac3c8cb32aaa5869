import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defaultDeadlines, dueDay, nextReviewDay } from "#domain/cases/deadlines.ts";
import {
  addWorkingDays,
  easterSunday,
  isClosingDay,
  isWorkingDay,
  saxonHolidays,
  workingDaysBetween,
} from "#domain/time/workingDay.ts";
import { day } from "#tests/domain/builders.ts";
import { sharedTable } from "#tests/domain/sharedRows.ts";

const tableSchema = z.object({
  working_day_cases: z.array(
    z.object({
      start: z.string(),
      workingDays: z.number(),
      closingDays: z.array(z.string()),
      due: z.string(),
    }),
  ),
  holidays: z.object({ examples: z.record(z.string(), z.array(z.string())) }),
  deadlines: z.array(z.object({ key: z.string(), workingDays: z.number() })),
});
const raw = sharedTable("workflow.json");
const table = raw === undefined ? undefined : tableSchema.parse(raw);

describe.skipIf(table === undefined)("the rows of workflow.json", () => {
  test.each(table?.working_day_cases ?? [])(
    "$start and $workingDays working days (closed $closingDays) is $due",
    ({ start, workingDays, closingDays, due }) => {
      expect(addWorkingDays(day(start), workingDays, closingDays)).toBe(due);
    },
  );
  test.each(Object.entries(table?.holidays.examples ?? {}))("the holidays of %s", (year, days) => {
    expect(saxonHolidays(Number(year))).toEqual(days);
  });
  test("the deadlines", () => {
    const rows = (table?.deadlines ?? []).map((row) => [row.key, row.workingDays]);
    // Sections of an evaluation are asked for since; the table does not know them.
    expect(defaultDeadlines).toEqual({ ...Object.fromEntries(rows), section: 10 });
  });
});

const CLOSED = ["12-24", "12-31"];

test.each([
  ["2026-11-13", 10, [], "2026-11-30"],
  ["2026-12-18", 10, CLOSED, "2027-01-07"],
  ["2026-12-31", 1, [], "2027-01-04"],
  ["2026-12-23", 1, ["2026-12-24"], "2026-12-28"],
  ["2027-12-23", 1, ["2026-12-24"], "2027-12-24"],
  ["2026-11-30", -1, [], "2026-11-27"],
  ["2026-11-14", 0, [], "2026-11-14"],
])("%s and %i working days (closed %j) is %s", (from, n, closed, to) => {
  expect(addWorkingDays(day(from), n, closed)).toBe(to);
});

test.each([
  [1818, "1818-03-22"],
  [2000, "2000-04-23"],
  [2024, "2024-03-31"],
  [2026, "2026-04-05"],
  [2038, "2038-04-25"],
  [2285, "2285-03-22"],
])("Easter of %i is %s", (year, easter) => {
  expect(easterSunday(year)).toBe(easter);
});

test.each([
  ["2023-11-22", false],
  ["2024-11-20", false],
  ["2025-11-19", false],
  ["2028-11-22", false],
  ["2025-11-26", true],
  ["2026-10-31", false],
  ["2026-06-04", true],
])("%s is a working day in Saxony: %s", (text, working) => {
  expect(isWorkingDay(day(text), [])).toBe(working);
});

test("the working days between two days are those that were added", () => {
  const from = day("2026-12-18");
  expect(workingDaysBetween(from, addWorkingDays(from, 10, CLOSED), CLOSED)).toBe(10);
  expect(workingDaysBetween(from, from, CLOSED)).toBe(0);
});

test("a closing day is a day of every year or of one", () => {
  expect(["12-24", "02-29", "2026-12-24"].every(isClosingDay)).toBe(true);
  expect(["24.12.", "13-01", "2026-02-30", ""].some(isClosingDay)).toBe(false);
});

test("an answer is due after ten working days, and a high risk is reviewed after a year", () => {
  expect(
    dueDay("answer", day("2026-11-13"), { closingDays: [], deadlines: defaultDeadlines }),
  ).toBe("2026-11-30");
  expect(nextReviewDay("highRisk", day("2026-11-13"), [])).toBe("2027-11-13");
  expect(nextReviewDay("prohibited", day("2026-11-13"), [])).toBeNull();
});
