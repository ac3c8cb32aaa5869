import { addDays, type Day, dayOf, parseDay, partsOf, weekday } from "./day.ts";
import { isPossibleDay } from "./possibleDay.ts";

/** The public holidays of Saxony in a year, in the order of the calendar (SächsSFG § 1). */
export function saxonHolidays(year: number): readonly Day[] {
  const easter = easterSunday(year);
  return [
    dayOf(year, 1, 1),
    addDays(easter, -2),
    addDays(easter, 1),
    dayOf(year, 5, 1),
    addDays(easter, 39),
    addDays(easter, 50),
    dayOf(year, 10, 3),
    dayOf(year, 10, 31),
    repentanceDay(year),
    dayOf(year, 12, 25),
    dayOf(year, 12, 26),
  ].sort();
}

/** Monday to Friday, no Saxon holiday, no closing day (`MM-DD` every year, or `YYYY-MM-DD`). */
export function isWorkingDay(day: Day, closingDays: readonly string[]): boolean {
  return (
    weekday(day) <= 5 &&
    !closingDays.includes(day) &&
    !closingDays.includes(day.slice(5)) &&
    !holidaysOf(partsOf(day).year).has(day)
  );
}

/** Kept, because a round asks for the deadlines of thousands of cases; the same year always has the same days. */
const holidaysByYear = new Map<number, ReadonlySet<Day>>();

function holidaysOf(year: number): ReadonlySet<Day> {
  const known = holidaysByYear.get(year);
  if (known !== undefined) return known;
  const holidays = new Set(saxonHolidays(year));
  holidaysByYear.set(year, holidays);
  return holidays;
}

/** The n-th working day after a day, which is itself not counted; a negative n counts back. */
export function addWorkingDays(day: Day, n: number, closingDays: readonly string[]): Day {
  const known = reachedFrom(closingDays);
  const key = `${day} ${n}`;
  const reached = known.get(key) ?? walkWorkingDays(day, n, closingDays);
  known.set(key, reached);
  return reached;
}

/** Of the same closing days always the same: thousands of cases were asked about on a few hundred days. */
const reachedByClosingDays = new WeakMap<readonly string[], Map<string, Day>>();
const MOST_KEPT = 20_000;

function reachedFrom(closingDays: readonly string[]): Map<string, Day> {
  const known = reachedByClosingDays.get(closingDays);
  if (known !== undefined && known.size < MOST_KEPT) return known;
  const fresh = new Map<string, Day>();
  reachedByClosingDays.set(closingDays, fresh);
  return fresh;
}

function walkWorkingDays(day: Day, n: number, closingDays: readonly string[]): Day {
  const step = n < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(n); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, closingDays)) left -= 1;
  }
  return reached;
}

/** The working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, closingDays: readonly string[]): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, closingDays)) count += 1;
  }
  return count;
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(day: Day, closingDays: readonly string[]): Day {
  return isWorkingDay(day, closingDays) ? day : addWorkingDays(day, 1, closingDays);
}

/** A closing day of the settings: `MM-DD` (also 02-29) or a real `YYYY-MM-DD`. */
export function isClosingDay(text: string): boolean {
  const day = parseDay(/^\d{2}-\d{2}$/.test(text) ? `2000-${text}` : text);
  return day !== undefined && isPossibleDay(day);
}

/** Easter Sunday of the Gregorian calendar (the Meeus/Jones/Butcher rule). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const count = moon + sunday - 7 * shift + 114;
  return dayOf(year, Math.floor(count / 31), (count % 31) + 1);
}

/** Buß- und Bettag: the last Wednesday before 23 November. */
function repentanceDay(year: number): Day {
  const latest = dayOf(year, 11, 22);
  return addDays(latest, -((weekday(latest) + 4) % 7));
}
