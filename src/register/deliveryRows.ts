import { dayAt } from "./clock.ts";
import type { Context } from "./context.ts";
import { isParcel, type MessageOfCase, NEVER } from "./delivery.ts";
import { messageValue, readMessage } from "./ledger.ts";
import { dueAgain, freshSendingRow } from "./messageRows.ts";

const ADOPT_TRIES = 5;

/** Which message was pressed: one of a case, or a parcel by its key. */
export type PressedMessage = MessageOfCase | { readonly parcel: string; readonly personId: string };

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
    "parcel" in pressed
      ? await keyValues.fresh(pressed.parcel)
      : await freshSendingRow(keyValues, pressed);
  const message = stored === undefined ? undefined : readMessage(stored);
  if (stored === undefined || message === undefined) return true;
  // A parcel is named by the card, a message of a case by its key.
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
  return (await keyValues.replace(stored, messageValue(known))).ok;
}

/** A chat that came (back) makes the messages that could not reach the person due again. */
export async function retryFailed({ keyValues }: Context, personId: string): Promise<void> {
  for (const stored of [...keyValues.ofKind("delivery"), ...keyValues.ofKind("parcel")]) {
    const message = readMessage(stored);
    if (message?.state !== "failed" || message.person.id !== personId) continue;
    if (!isParcel(message) && message.parcel !== null) continue;
    await keyValues.replace(stored, messageValue(dueAgain(message)));
  }
}
