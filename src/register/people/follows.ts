import type { EntryNo } from "#domain/entry/entry.ts";
import { FOLLOWED_MAX } from "#domain/limits.ts";
import { type Person, personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { standingOn } from "#domain/usage/followed.ts";
import type { FOLLOW_PROBLEMS } from "#domain/usage/followProblem.ts";
import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";
import { accountOf } from "./accounts.ts";
import { followKey, followRow, followsIn, followsOf } from "./followRows.ts";

type Refused = (typeof FOLLOW_PROBLEMS)[number] | "notFound";

export interface FollowCommands {
  /** From now on this person is told when the answer for staff or the evaluation changes. Again is the same. */
  follow(no: EntryNo, person: Person): Promise<Result<EntryNo, Refused>>;
  /** What is not followed is not followed afterwards. */
  unfollow(no: EntryNo, personId: string): Promise<void>;
}

export function followCommands({ keyValues, now, replica }: Context): FollowCommands {
  return {
    async follow(no, person) {
      const entry = replica.entry(no);
      if (entry === undefined) return err("notFound");
      const key = followKey(person.id, no);
      if ((await keyValues.fresh(key)) !== undefined) return ok(no);
      if (followsOf(keyValues, person.id).length >= FOLLOWED_MAX) return err("tooManyFollowed");
      const told = standingOn(entry.values, dayAt(now()));
      // Taken: the same person, in another window.
      await keyValues.claim(key, followRow({ person: personOf(person), told }));
      return ok(no);
    },
    async unfollow(no, personId) {
      const stored = await keyValues.fresh(followKey(personId, no));
      if (stored !== undefined) await keyValues.remove(stored);
    },
  };
}

/** What nobody can follow any more: of people who have left, and of entries that are gone. */
export async function removeEndedFollows(context: Context): Promise<void> {
  const { isEntryGone, keyValues, replica } = context;
  const ended = [];
  for (const { no, person, stored } of followsIn(keyValues)) {
    const isGone =
      accountOf(keyValues, person.id) === "gone" ||
      (replica.entry(no) === undefined && (await isEntryGone(no)));
    if (isGone) ended.push(stored);
  }
  if (ended.length > 0) await keyValues.removeMany(ended);
}
