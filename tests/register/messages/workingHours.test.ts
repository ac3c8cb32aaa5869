import { expect, test } from "vitest";
import { isWorkingTime } from "#register/messages/workingHours.ts";

const isOpen = (instant: string, closingDays: readonly string[] = []) =>
  isWorkingTime(Date.parse(instant), closingDays);

test.each<[string, string, boolean]>([
  ["a winter morning before eight", "2026-11-23T06:59:59Z", false],
  ["eight o'clock in winter", "2026-11-23T07:00:00Z", true],
  ["a minute before four in winter", "2026-11-23T14:59:59Z", true],
  ["four o'clock in winter", "2026-11-23T15:00:00Z", false],
  ["eight o'clock on the first working day of summer time", "2026-03-30T06:00:00Z", true],
  ["seven o'clock on the first working day of summer time", "2026-03-30T05:59:59Z", false],
  ["eight o'clock on the first working day of winter time", "2026-10-26T07:00:00Z", true],
  ["seven o'clock on the first working day of winter time", "2026-10-26T06:00:00Z", false],
  ["a Sunday", "2026-11-22T10:00:00Z", false],
  ["Buß- und Bettag", "2026-11-18T10:00:00Z", false],
])("%s", (_name, instant, expected) => {
  expect(isOpen(instant)).toBe(expected);
});

test("a day on which the city is closed", () => {
  expect(isOpen("2026-12-24T10:00:00Z")).toBe(true);
  expect(isOpen("2026-12-24T10:00:00Z", ["12-24"])).toBe(false);
});
