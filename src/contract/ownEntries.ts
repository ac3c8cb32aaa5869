import { z } from "zod";

export const OWN_ENTRIES_PATH = "/me/entries";

/** GET /api/me/entries: by number what the person owns or deputises, and their offices. */
export const ownEntriesSchema = z.object({
  entries: z.array(z.string()),
  offices: z.array(z.string()),
});
export type OwnEntriesAnswer = z.infer<typeof ownEntriesSchema>;
