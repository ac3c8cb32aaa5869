import { FOLLOWED_LINES_MAX } from "#domain/limits.ts";
import type { Person } from "#domain/people/person.ts";
import { isSameStanding, standingOn } from "#domain/usage/followed.ts";
import type { Context } from "#register/memory/context.ts";
import type { Scope } from "#register/memory/scope.ts";
import { absentUntil } from "#register/people/absence.ts";
import { accountOf } from "#register/people/accounts.ts";
import {
  type Follow,
  followKey,
  followRow,
  followsIn,
  followsOf,
  readFollow,
} from "#register/people/followRows.ts";
import { dayAt } from "#register/store/clock.ts";
import { type StoredValue, wasCarriedOut } from "#register/store/keyValues.ts";
import { findInTurns } from "#register/store/turns.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import type { Bundle, BundledChanges, Deliver } from "./delivery.ts";
import { bundleKey, messageValue, readBundle } from "./ledger.ts";
import { leaveUnsent, sendClaimed } from "./sendClaimed.ts";

type Change = BundledChanges["changes"][number];

/**
 * What there is to tell those who follow applications, at most one card a person and day. Each row keeps what was told
 * last, and is moved on once the card is out: whatever happens in between, nothing is lost and nothing told twice.
 */
export async function followedPlans(
  context: Context,
  scope: Scope,
): Promise<readonly BundlePlan[]> {
  const { keyValues, now } = context;
  if (scope.all) await noteSent(context);
  const moved = await findInTurns(followsIn(keyValues), (follow) => {
    const isLookedAt = scope.all || scope.numbers.has(follow.no);
    return isLookedAt && changeOf(context, follow) !== undefined ? [follow.person] : [];
  });
  const persons = new Map(moved.map((person) => [person.id, person]));
  const day = dayAt(now());
  return [...persons.values()].flatMap((person) => {
    const key = bundleKey(person.id, `followed-${day}`);
    if (keyValues.get(key) !== undefined || !mayBeTold(context, person)) return [];
    const followed = { changes: changesFor(context, person.id), isNoted: false };
    const urgency = "reminder" as const;
    return [{ key, kind: "followed" as const, day, person, messages: [], followed, urgency }];
  });
}

/** Memory may lag behind: what is told is what stands there now. */
export async function sendFollowed(
  context: Context,
  deliver: Deliver,
  claimed: StoredValue,
  bundle: Bundle,
): Promise<void> {
  const { keyValues, replica } = context;
  await Promise.all([replica.entryItems.sync(), keyValues.sync()]);
  const { person } = bundle;
  const changes = isThere(context, person) ? changesFor(context, person.id) : [];
  if (changes.length === 0) return leaveUnsent(context, claimed, bundle);
  const told: Bundle = { ...bundle, followed: { changes, isNoted: false } };
  const ready = await keyValues.replace(claimed, messageValue(told));
  if (!ready.ok) return;
  await sendClaimed(context, deliver, ready.value, told);
  await noteTold(context, keyValues.get(bundle.key));
}

/** Whether nothing that was told before is still on its way, or to be noted; and they are there to read it. */
function mayBeTold(context: Context, person: Person): boolean {
  const isOpen = bundlesOf(context, person.id).some(({ bundle }) => {
    if (bundle.state === "sent") return !isNoted(bundle);
    // What did not reach them waits until they act; then it says what stands there by then.
    return bundle.reason !== "obsolete";
  });
  return !isOpen && isThere(context, person);
}

function isThere({ keyValues, now }: Context, { id }: Person): boolean {
  return (
    accountOf(keyValues, id) === "active" && absentUntil(keyValues, id, dayAt(now())) === undefined
  );
}

/** What is over is told on the next working day. */
function changesFor(context: Context, personId: string): readonly Change[] {
  return followsOf(context.keyValues, personId)
    .flatMap((follow) => changeOf(context, follow) ?? [])
    .toSorted((a, b) => (a.no < b.no ? -1 : 1))
    .slice(0, FOLLOWED_LINES_MAX);
}

function changeOf({ now, replica }: Context, { no, stored, told }: Follow): Change | undefined {
  const entry = replica.entry(no);
  if (entry === undefined) return undefined;
  const after = standingOn(entry.values, dayAt(now()));
  return isSameStanding(told, after)
    ? undefined
    : { no, before: told, after, followId: stored.itemId };
}

/** Cards that are out, and whose sender died before it wrote so to the rows. */
async function noteSent(context: Context): Promise<void> {
  const persons = new Set([...followsIn(context.keyValues)].map(({ person }) => person.id));
  for (const id of persons) {
    for (const { bundle, stored } of bundlesOf(context, id)) {
      if (bundle.state === "sent" && !isNoted(bundle)) await noteTold(context, stored);
    }
  }
}

/** Moves the rows on to what the card has told; a row of somebody who follows anew stays. */
async function noteTold({ keyValues }: Context, stored: StoredValue | undefined): Promise<void> {
  const bundle = readBundle(stored);
  if (stored === undefined || bundle?.state !== "sent" || bundle.followed === undefined) return;
  const { followed, person } = bundle;
  for (const { after, before, followId, no } of followed.changes) {
    const follow = readFollow(keyValues.get(followKey(person.id, no)));
    if (follow === undefined || follow.stored.itemId !== followId) continue;
    if (!isSameStanding(follow.told, before)) continue;
    const written = await keyValues.replace(follow.stored, followRow({ ...follow, told: after }));
    // Somebody else does it, or the next look.
    if (!wasCarriedOut(written)) return;
  }
  const noted = { ...bundle, followed: { ...followed, isNoted: true } };
  await keyValues.replace(stored, messageValue(noted));
}

function isNoted({ followed }: Bundle): boolean {
  return followed === undefined || followed.isNoted;
}

function bundlesOf(
  { keyValues }: Context,
  personId: string,
): readonly { readonly bundle: Bundle; readonly stored: StoredValue }[] {
  return keyValues.ofSubject(`parcel/${personId}`.toLowerCase()).flatMap((stored) => {
    const bundle = readBundle(stored);
    return bundle?.kind === "followed" ? [{ bundle, stored }] : [];
  });
}
