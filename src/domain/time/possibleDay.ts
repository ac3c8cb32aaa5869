import { type Day, partsOf } from "./day.ts";

/** What stands in a field for a day that is asked for and not known. */
export const UNKNOWN_DAY = "unbekannt";

/** Outside of these years a day is a slip of the keyboard: no application is that old, no plan reaches that far. */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2099;

/** Whether a day, or a year or month, can be meant: 0026, 0126 and 9026 cannot. */
export function isPossibleDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

const LONG_AGO_YEARS = 10;
const FAR_AHEAD_YEARS = 5;

/** Possible, but worth a question before it is sent: so long ago, or so far ahead. */
export function isUnusualDay(text: string, today: Day): boolean {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(text) || !isPossibleDay(text)) return false;
  const years = Number(text.slice(0, 4)) - partsOf(today).year;
  return years < -LONG_AGO_YEARS || years > FAR_AHEAD_YEARS;
}
