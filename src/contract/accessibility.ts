import { z } from "zod";

/** GET /api/accessibility */
export const ACCESSIBILITY_PATH = "/accessibility";

/** What the city adds to the accessibility statement; what it has not said is not there. */
export const accessibilitySchema = z.object({
  /** What the city is called. */
  city: z.string().optional(),
  /** Where barriers are reported: an office, with its address, mail or telephone. */
  feedback: z.string().optional(),
  /** The body that helps where an answer does not satisfy (BGG §16 and the law of the Land). */
  enforcement: z.string().optional(),
});
export type Accessibility = z.infer<typeof accessibilitySchema>;
