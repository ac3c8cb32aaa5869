import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { type Day, daysBetween, parseDay } from "#domain/time/day.ts";
import { formatDay, formatMoment, perLanguage } from "./format.ts";
import type { Language } from "./language.ts";

/** Further away than this nobody counts the days. */
const NEAR_DAYS = 30;

/** "heute", "gestern", "in 3 Tagen": the browser has the words. Made once, as the formats of days are. */
const RELATIVE = perLanguage((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const ON: Readonly<Record<Language, string>> = { de: "am", en: "on" };
const DUE: Readonly<Record<Language, string>> = { de: "Frist", en: "due" };
const OVERDUE: Readonly<Record<Language, string>> = { de: "überfällig", en: "overdue" };
const SINCE: Readonly<Record<Language, string>> = { de: "seit", en: "since" };

/** When something is or was, with the day beside it: in 3 Tagen (10.12.2026); far away the day alone. */
export function relativeDay(day: string, today: Day, language: Language): string {
  const distance = distanceOf(day, today, language);
  const shown = formatDay(day, language);
  return distance === undefined ? shown : `${distance} (${shown})`;
}

/** The same as a part of a sentence: in 3 Tagen (10.12.2026), or am 10.12.2027. */
export function onDay(day: string, today: Day, language: Language): string {
  return distanceOf(day, today, language) === undefined
    ? `${ON[language]} ${formatDay(day, language)}`
    : relativeDay(day, today, language);
}

/** Behind a word like "bis" or "vom": 10.12.2026 (in 3 Tagen). */
export function dayWithDistance(day: string, today: Day, language: Language): string {
  const distance = distanceOf(day, today, language);
  const shown = formatDay(day, language);
  return distance === undefined ? shown : `${shown} (${distance})`;
}

/** How long something has been so: seit 7 Tagen (20.11.2026), seit gestern (26.11.2026). */
export function sinceDay(day: string, today: Day, language: Language): string {
  const shown = formatDay(day, language);
  const distance = distanceOf(day, today, language);
  const days = -daysTo(day, today);
  if (distance === undefined) return `${SINCE[language]} ${shown}`;
  if (days < 2) return `${SINCE[language]} ${distance} (${shown})`;
  return language === "de" ? `seit ${days} Tagen (${shown})` : `for ${days} days (${shown})`;
}

/** By when something is wanted: Frist in 3 Tagen (10.12.2026), überfällig seit 7 Tagen (20.11.2026). */
export function deadlineWords(due: Day, today: Day, language: Language): string {
  return due < today
    ? `${OVERDUE[language]} ${sinceDay(due, today, language)}`
    : `${DUE[language]} ${relativeDay(due, today, language)}`;
}

/** When something happened, as exactly as the reader may know: gestern (26.11.2026, 15:04). */
export function relativeMoment(moment: string, today: Day, language: Language): string {
  const day = moment.includes("T") ? dayOfInstant(new Date(moment).toISOString()) : moment;
  const distance = distanceOf(day, today, language);
  const shown = formatMoment(moment, language);
  return distance === undefined ? shown : `${distance} (${shown})`;
}

/** Undefined where it is far away, or no day: a year or a month alone has no distance in days. */
function distanceOf(day: string, today: Day, language: Language): string | undefined {
  const days = daysTo(day, today);
  return Math.abs(days) > NEAR_DAYS ? undefined : RELATIVE(language).format(days, "day");
}

function daysTo(text: string, today: Day): number {
  const day = parseDay(text);
  return day === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, day);
}
