import type { Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { inParallel } from "#register/store/inParallel.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import type { ParcelPlan } from "./bundlePlan.ts";
import {
  type Deliver,
  type Delivery,
  isImmediate,
  type Parcel,
  type ParcelPart,
} from "./delivery.ts";
import { wantsDigest } from "./digest.ts";
import { isWanted } from "./dueMessages.ts";
import { deliveryKey, messageValue, readDelivery, readParcel } from "./ledger.ts";
import { claimedBy, givenUp } from "./messageRows.ts";
import { claimRow, sendClaimed } from "./sendClaimed.ts";

const AT_ONCE = 4;

/**
 * Sends several messages as one card. The parcel is claimed first, then each of its messages under the message's own
 * key, so that none goes out twice, alone or in another parcel; whoever dies in between is finished by the next round.
 */
export async function sendParcel(
  context: Context,
  deliver: Deliver,
  plan: ParcelPlan,
): Promise<void> {
  const claimed = await claimParcel(context, plan);
  const parcel = readParcel(claimed);
  if (claimed === undefined || parcel === undefined) return;
  if (parcel.kind === "digest") {
    if (wantsDigest(context, parcel.person)) await sendClaimed(context, deliver, claimed, parcel);
    else await context.keyValues.replace(claimed, messageValue(givenUp(parcel)));
    return;
  }
  await inParallel(parcel.parts, AT_ONCE, (part) => claimPart(context, parcel, part));
  // Memory may lag behind an answer given on another replica.
  await Promise.all([context.replica.entryItems.sync(), context.replica.caseItems.sync()]);
  const parts = parcel.parts.filter(
    (part) => partRow(context, parcel, part) !== undefined && isPartWanted(context, parcel, part),
  );
  if (parts.length === 0) {
    // A holder before may have died after it was sent: its card still answers.
    if (parcel.attempts > 1) await giveUpParcel(context, parcel);
    else {
      await removeRows(context, parcel, parcel.parts);
      await context.keyValues.remove(claimed);
    }
    return;
  }
  if (parts.length === parcel.parts.length) {
    await sendClaimed(context, deliver, claimed, parcel);
    return;
  }
  await removeRows(
    context,
    parcel,
    parcel.parts.filter((part) => !parts.includes(part)),
  );
  const packed = await context.keyValues.replace(claimed, messageValue({ ...parcel, parts }));
  if (packed.ok) await sendClaimed(context, deliver, packed.value, { ...parcel, parts });
}

/**
 * What was gathered for one day and did not go out on it: its messages are free for the card of today, so that nobody
 * gets two of them.
 */
export function isPast({ day, kind }: Parcel, today: Day): boolean {
  return !isImmediate(kind) && day < today;
}

/** The messages first: a parcel that was given up is not looked at again. */
export async function giveUpParcel(context: Context, parcel: Parcel): Promise<void> {
  await removeRows(context, parcel, parcel.parts);
  const stored = context.keyValues.get(parcel.key);
  if (stored !== undefined) await context.keyValues.replace(stored, messageValue(givenUp(parcel)));
}

/** A new parcel, or one whose holder died or was told to wait; undefined where it is somebody else's, or out. */
async function claimParcel(
  { instance, keyValues, realNow }: Context,
  { day, key, kind, parts, person }: ParcelPlan,
): Promise<StoredValue | undefined> {
  const stored = keyValues.get(key);
  const known = readParcel(stored);
  const now = realNow();
  const value: Omit<Parcel, "key"> = {
    person,
    ...claimedBy(instance, now, known?.attempts ?? 0),
    kind,
    day,
    parts: known?.parts ?? parts,
  };
  const isOut = known === undefined || known.state === "sent" || known.expires > now;
  if (stored !== undefined && isOut) return undefined;
  return claimRow(keyValues, key, stored, value);
}

/** The message's own key: taken where it went out alone or in another parcel. */
async function claimPart(
  context: Context,
  parcel: Parcel,
  { caseKey, step }: ParcelPart,
): Promise<void> {
  const key = deliveryKey(caseKey, parcel.person.id, step);
  if (context.keyValues.get(key) !== undefined) return;
  const row: Omit<Delivery, "key"> = {
    person: parcel.person,
    ...claimedBy(parcel.holder, context.realNow(), 0),
    caseKey,
    step,
    parcel: parcel.key,
  };
  await context.keyValues.claim(key, row);
}

function partRow(context: Context, parcel: Parcel, part: ParcelPart): StoredValue | undefined {
  const stored = context.keyValues.get(deliveryKey(part.caseKey, parcel.person.id, part.step));
  return readDelivery(stored)?.parcel === parcel.key ? stored : undefined;
}

function isPartWanted(
  context: Context,
  { person }: Parcel,
  { caseKey, step }: ParcelPart,
): boolean {
  const held = context.replica.case(caseKey);
  return held !== undefined && isWanted(context, held.evaluationCase, { person, step });
}

async function removeRows(
  context: Context,
  parcel: Parcel,
  parts: readonly ParcelPart[],
): Promise<void> {
  const rows = parts.flatMap((part) => partRow(context, parcel, part) ?? []);
  if (rows.length > 0) await context.keyValues.removeMany(rows);
}
