import { z } from "zod";
import { HINT_USES, type Hint, type HintOutcome } from "#domain/hints/hint.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import { personSchema } from "#register/store/personSchema.ts";

const KIND = "hint";

const outcomeSchema: z.ZodType<HintOutcome> = z.union([
  z.object({ kind: z.enum(["entry", "joined"]), no: z.string() }),
  z.object({ kind: z.literal("answered"), answer: z.string() }),
]);
const rowSchema = z.object({
  what: z.string(),
  where: z.string(),
  inUse: z.enum(HINT_USES),
  contact: z.string(),
  by: personSchema,
  at: z.string(),
  closed: z.object({ outcome: outcomeSchema, by: personSchema, at: z.string() }).nullable(),
});

export function hintKey(id: string): string {
  return `${KIND}/${id}`.toLowerCase();
}

/** Undefined where there is none, or where it was broken by hand. */
export function readHint(stored: StoredValue | undefined): Hint | undefined {
  const parsed = rowSchema.safeParse(stored?.value);
  if (stored === undefined || !parsed.success) return undefined;
  return { id: stored.key.slice(KIND.length + 1), ...parsed.data };
}

export function hintRow({ id: _inKey, ...row }: Hint): object {
  return row;
}

/** All hints, as memory holds them. */
export function hintsIn(keyValues: Pick<KeyValues, "ofKind">): readonly Hint[] {
  return [...keyValues.ofKind(KIND)].flatMap((stored) => readHint(stored) ?? []);
}

/** As they are stored, also those that cannot be read. */
export function hintRowsIn(keyValues: Pick<KeyValues, "ofKind">): readonly StoredValue[] {
  return [...keyValues.ofKind(KIND)];
}
