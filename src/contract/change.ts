import { z } from "zod";
import { cardAnswerSchema } from "./case.ts";

export const SIGNIFICANT_CHANGE_PATH = "/entries/:no/change";

/** POST /api/entries/:no/change: a significant change, told at once. The id is the client's: sent again, it counts once. */
export const significantChangeInputSchema = z.strictObject({
  id: z.uuid().toLowerCase(),
  answer: cardAnswerSchema,
});
export type SignificantChangeInput = z.infer<typeof significantChangeInputSchema>;
