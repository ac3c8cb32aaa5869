import { z } from "zod";
import { CHANGE_ACTIONS } from "#domain/change.ts";
import { CHANNELS } from "#domain/vocabulary.ts";

export const HISTORY_PATH = "/entries/:no/history";

const bilingual = z.object({ de: z.string(), en: z.string() });

/** A field of the entry, the state of a case, or an answer of its decision tree, which brings its own words. */
const fieldChange = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  words: z
    .object({ label: bilingual, before: bilingual.nullable(), after: bilingual.nullable() })
    .optional(),
});

export const historyEventSchema = z.object({
  key: z.string(),
  /** In German time. */
  day: z.string(),
  /** The exact moment, for those involved only. */
  at: z.string().nullable(),
  action: z.enum(CHANGE_ACTIONS),
  /** Null for the entry's own events. */
  caseKey: z.string().nullable(),
  actor: z.object({ role: z.string(), name: z.string().nullable() }),
  channel: z.enum(CHANNELS),
  reason: z.string().nullable(),
  /** Only what the viewer may read; cases show their state and what the decision tree was answered. */
  changes: z.array(fieldChange),
});
export type HistoryEvent = z.infer<typeof historyEventSchema>;

/** GET /api/entries/:no/history[?before=]: the latest events of the entry and of its cases, or those before a `next`. */
export const historySchema = z.object({
  events: z.array(historyEventSchema),
  /** Where the next page begins; null where there is none. */
  next: z.string().nullable(),
});
export type History = z.infer<typeof historySchema>;
