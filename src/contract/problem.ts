import { z } from "zod";
import { PROBLEM_CODES } from "./problemCodes.ts";

/** Body of every 4xx and 5xx answer. `details` names fields (→ field problem code) or what stands against it. */
export const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
