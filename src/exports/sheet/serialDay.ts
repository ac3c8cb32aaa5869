import { dayOf, daysBetween, parseDay } from "#domain/time/day.ts";

/** Excel counts days from here, and rightly from March 1900 on only: it takes 1900 for a leap year. */
const FIRST = dayOf(1899, 12, 30);
const FIRST_RIGHT = dayOf(1900, 3, 1);

/** A day as Excel counts it; undefined for what is no whole day, and before it counts rightly. */
export function serialDay(text: string): number | undefined {
  const day = parseDay(text);
  return day === undefined || day < FIRST_RIGHT ? undefined : daysBetween(FIRST, day);
}
