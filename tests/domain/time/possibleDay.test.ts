import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldOf } from "#domain/entry/fields.ts";
import { parseFieldValue } from "#domain/entry/fieldValue.ts";
import { FIRST_YEAR, isPossibleDay, isUnusualDay, LAST_YEAR } from "#domain/time/possibleDay.ts";
import { day } from "#tests/domain/builders.ts";
import { formatDay } from "#texts/format.ts";

const TODAY = day("2026-11-20");

describe("a day that somebody enters", () => {
  test("is refused outside of the years that can be meant, as day, month and year alike", () => {
    const years = integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, "0"));
    assert(
      property(years, (year) => {
        const isMeant = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
        for (const text of [year, `${year}-11`, `${year}-11-20`]) {
          expect(isPossibleDay(text)).toBe(isMeant);
          expect(parseFieldValue(fieldOf("startDate"), text)).toEqual(
            isMeant ? { ok: true, value: text } : { ok: false, problem: "dayOutOfRange" },
          );
        }
      }),
    );
  });

  test.each([
    ["1998-03-01", true],
    ["1998", true],
    ["2016-11-20", false],
    ["2026-11-20", false],
    ["2031-01-01", false],
    ["2032-01-01", true],
    ["0026-11-20", false],
    ["", false],
    ["unbekannt", false],
    ["1998 oder so", false],
  ])("%j is worth a question: %s", (text, unusual) => {
    expect(isUnusualDay(text, TODAY)).toBe(unusual);
  });
});

test("a day that is not known is said to be so in the reader's language", () => {
  expect([formatDay("unbekannt", "de"), formatDay("unbekannt", "en")]).toEqual([
    "unbekannt",
    "unknown",
  ]);
});
