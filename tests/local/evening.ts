import { type Day, parseDay } from "#domain/time/day.ts";

/**
 * Business time of a test that says nothing else: a working day's evening. Whatever waits for working hours waits,
 * however late the test runs.
 */
const EVENING = "2026-11-23T17:00:00Z";
const started = Date.now();

export const eveningNow = (): number => Date.parse(EVENING) + Date.now() - started;

export const TODAY: Day = dayOf(EVENING.slice(0, 10));

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`Not a day: ${text}`);
  return day;
}
