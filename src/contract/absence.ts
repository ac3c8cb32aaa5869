import { z } from "zod";
import { daySchema } from "./values.ts";

export const ABSENCE_PATH = "/me/absence";

/** PUT /api/me/absence */
export const absenceInputSchema = z.strictObject({
  /** Without it from now on. */
  from: daySchema.optional(),
  until: daySchema,
});
export type AbsenceInput = z.infer<typeof absenceInputSchema>;

/** GET, PUT and DELETE /api/me/absence: the first day away, where one was named, and the last; null for whoever is there. */
export const absenceSchema = z.object({
  from: z.string().nullable(),
  until: z.string().nullable(),
});
export type Absence = z.infer<typeof absenceSchema>;
