import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day, Instant } from "#domain/time/day.ts";

/** Business time in epoch milliseconds; the stand-in can move it. */
export type Now = () => number;

/** The business day of a moment, in German time. */
export function dayAt(epochMilliseconds: number): Day {
  return dayOfInstant(instantAt(epochMilliseconds));
}

export function instantAt(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString();
}
