import { z } from "zod";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { Person } from "#domain/people/person.ts";
import type { Standing } from "#domain/usage/followed.ts";
import { MAY_USE, USAGE_REASONS } from "#domain/usage/staffUsage.ts";
import { DATA_LIMITS } from "#domain/usage/usageFields.ts";
import { EVALUATION_STATUS } from "#domain/vocabulary.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import { personSchema } from "#register/store/personSchema.ts";

/** That somebody follows an application: a row for each person and entry. */
export interface Follow {
  readonly person: Person;
  readonly no: EntryNo;
  /** What they were told of it last; what stood there when they began, where they were told nothing yet. */
  readonly told: Standing;
  readonly stored: StoredValue;
}

const KIND = "follow";

export const standingSchema: z.ZodType<Standing> = z.object({
  usage: z.object({
    mayUse: z.enum(MAY_USE),
    because: z.enum(USAGE_REASONS),
    day: z.string().exactOptional(),
    versions: z.object({ evaluated: z.string(), newer: z.string() }).exactOptional(),
    dataLimit: z.enum(DATA_LIMITS).exactOptional(),
  }),
  evaluation: z.enum(EVALUATION_STATUS),
  evaluatedVersion: z.string().nullable(),
});

const rowSchema = z.object({ person: personSchema, told: standingSchema });

export function followKey(personId: string, no: EntryNo): string {
  return `${subjectOf(personId)}/${no}`.toLowerCase();
}

/** A round looks at the same rows again and again; a changed row is another object. */
const followIn = new WeakMap<StoredValue, Follow | null>();

/** Undefined where there is none, or where it was broken by hand. */
export function readFollow(stored: StoredValue | undefined): Follow | undefined {
  if (stored === undefined) return undefined;
  const known = followIn.get(stored);
  if (known !== undefined) return known ?? undefined;
  const parsed = rowSchema.safeParse(stored.value);
  const no = stored.key.slice(stored.key.lastIndexOf("/") + 1).toUpperCase();
  const follow = parsed.success ? { ...parsed.data, no, stored } : null;
  followIn.set(stored, follow);
  return follow ?? undefined;
}

export function followRow({ person, told }: Pick<Follow, "person" | "told">): object {
  return { person, told };
}

export function* followsIn(keyValues: Pick<KeyValues, "ofKind">): Iterable<Follow> {
  for (const stored of keyValues.ofKind(KIND)) {
    const follow = readFollow(stored);
    if (follow !== undefined) yield follow;
  }
}

export function followsOf(
  keyValues: Pick<KeyValues, "ofSubject">,
  personId: string,
): readonly Follow[] {
  return keyValues.ofSubject(subjectOf(personId)).flatMap((stored) => readFollow(stored) ?? []);
}

function subjectOf(personId: string): string {
  return `${KIND}/${personId}`.toLowerCase();
}
