import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, formatInstant, formatInstantDay, formatNumber } from "#texts/format.ts";

test.each([
  ["2026-12-01", "01.12.2026", "1 Dec 2026"],
  ["2026-12", "12.2026", "Dec 2026"],
  ["2026", "2026", "2026"],
])("a day is written as its reader writes it: %s", (day, de, en) => {
  expect([formatDay(day, "de"), formatDay(day, "en")]).toEqual([de, en]);
});

test("an instant has its day and time in Berlin", () => {
  const at = "2026-12-09T23:30:00Z";
  expect(formatInstantDay(at, "de")).toBe("10.12.2026");
  expect(formatInstantDay(at, "en")).toBe("10 Dec 2026");
  expect(formatInstant(at, "en")).toBe("10 Dec 2026, 00:30");
});

test.each(["de", "en"] as const)(
  "numbers in %s are as the browser's own format has them",
  (language) => {
    const own = new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", {
      maximumFractionDigits: 1,
    });
    const tenths = fc.integer({ min: -99_999_999, max: 99_999_999 });
    fc.assert(
      fc.property(tenths, (n) => {
        // Minus nothing is nothing.
        if (n !== 0) expect(formatNumber(n / 10, language)).toBe(own.format(n / 10));
      }),
    );
    expect(
      [0, 999, 1_000, 1_234_567, 0.04, 1_999.96].map((n) => formatNumber(n, language)),
    ).toEqual([0, 999, 1_000, 1_234_567, 0.04, 1_999.96].map((n) => own.format(n)));
  },
);
