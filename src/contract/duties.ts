import { z } from "zod";
import { DUTY_SHOWS } from "#domain/cases/dutyShow.ts";
import { daySchema } from "./values.ts";

export const DUTIES_PATH = "/duties";

export const dutiesQuerySchema = z.strictObject({ show: z.enum(DUTY_SHOWS) });

/** So many applications are named under a duty; the count is always whole. */
export const DUTY_ENTRIES_SHOWN = 50;

/** GET /api/duties?show=…: which duty applies from when, for which applications. */
export const dutyCalendarSchema = z.object({
  rows: z.array(
    z.object({
      /** Null applies already, without a day of its own. */
      day: daySchema.nullable(),
      id: z.string(),
      duty: z.object({ de: z.string(), en: z.string() }),
      count: z.number(),
      entries: z.array(z.object({ no: z.string(), title: z.string() })),
    }),
  ),
});
export type DutyCalendar = z.infer<typeof dutyCalendarSchema>;
export type DutyRow = DutyCalendar["rows"][number];
