import { z } from "zod";
import { daySchema } from "./values.ts";

export const ABSENCE_PATH = "/me/absence";

/** PUT /api/me/absence */
export const absenceInputSchema = z.strictObject({ until: daySchema });
export type AbsenceInput = z.infer<typeof absenceInputSchema>;

/** GET, PUT and DELETE /api/me/absence: the last day away; null for whoever is there. */
export const absenceSchema = z.object({ until: z.string().nullable() });
export type Absence = z.infer<typeof absenceSchema>;
