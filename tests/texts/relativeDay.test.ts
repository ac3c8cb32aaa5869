import { expect, test } from "vitest";
import { day } from "#tests/domain/builders.ts";
import {
  dayWithDistance,
  onDay,
  relativeDay,
  relativeMoment,
  sinceDay,
} from "#texts/relativeDay.ts";

const TODAY = day("2026-11-27");

test.each([
  ["2026-11-27", "heute (27.11.2026)", "today (27 Nov 2026)"],
  ["2026-11-28", "morgen (28.11.2026)", "tomorrow (28 Nov 2026)"],
  ["2026-11-29", "übermorgen (29.11.2026)", "in 2 days (29 Nov 2026)"],
  ["2026-11-30", "in 3 Tagen (30.11.2026)", "in 3 days (30 Nov 2026)"],
  ["2026-11-26", "gestern (26.11.2026)", "yesterday (26 Nov 2026)"],
  ["2026-11-25", "vorgestern (25.11.2026)", "2 days ago (25 Nov 2026)"],
  ["2026-11-20", "vor 7 Tagen (20.11.2026)", "7 days ago (20 Nov 2026)"],
  ["2026-12-27", "in 30 Tagen (27.12.2026)", "in 30 days (27 Dec 2026)"],
  ["2026-12-28", "28.12.2026", "28 Dec 2026"],
  ["2026-10-27", "27.10.2026", "27 Oct 2026"],
  ["2026-12", "12.2026", "Dec 2026"],
  ["2026", "2026", "2026"],
  ["unbekannt", "unbekannt", "unknown"],
  ["demnächst", "demnächst", "demnächst"],
])("a day stands beside how far it is: %s", (text, de, en) => {
  expect([relativeDay(text, TODAY, "de"), relativeDay(text, TODAY, "en")]).toEqual([de, en]);
});

test.each([
  [onDay, "2026-11-30", "in 3 Tagen (30.11.2026)", "in 3 days (30 Nov 2026)"],
  [onDay, "2027-11-30", "am 30.11.2027", "on 30 Nov 2027"],
  [dayWithDistance, "2026-11-30", "30.11.2026 (in 3 Tagen)", "30 Nov 2026 (in 3 days)"],
  [dayWithDistance, "2027-11-30", "30.11.2027", "30 Nov 2027"],
  [sinceDay, "2026-11-20", "seit 7 Tagen (20.11.2026)", "for 7 days (20 Nov 2026)"],
  [sinceDay, "2026-11-25", "seit 2 Tagen (25.11.2026)", "for 2 days (25 Nov 2026)"],
  [sinceDay, "2026-11-26", "seit gestern (26.11.2026)", "since yesterday (26 Nov 2026)"],
  [sinceDay, "2026-11-27", "seit heute (27.11.2026)", "since today (27 Nov 2026)"],
  [sinceDay, "2026-01-01", "seit 01.01.2026", "since 1 Jan 2026"],
])("%o says %s as a part of a sentence", (say, text, de, en) => {
  expect([say(text, TODAY, "de"), say(text, TODAY, "en")]).toEqual([de, en]);
});

// Summer time ends on 25 October 2026 and begins on 29 March 2026, at one o'clock UTC.
test.each([
  ["2026-10-24T22:30:00Z", "2026-10-25", "heute (25.10.2026, 00:30)"],
  ["2026-10-25T00:59:00Z", "2026-10-25", "heute (25.10.2026, 02:59)"],
  ["2026-10-25T22:30:00Z", "2026-10-26", "gestern (25.10.2026, 23:30)"],
  ["2026-10-25T23:00:00Z", "2026-10-26", "heute (26.10.2026, 00:00)"],
  ["2026-10-23T22:00:00Z", "2026-10-26", "vorgestern (24.10.2026, 00:00)"],
  ["2026-03-28T23:00:00Z", "2026-03-29", "heute (29.03.2026, 00:00)"],
  ["2026-03-28T22:59:00Z", "2026-03-29", "gestern (28.03.2026, 23:59)"],
  ["2026-03-29T21:59:00Z", "2026-03-30", "gestern (29.03.2026, 23:59)"],
  ["2026-03-29T22:00:00Z", "2026-03-30", "heute (30.03.2026, 00:00)"],
  ["2026-11-26", "2026-11-27", "gestern (26.11.2026)"],
  ["2025-12-09T23:30:00Z", "2026-11-27", "10.12.2025, 00:30"],
])("a moment is as far away as its day in Berlin: %s on %s", (moment, today, de) => {
  expect(relativeMoment(moment, day(today), "de")).toBe(de);
});
