import { addDays, dayOf } from "#domain/time/day.ts";
import type { Epoch } from "#imports/cells.ts";

/** Day 0 of 1904, and the one from which Excel counts rightly from March 1900 on. */
const BEFORE_1904 = dayOf(1904, 1, 1);
const BEFORE_1900 = dayOf(1899, 12, 30);
/** Excel takes 1900 for a leap year: 60 is a day that never was, and what is before is one off. */
const NEVER = 60;
const MOST: Readonly<Record<Epoch, number>> = { 1900: 2_958_465, 1904: 2_957_003 };

/** The day of a serial number; undefined for a mere time, and for what no calendar has. */
export function serialDate(text: string, epoch: Epoch): string | undefined {
  const serial = Number(text);
  const days = Math.floor(serial);
  if (text.trim() === "" || !(days >= 1 && days <= MOST[epoch])) return undefined;
  if (epoch === 1904) return addDays(BEFORE_1904, days);
  if (days === NEVER) return undefined;
  return addDays(BEFORE_1900, days < NEVER ? days + 1 : days);
}
