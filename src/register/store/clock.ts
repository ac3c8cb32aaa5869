import { type Day, type Instant, parseDay } from "#domain/time/day.ts";

/** Business time in epoch milliseconds; the stand-in can move it. */
export type Now = () => number;

const berlin = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The business day of a moment, in German time. */
export function dayAt(epochMilliseconds: number): Day {
  const day = parseDay(berlin.format(new Date(epochMilliseconds)));
  if (day === undefined) throw new Error("The calendar gave no day");
  return day;
}

export function instantAt(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString();
}
