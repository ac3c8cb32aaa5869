import type { DateOrder } from "#domain/imports/importPlan.ts";
import { parsePartialDate } from "#domain/time/day.ts";
import { FIRST_YEAR } from "#domain/time/possibleDay.ts";
import { monthOf } from "./monthNames.ts";

/**
 * What a text says as a date: as precisely as it says it (`2023`, `2023-03` or `2023-03-01`), never more. A date that
 * can be read in two ways is both, until somebody says how it is meant.
 */
export type DateReading =
  | { readonly kind: "date"; readonly value: string }
  | { readonly kind: "ambiguous"; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: "none" };

const NONE: DateReading = { kind: "none" };
/** Longer than any date with its weekday and time. */
const LONGEST = 80;
/** Signs that no date has are told sooner than by each form. */
const POSSIBLE = /^(?=\D*\d)[\p{L}\d\s.,/'’:+-]+$/u;

export function readDate(text: string, order?: DateOrder): DateReading {
  if (text.length > LONGEST || !POSSIBLE.test(text)) return NONE;
  const bare = withoutTimeAndWeekday(text);
  for (const { pattern, read } of FORMS) {
    const { groups } = pattern.exec(bare) ?? {};
    if (groups === undefined) continue;
    const reading = read(groups);
    if (reading.kind === "ambiguous" && order !== undefined) return dateOf(reading[order]);
    if (reading.kind !== "none") return reading;
  }
  return NONE;
}

/** How the dates of a column are written, where each that shows it shows the same; undefined has to be asked. */
export function orderOfDates(texts: Iterable<string>): DateOrder | undefined {
  const shown = new Set<DateOrder>();
  for (const text of texts) {
    const { day, month } = NUMBERS_ALONE.exec(withoutTimeAndWeekday(text))?.groups ?? {};
    if (Number(day) > 12 && Number(month) <= 12) shown.add("dayFirst");
    if (Number(month) > 12 && Number(day) <= 12) shown.add("monthFirst");
  }
  const [first, ...others] = shown;
  return others.length === 0 ? first : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => DateReading;
}

/** `03/04/2024` and `03-04-2024`: with slashes in Britain and America, with hyphens in the Netherlands and America. */
const NUMBERS_ALONE = /^(?<day>\d{1,2})\s?([/-])\s?(?<month>\d{1,2})\s?\2\s?(?<year>\d{4}|\d{2})$/;
const DAY = /(?<day>\d{1,2})(?:\.|st|nd|rd|th|e)?/.source;
const NAME = /(?<name>\p{L}{3,9})\.?/u.source;
const YEAR = /(?<year>\d{4}|['’]?\d{2})/.source;

const FORMS: readonly DateForm[] = [
  { pattern: /^(?<year>\d{4})$/, read: inOrder },
  { pattern: /^(?<year>\d{4})\s?[-/.]\s?(?<month>\d{1,2})$/, read: inOrder },
  {
    pattern: /^(?<year>\d{4})\s?([-/.])\s?(?<month>\d{1,2})\s?\2\s?(?<day>\d{1,2})\.?$/,
    read: inOrder,
  },
  { pattern: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/, read: inOrder },
  { pattern: /^(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/, read: inOrder },
  // With full stops days come first wherever dates are written so.
  {
    pattern: /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|['’]?\d{2})\.?$/,
    read: inOrder,
  },
  { pattern: NUMBERS_ALONE, read: eitherOrder },
  { pattern: /^(?<month>\d{1,2})\s?[-/.]\s?(?<year>\d{4})$/, read: inOrder },
  {
    pattern: new RegExp(`^(?:the |den )?${DAY}[ -]?(?:of |de )?${NAME}[ ,-]*${YEAR}$`, "iu"),
    read: inOrder,
  },
  { pattern: new RegExp(`^${NAME}[ -]?${DAY}[ ,-]+${YEAR}$`, "iu"), read: inOrder },
  { pattern: new RegExp(`^(?<year>\\d{4})[ ,-]*${NAME}[ -]*${DAY}$`, "iu"), read: inOrder },
  { pattern: new RegExp(`^(?<year>\\d{4})[ ,/-]*${NAME}$`, "iu"), read: inOrder },
  { pattern: new RegExp(`^${NAME}[ ,/-]*(?<year>\\d{4})$`, "iu"), read: inOrder },
  // `Mar 24` may as well be a day.
  { pattern: new RegExp(`^${NAME}(?:[/-]|\\s?['’])(?<year>\\d{2})$`, "iu"), read: inOrder },
];

const WEEKDAY =
  /^(?:mo|di|mi|do|fr|sa|so|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|ma|wo|vr|za|zo|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b[.,]*\s+/i;
const TIME =
  /(?:T|[ ,]+(?:um |at |om )?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:uhr|h|am|pm|a\.m\.|p\.m\.|uur)?\s?(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;

function withoutTimeAndWeekday(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(WEEKDAY, "").replace(TIME, "");
}

function inOrder({ day, month, name, year }: Groups): DateReading {
  const number = name === undefined ? month : monthOf(name);
  return number === undefined && name !== undefined ? NONE : dateOf(isoOf(year, number, day));
}

function eitherOrder({ day, month, year }: Groups): DateReading {
  const dayFirst = parsePartialDate(isoOf(year, month, day));
  const monthFirst = parsePartialDate(isoOf(year, day, month));
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    return dateOf(dayFirst ?? monthFirst ?? "");
  }
  return { kind: "ambiguous", dayFirst, monthFirst };
}

function dateOf(iso: string): DateReading {
  const value = parsePartialDate(iso);
  return value === undefined || Number(value.slice(0, 4)) < FIRST_CENTURY
    ? NONE
    : { kind: "date", value };
}

/** Earlier years are numbers of something else. */
const FIRST_CENTURY = 1900;

function isoOf(year: string | undefined, month?: string | number, day?: string): string {
  const parts = [month, day].filter((part) => part !== undefined);
  return [fullYear(year ?? ""), ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** Two digits stand for a year that can be meant: from 1950 to 2049. */
function fullYear(year: string): string {
  const digits = year.replace(/^['’]/, "");
  if (digits.length !== 2) return digits;
  return (Number(digits) >= FIRST_YEAR % 100 ? "19" : "20") + digits;
}
