import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import type { Deliver, Message } from "./delivery.ts";
import { followFailure } from "./followFailure.ts";
import { type MessageContent, messageValue } from "./ledger.ts";
import { afterSend, CLAIM_MS, givenUp } from "./sending.ts";

/** As long as opening a chat and sending may take. */
const SEND_MS = 30_000;

/** Makes the row of a message, or takes over the one there is; undefined where somebody else was faster. */
export async function claimRow(
  keyValues: Pick<KeyValues, "claim" | "replace">,
  key: string,
  stored: StoredValue | undefined,
  value: MessageContent,
): Promise<StoredValue | undefined> {
  const claimed =
    stored === undefined
      ? await keyValues.claim(key, messageValue(value))
      : await keyValues.replace(stored, messageValue(value));
  return claimed.ok ? claimed.value : undefined;
}

/** A card that is ours to send and by now has nothing to say. */
export async function leaveUnsent(
  { keyValues }: Pick<Context, "keyValues">,
  claimed: StoredValue,
  message: Message,
): Promise<void> {
  // A holder before may have died after it was sent: its card still answers.
  if (message.attempts > 1) await keyValues.replace(claimed, messageValue(givenUp(message)));
  else await keyValues.remove(claimed);
}

/** Sends the message whose claim is ours, and marks what became of it. */
export async function sendClaimed(
  context: Context,
  deliver: Deliver,
  claimed: StoredValue,
  message: Message,
): Promise<void> {
  const claim = await stillClaimed(context, claimed, message);
  if (claim === undefined) return;
  const outcome = await deliver.send(claim.row);
  const after = afterSend(claim.row, outcome, {
    realNow: context.realNow(),
    today: dayAt(context.now()),
  });
  await context.keyValues.replace(claim.stored, messageValue(after));
  await followFailure(context, message, outcome);
}

/**
 * The claim as it stands right before the message is sent; undefined where it has ended meanwhile and is somebody
 * else's. Making ready takes long where Graph makes everybody wait.
 */
async function stillClaimed<Row extends Message>(
  { keyValues, realNow }: Pick<Context, "keyValues" | "realNow">,
  stored: StoredValue,
  row: Row,
): Promise<{ readonly stored: StoredValue; readonly row: Row } | undefined> {
  if (realNow() < row.expires - SEND_MS) return { stored, row };
  const renewed = { ...row, expires: realNow() + CLAIM_MS };
  const replaced = await keyValues.replace(stored, messageValue(renewed));
  return replaced.ok ? { stored: replaced.value, row: renewed } : undefined;
}
