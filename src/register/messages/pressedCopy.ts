import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";
import { wasCarriedOut } from "#register/store/keyValues.ts";
import { isBundle, type Message, type MessageOfCase, NEVER } from "./delivery.ts";
import { bundleKey, deliveryKey, messageValue, readMessage } from "./ledger.ts";
import { freshSendingRow } from "./messageRows.ts";

const ADOPT_TRIES = 5;

/** Which message was pressed: one of a case, or a bundle by its key. */
export type PressedMessage = MessageOfCase | { readonly bundle: string; readonly personId: string };

/** A message that another replica has just sent: one look at the list, and only for whom it was sent to. */
export async function messageAfresh(
  { keyValues }: Context,
  asked: PressedMessage,
): Promise<Message | undefined> {
  const key =
    "bundle" in asked
      ? asked.bundle.toLowerCase()
      : deliveryKey(asked.caseKey, asked.personId, asked.messageId);
  if ("bundle" in asked && !key.startsWith(bundleKey(asked.personId, ""))) return undefined;
  const stored = await keyValues.fresh(key);
  return stored === undefined ? undefined : readMessage(stored);
}

/** The copy that was pressed becomes the known one of its message; the next round brings it up to date. */
export async function adoptCopy(
  context: Context,
  pressed: PressedMessage,
  copy: { readonly conversationId: string; readonly activityId: string },
): Promise<void> {
  // The answer wakes a round, which may write to the same row at the same time.
  for (let tries = 0; tries < ADOPT_TRIES; tries++) {
    if (await tryAdopting(context, pressed, copy)) return;
  }
  throw new Error("The row of a pressed copy changes faster than it is written");
}

/** False where the row was changed meanwhile. */
async function tryAdopting(
  { keyValues, now }: Context,
  pressed: PressedMessage,
  copy: { readonly conversationId: string; readonly activityId: string },
): Promise<boolean> {
  const stored =
    "bundle" in pressed
      ? await keyValues.fresh(pressed.bundle)
      : await freshSendingRow(keyValues, pressed);
  const message = stored === undefined ? undefined : readMessage(stored);
  if (stored === undefined || message === undefined) return true;
  // A card that names its case is that of one message: never that of a bundle, into which its message came later.
  if (!("bundle" in pressed) && isBundle(message) && message.messages.length !== 1) return true;
  // A bundle is named by the card, a message of a case by its key.
  if (message.person.id !== pressed.personId) return true;
  if (message.activityId === copy.activityId) return true;
  const sentOn = message.sentOn ?? dayAt(now());
  const known = {
    ...message,
    ...copy,
    sentOn,
    state: "sent",
    shown: null,
    expires: NEVER,
  } as const;
  return wasCarriedOut(await keyValues.replace(stored, messageValue(known)));
}
