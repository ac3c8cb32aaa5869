import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  compareDays,
  dayOf,
  daysBetween,
  parseDay,
  parsePartialDate,
  weekday,
} from "#domain/time/day.ts";
import { day } from "#tests/domain/builders.ts";

test.each([
  ["2026-02-29", false],
  ["2028-02-29", true],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2026-04-31", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["0000-01-01", false],
  ["2026-1-1", false],
  [" 2026-01-01", false],
  ["2026-01-01\n", false],
  ["2026-01-01", true],
])("%j is a real day: %s", (text, real) => {
  expect(parseDay(text)).toBe(real ? text : undefined);
});

test.each([
  ["2026", "2026"],
  ["2026-02", "2026-02"],
  ["2026-02-28", "2026-02-28"],
  ["2026-13", undefined],
  ["0000", undefined],
  ["2026-02-30", undefined],
  ["26", undefined],
])("the partial date %j is read as %j", (text, read) => {
  expect(parsePartialDate(text)).toBe(read);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-11-15", 3, "2027-02-15"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-01-10", -13, "2024-12-10"],
  ["2028-02-29", 12, "2029-02-28"],
])("%s and %i months is %s", (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

const someDay = fc
  .tuple(fc.integer({ min: 1600, max: 2600 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, days]) => addDays(dayOf(year, 1, 1), days));

test("days agree with the calendar of the platform", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -200_000, max: 200_000 }), (from, days) => {
      const date = new Date(`${from}T00:00:00Z`);
      expect(weekday(from)).toBe(date.getUTCDay() || 7);
      date.setUTCDate(date.getUTCDate() + days);
      expect(addDays(from, days)).toBe(date.toISOString().slice(0, 10));
    }),
  );
});

test("days between undoes adding, and the order of days is the order of their text", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(Math.sign(compareDays(to, from))).toBe(Math.sign(days));
    }),
  );
});

test("a day outside the calendar throws", () => {
  expect(() => dayOf(2026, 2, 30)).toThrow(RangeError);
  expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
});
