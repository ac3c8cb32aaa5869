import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import type { Language } from "./language.ts";

const TAGS: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };
const ZONE = "Europe/Berlin";

const INSTANT = perLanguage(
  (tag) =>
    new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short", timeZone: ZONE }),
);
const NUMBER_SIGNS: Readonly<
  Record<Language, { readonly group: string; readonly decimal: string }>
> = {
  de: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
};
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A format of each language, made when it is first used and kept: making one takes far longer than using it, and for the first
 * of all a browser reads its tables.
 */
export function perLanguage<Format>(make: (tag: string) => Format): (language: Language) => Format {
  const made = new Map<Language, Format>();
  return (language) => {
    const format = made.get(language) ?? make(TAGS[language]);
    made.set(language, format);
    return format;
  };
}

const UNKNOWN: Readonly<Record<Language, string>> = { de: "unbekannt", en: "unknown" };

/**
 * `2026-11-22` → 22.11.2026 / 22 Nov 2026; partial days (`2026`, `2026-11`) keep their precision, one that is not known is
 * said to be so; other text stays.
 */
export function formatDay(day: string, language: Language): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day);
  if (day === UNKNOWN_DAY) return UNKNOWN[language];
  if (match === null) return day;
  const [, year = "", month, dayOfMonth] = match;
  if (language === "de") return [dayOfMonth, month, year].filter(isGiven).join(".");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const number = dayOfMonth === undefined ? undefined : String(Number(dayOfMonth));
  return [number, name, year].filter(isGiven).join(" ");
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined;
}

/** An instant in German time: 22.11.2026, 15:04. */
export function formatInstant(instant: string, language: Language): string {
  return INSTANT(language).format(new Date(instant));
}

/** When something happened, as exactly as the reader may know: an instant, or its day alone. */
export function formatMoment(moment: string, language: Language): string {
  return moment.includes("T") ? formatInstant(moment, language) : formatDay(moment, language);
}

/** The calendar day of an instant in German time, formatted. */
export function formatInstantDay(instant: string, language: Language): string {
  return formatDay(dayOfInstant(new Date(instant).toISOString()), language);
}

/**
 * 250.000 / 250,000; at most one decimal. Written out, because a browser's own format costs a slow laptop a tenth of a second
 * at its first use, and the page of applications begins with a number.
 */
export function formatNumber(value: number, language: Language): string {
  const { decimal, group } = NUMBER_SIGNS[language];
  const tenths = Math.round(Math.abs(value) * 10);
  const whole = String(Math.floor(tenths / 10)).replace(/\B(?=(?:\d{3})+$)/g, group);
  const sign = value < 0 && tenths > 0 ? "-" : "";
  return `${sign}${whole}${tenths % 10 === 0 ? "" : `${decimal}${tenths % 10}`}`;
}
