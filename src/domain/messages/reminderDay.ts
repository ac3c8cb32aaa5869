import { addDays, type Day, weekday } from "#domain/time/day.ts";

/** "Später erinnern": what the card and the tab offer. */
export const LATER_KEYS = ["tomorrow", "threeDays", "nextWeek"] as const;
export type LaterKey = (typeof LATER_KEYS)[number];

const LATEST_DAYS = 7;

/** The day of the reminder; next week is its Monday. */
export function reminderDay(key: LaterKey, today: Day): Day {
  return addDays(today, daysUntil(key, today));
}

/** A question is put off by a week at most: its deadline runs on. */
export function isReminderDay(day: Day, today: Day): boolean {
  return day > today && day <= addDays(today, LATEST_DAYS);
}

function daysUntil(key: LaterKey, today: Day): number {
  switch (key) {
    case "tomorrow":
      return 1;
    case "threeDays":
      return 3;
    case "nextWeek":
      return 8 - weekday(today);
  }
}
