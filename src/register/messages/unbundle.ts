import type { MessageStep } from "#domain/messages/messageId.ts";
import { findAfresh } from "#register/cases/runCaseCommand.ts";
import type { Context } from "#register/memory/context.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import type { Delivery, Parcel, ParcelPart } from "./delivery.ts";
import { messagesOf } from "./dueMessages.ts";
import { deliveryKey, messageValue, readDelivery } from "./ledger.ts";
import { claimedBy, dueAgain, resolved } from "./messageRows.ts";

/**
 * Takes these cases out of a parcel: each goes out as a card of its own. Answers how many; what was taken out before,
 * or is no part of it, does not count.
 */
export async function separate(
  context: Context,
  parcel: Parcel,
  caseKeys: readonly string[],
): Promise<number> {
  let count = 0;
  for (const part of parcel.parts) {
    if (caseKeys.includes(part.caseKey) && (await takeOut(context, parcel, part))) count++;
  }
  if (count > 0) context.wake();
  return count;
}

async function takeOut(context: Context, parcel: Parcel, part: ParcelPart): Promise<boolean> {
  const { keyValues } = context;
  const { caseKey } = part;
  const stored = await keyValues.fresh(deliveryKey(caseKey, parcel.person.id, part.step));
  const delivery = readDelivery(stored);
  if (stored === undefined || delivery?.parcel !== parcel.key) return false;
  const step = await stepNow(context, parcel, part);
  if (step === undefined) return false;
  if (step === part.step) return sendAlone(context, stored, delivery);
  // An older reminder was sent with its parcel; what comes alone is what would be sent today.
  const now = await keyValues.fresh(deliveryKey(caseKey, parcel.person.id, step));
  const latest = readDelivery(now);
  const isDue =
    now === undefined || latest === undefined
      ? await claimAlone(context, parcel, { caseKey, step })
      : await sendAlone(context, now, latest);
  const sent = { ...resolved(delivery, keyValues), activityId: null, parcel: null };
  return isDue && (await keyValues.replace(stored, messageValue(sent))).ok;
}

/** The part itself where it would still be sent, else the latest reminder, else the question. */
async function stepNow(
  context: Context,
  { person }: Parcel,
  { caseKey, step }: ParcelPart,
): Promise<MessageStep | undefined> {
  const found = await findAfresh(context, caseKey);
  if (found === undefined) return undefined;
  const steps = messagesOf(context, found.evaluationCase, found.entry).flatMap((want) =>
    want.person.id === person.id && ASKING.test(want.step) ? [want.step] : [],
  );
  return steps.includes(step) ? step : steps.at(-1);
}

const ASKING = /^(request|query|reminder|later)-/;

async function sendAlone(
  { keyValues }: Context,
  stored: StoredValue,
  delivery: Delivery,
): Promise<boolean> {
  const alone = dueAgain({ ...delivery, state: "failed", reason: null, parcel: null } as const);
  return (await keyValues.replace(stored, messageValue(alone))).ok;
}

async function claimAlone(
  context: Context,
  { person }: Parcel,
  part: ParcelPart,
): Promise<boolean> {
  const claim = claimedBy(context.instance, context.realNow(), 0);
  const row: Omit<Delivery, "key"> = {
    ...part,
    person,
    ...claim,
    state: "failed",
    expires: 0,
    attempts: 0,
    parcel: null,
  };
  return (await context.keyValues.claim(deliveryKey(part.caseKey, person.id, part.step), row)).ok;
}
