import type { MessageId } from "#domain/messages/kinds.ts";
import { isQuestion } from "#domain/messages/messageId.ts";
import type { Context } from "#register/memory/context.ts";
import { findAfresh } from "#register/memory/findCase.ts";
import { type StoredValue, wasCarriedOut } from "#register/store/keyValues.ts";
import type { Bundle, BundledMessage, Delivery } from "./delivery.ts";
import { messagesOf } from "./dueMessages.ts";
import { deliveryKey, messageValue, readDelivery } from "./ledger.ts";
import { resolved } from "./messageRows.ts";
import { claimedBy, dueAgain } from "./sending.ts";

/**
 * Takes these cases out of a bundle: each goes out as a card of its own. Answers how many; what was taken out before,
 * or is no message of it, does not count.
 */
export async function separate(
  context: Context,
  bundle: Bundle,
  caseKeys: readonly string[],
): Promise<number> {
  let count = 0;
  for (const message of bundle.messages) {
    if (caseKeys.includes(message.caseKey) && (await takeOut(context, bundle, message))) count++;
  }
  if (count > 0) context.wake();
  return count;
}

async function takeOut(
  context: Context,
  bundle: Bundle,
  message: BundledMessage,
): Promise<boolean> {
  const { keyValues } = context;
  const { caseKey } = message;
  const stored = await keyValues.fresh(deliveryKey(caseKey, bundle.person.id, message.messageId));
  const delivery = readDelivery(stored);
  if (stored === undefined || delivery?.bundle !== bundle.key) return false;
  const messageId = await messageIdNow(context, bundle, message);
  if (messageId === undefined) return false;
  if (messageId === message.messageId) return sendAlone(context, stored, delivery);
  // An older reminder was sent with its bundle; what comes alone is what would be sent today.
  const now = await keyValues.fresh(deliveryKey(caseKey, bundle.person.id, messageId));
  const latest = readDelivery(now);
  const isDue =
    now === undefined || latest === undefined
      ? await claimAlone(context, bundle, { caseKey, messageId })
      : await sendAlone(context, now, latest);
  const sent = { ...resolved(delivery, keyValues), activityId: null, bundle: null };
  return isDue && wasCarriedOut(await keyValues.replace(stored, messageValue(sent)));
}

/** The message itself where it would still be sent, else the latest reminder, else the question. */
async function messageIdNow(
  context: Context,
  { person }: Bundle,
  { caseKey, messageId }: BundledMessage,
): Promise<MessageId | undefined> {
  const found = await findAfresh(context, caseKey);
  if (found === undefined) return undefined;
  const messageIds = messagesOf(context, found.evaluationCase, found.entry).flatMap((due) =>
    due.person.id === person.id && isQuestion(due.messageId) ? [due.messageId] : [],
  );
  return messageIds.includes(messageId) ? messageId : messageIds.at(-1);
}

async function sendAlone(
  { keyValues }: Context,
  stored: StoredValue,
  delivery: Delivery,
): Promise<boolean> {
  const alone = dueAgain({ ...delivery, state: "failed", reason: null, bundle: null } as const);
  return wasCarriedOut(await keyValues.replace(stored, messageValue(alone)));
}

async function claimAlone(
  context: Context,
  { person }: Bundle,
  message: BundledMessage,
): Promise<boolean> {
  const claim = claimedBy(context.instance, context.realNow(), 0);
  const row: Omit<Delivery, "key"> = {
    ...message,
    person,
    ...claim,
    state: "failed",
    expires: 0,
    attempts: 0,
    bundle: null,
  };
  return (
    await context.keyValues.claim(
      deliveryKey(message.caseKey, person.id, message.messageId),
      messageValue(row),
    )
  ).ok;
}
