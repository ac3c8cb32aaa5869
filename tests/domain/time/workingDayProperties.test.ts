import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultDeadlines, dueDay } from "#domain/cases/deadlines.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  saxonHolidays,
  workingDayFrom,
  workingDaysBetween,
} from "#domain/time/workingDay.ts";
import { DEADLINE_KEYS } from "#domain/vocabulary.ts";
import { day } from "#tests/domain/builders.ts";

const rulesOf = (closingDays: readonly string[]) => ({
  closingDays,
  deadlines: defaultDeadlines,
});

const YEARS = Array.from({ length: 12 }, (_, index) => 2024 + index);

describe.each(YEARS)("%i", (year) => {
  const holidays = saxonHolidays(year);

  test("Easter is the Sunday after the first full moon of spring (Gauss's rule)", () => {
    expect(easterSunday(year)).toBe(gaussianEaster(year));
  });

  test("Good Friday, Easter Monday, Ascension and Whit Monday follow Easter", () => {
    const easter = new Date(`${gaussianEaster(year)}T00:00:00Z`);
    for (const [after, weekday] of [
      [-2, "Fri"],
      [1, "Mon"],
      [39, "Thu"],
      [50, "Mon"],
    ] as const) {
      const date = new Date(easter);
      date.setUTCDate(easter.getUTCDate() + after);
      expect(holidays).toContain(isoOf(date));
      expect(date.toUTCString().slice(0, 3)).toBe(weekday);
    }
  });

  test("Buß- und Bettag is the Wednesday eleven days before the first Sunday of Advent", () => {
    expect(holidays).toContain(repentanceDayBeforeAdvent(year));
    const wednesdays = holidays.filter(
      (one) => one.slice(5, 7) === "11" && new Date(one).getUTCDay() === 3,
    );
    expect(wednesdays).toEqual([repentanceDayBeforeAdvent(year)]);
  });

  test("there are eleven holidays, each once, in order, and no working day among them", () => {
    expect(new Set(holidays).size).toBe(11);
    expect(holidays).toEqual([...holidays].sort());
    expect(holidays.filter((one) => isWorkingDay(one, []))).toEqual([]);
  });

  test("every other day from Monday to Friday is a working day", () => {
    const start = day(`${year}-01-01`);
    const days = Array.from({ length: 366 }, (_, index) => addDays(start, index)).filter((one) =>
      one.startsWith(String(year)),
    );
    const wrong = days.filter((one) => {
      const weekday = new Date(one).getUTCDay();
      const free = weekday === 0 || weekday === 6 || holidays.includes(one);
      return isWorkingDay(one, []) === free;
    });
    expect(wrong).toEqual([]);
  });
});

const anyDay = fc.nat({ max: 12 * 365 }).map((days) => addDays(day("2024-01-01"), days));
const closingDays = fc.subarray(["12-24", "12-31", "2026-05-15", "2027-10-04"]);
const SETTINGS = { seed: 11, numRuns: 300 };

test("a deadline ends on a working day, after exactly so many, and the longer one never sooner", () => {
  fc.assert(
    fc.property(anyDay, closingDays, fc.constantFrom(...DEADLINE_KEYS), (from, closed, key) => {
      const due = dueDay(key, from, rulesOf(closed));
      expect(isWorkingDay(due, closed)).toBe(true);
      expect(countedBetween(from, due, closed)).toBe(defaultDeadlines[key]);
      expect(workingDaysBetween(from, due, closed)).toBe(defaultDeadlines[key]);
      expect(dueDay(key, addDays(from, 1), rulesOf(closed)) >= due).toBe(true);
      expect(dueDay(key, from, rulesOf([...closed, due])) > due).toBe(true);
    }),
    SETTINGS,
  );
});

test("working days add up, and the next one is at most a day of rest away from any", () => {
  const count = fc.nat({ max: 40 });
  fc.assert(
    fc.property(anyDay, closingDays, count, count, (from, closed, first, second) => {
      const inOne = addWorkingDays(from, first + second, closed);
      expect(addWorkingDays(addWorkingDays(from, first, closed), second, closed)).toBe(inOne);
      const next = workingDayFrom(from, closed);
      expect(isWorkingDay(next, closed)).toBe(true);
      expect(addWorkingDays(addDays(next, -1), 1, closed)).toBe(next);
      // Christmas with both closing days and weekends is the longest rest: 24 to 28 December.
      expect(next <= addDays(from, 5)).toBe(true);
    }),
    SETTINGS,
  );
});

/** Carl Friedrich Gauss's rule with its two exceptions, for the centuries of 1900 and 2000. */
function gaussianEaster(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const afterMarch21 = d + e + 1;
  const tooLate = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10);
  return isoOf(new Date(Date.UTC(year, 2, 21 + afterMarch21 - (tooLate ? 7 : 0))));
}

/** The first Sunday of Advent is the fourth before Christmas Day; repentance day stands eleven days before it. */
function repentanceDayBeforeAdvent(year: number): string {
  const christmas = new Date(Date.UTC(year, 11, 25));
  const lastSunday = 25 - (christmas.getUTCDay() === 0 ? 7 : christmas.getUTCDay());
  return isoOf(new Date(Date.UTC(year, 11, lastSunday - 21 - 11)));
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Day by day with the calendar of the machine. */
function countedBetween(from: Day, to: Day, closed: readonly string[]): number {
  let count = 0;
  for (let one = addDays(from, 1); one <= to; one = addDays(one, 1)) {
    const weekday = new Date(one).getUTCDay();
    const holiday = saxonHolidays(Number(one.slice(0, 4))).includes(one);
    const isClosed = closed.some((day) => one.endsWith(day));
    if (weekday !== 0 && weekday !== 6 && !holiday && !isClosed) count += 1;
  }
  return count;
}
