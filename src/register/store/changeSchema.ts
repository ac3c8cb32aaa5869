import { z } from "zod";
import { CHANGE_ACTIONS, type Change, type Json } from "#domain/change.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import { ACTOR_ROLES, CHANNELS } from "#domain/vocabulary.ts";

/** An empty field is absent in canonical JSON: read it as null. */
const json: z.ZodType<Json> = z.json();
const jsonOrAbsent = json.optional().transform((value): Json => value ?? null);

export const changeSchema: z.ZodType<Change> = z.object({
  id: z.string(),
  revision: z.int().positive(),
  action: z.enum(CHANGE_ACTIONS),
  actor: z.object({ id: z.string(), name: z.string(), role: z.enum(ACTOR_ROLES) }),
  channel: z.enum(CHANNELS),
  reason: z.string().nullable(),
  at: z.string(),
  changes: z.array(z.object({ field: z.string(), before: jsonOrAbsent, after: jsonOrAbsent })),
  salt: z.string(),
  digest: z.string(),
});

/** `LastChange` of an item; null where it is missing or was broken by hand. */
export function readLastChange(text: unknown): Change | null {
  if (typeof text !== "string" || text === "") return null;
  try {
    const parsed = changeSchema.safeParse(parsePlainJson(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const identified = z.object({ id: z.string() });

/** The id alone, for the many items that memory only compares. */
export function changeIdOf(lastChange: unknown): string | null {
  if (typeof lastChange !== "string" || lastChange === "") return null;
  try {
    const parsed = identified.safeParse(parsePlainJson(lastChange));
    return parsed.success ? parsed.data.id : null;
  } catch {
    return null;
  }
}
