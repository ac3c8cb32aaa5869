import { isWorkingDay } from "#domain/time/workingDay.ts";
import { dayAt } from "#register/store/clock.ts";

const FIRST_HOUR = 8;
const LAST_HOUR = 16;

const berlinHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  hourCycle: "h23",
});

/** Whether reminders may be sent: on working days from 8 to 16 o'clock, German time (workflow: reminders). */
export function isWorkingTime(epochMilliseconds: number, closingDays: readonly string[]): boolean {
  const hour = Number(berlinHour.format(new Date(epochMilliseconds)));
  return (
    hour >= FIRST_HOUR && hour < LAST_HOUR && isWorkingDay(dayAt(epochMilliseconds), closingDays)
  );
}
