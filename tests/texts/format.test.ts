import { expect, test } from "vitest";
import { formatDay, formatInstant, formatInstantDay } from "#texts/format.ts";

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
