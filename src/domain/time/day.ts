declare const dayBrand: unique symbol;

/** A calendar day as text `YYYY-MM-DD`; only real days carry the brand, and they sort as text. */
export type Day = string & { readonly [dayBrand]: true };

/** A moment as ISO text in UTC, given by the caller's clock. */
export type Instant = string;

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/** A real day of the calendar between the years 0001 and 9999. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day of that calendar date; throws on a date that does not exist. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

/** A date whose month or day may be unknown: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function parsePartialDate(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return isDay(`${text}-01-01`) ? text : undefined;
  if (/^\d{4}-\d{2}$/.test(text)) return isDay(`${text}-01`) ? text : undefined;
  return parseDay(text);
}

export function addDays(day: Day, days: number): Day {
  return numberToDay(dayToNumber(day) + days);
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

export function weekday(day: Day): Weekday {
  const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
  // Day 0 is 1970-01-01, a Thursday.
  return WEEKDAYS[(((dayToNumber(day) + 3) % 7) + 7) % 7] ?? 1;
}

/** Negative when `a` is earlier, positive when it is later, 0 for the same day. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayToNumber(b) - dayToNumber(a);
}

export function partsOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8)),
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01: the year is counted from March, so the leap day is its last day. */
function dayToNumber(day: Day): number {
  const { year, month, dayOfMonth } = partsOf(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function numberToDay(count: number): Day {
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
