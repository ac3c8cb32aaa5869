import type { Bilingual } from "#domain/bilingual.ts";
import { addDays, type Day, weekday } from "#domain/time/day.ts";

/** How often a shared profile is put into the library by itself. */
export const EXPORT_SCHEDULES = ["weekly", "monthly"] as const;
export type ExportSchedule = (typeof EXPORT_SCHEDULES)[number];
export const exportScheduleLabels: Readonly<Record<ExportSchedule, Bilingual>> = {
  weekly: { de: "Jede Woche", en: "Every week" },
  monthly: { de: "Jeden Monat", en: "Every month" },
};

/** The first day of the week or month: once in each, the file is made. */
export function periodOf(schedule: ExportSchedule, today: Day): string {
  return schedule === "weekly" ? addDays(today, 1 - weekday(today)) : `${today.slice(0, 8)}01`;
}
