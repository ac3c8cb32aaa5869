import { assert, date, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { dayAt } from "#register/store/clock.ts";

const calendar = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

describe("the day of an instant", () => {
  test.each([
    ["2026-11-19T22:59:59.999Z", "2026-11-19", "before midnight in winter"],
    ["2026-11-19T23:00:00.000Z", "2026-11-20", "midnight in winter is an hour before UTC's"],
    ["2026-07-19T21:59:59.999Z", "2026-07-19", "before midnight in summer"],
    ["2026-07-19T22:00:00.000Z", "2026-07-20", "midnight in summer is two hours before UTC's"],
    ["2026-12-31T23:30:00Z", "2027-01-01", "the year begins in German time"],
    ["2026-03-29T22:30:00.000Z", "2026-03-30", "the first night of summer time"],
    ["2026-10-25T22:30:00.000Z", "2026-10-25", "the last day of summer time has an hour more"],
    ["2026-11-19", "2026-11-19", "what was recorded as a day is that day"],
  ])("%s is %s: %s", (at, expected) => {
    expect(dayOfInstant(at)).toBe(expected);
  });

  test("it is the day that the calendar of Berlin says, whatever the instant", () => {
    const instants = date({
      min: new Date("1996-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    assert(
      property(instants, (one) => {
        expect(dayOfInstant(one.toISOString())).toBe(calendar.format(one));
        expect(dayAt(one.getTime())).toBe(calendar.format(one));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(["", "gestern", "2026-02-30T10:00:00.000Z", "2026-11-19T10:00:00+01:00"])(
    "%j is no instant",
    (text) => {
      expect(() => dayOfInstant(text)).toThrow(RangeError);
    },
  );
});
