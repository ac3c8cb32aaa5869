import { addDays, type Day, dayOf, type Instant, parseDay, partsOf, weekday } from "./day.ts";

/**
 * The calendar day of an instant in German time, the one way from an instant to a day: for an hour after midnight, in
 * summer two, it is another than UTC's.
 */
export function dayOfInstant(at: Instant): Day {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):[\d:.]+Z$/.exec(at);
  const day = parseDay(match?.[1] ?? at);
  if (day === undefined) throw new RangeError(`Not an instant: ${at}`);
  const hour = Number(match?.[2] ?? 0);
  return hour + (isSummerTime(day, hour) ? 2 : 1) < 24 ? day : addDays(day, 1);
}

/** Summer time goes from one o'clock UTC on the last Sunday of March to that of October (SoZV; EU 2000/84). */
function isSummerTime(day: Day, hour: number): boolean {
  const { year } = partsOf(day);
  const begins = lastSunday(dayOf(year, 3, 31));
  const ends = lastSunday(dayOf(year, 10, 31));
  return (
    (day > begins || (day === begins && hour >= 1)) && (day < ends || (day === ends && hour < 1))
  );
}

function lastSunday(lastOfMonth: Day): Day {
  return addDays(lastOfMonth, -(weekday(lastOfMonth) % 7));
}
