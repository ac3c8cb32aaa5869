import { z } from "zod";

/** What every such answer holds beside its rows. */
export const listChangesSchema = z.object({
  /** Empty where the cursor that was asked about says nothing here: nothing else in the answer counts then. */
  cursor: z.string(),
  /** Whether these are all rows, not the changed ones alone. */
  full: z.boolean(),
  /** A digest of each row, in the order of the rows. */
  tags: z.array(z.number()),
  /** Keys of rows that are gone. */
  removed: z.array(z.string()),
  /** Whatever is held in these parts is replaced by the rows. */
  replaced: z.object({ of: z.number(), parts: z.array(z.number()) }).optional(),
});
export type ListChanges = z.infer<typeof listChangesSchema>;
