import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";
import type { KeyValues, StoredValue } from "#register/store/keyValues.ts";
import type { Deliver, Message } from "./delivery.ts";
import { followFailure } from "./followFailure.ts";
import { type MessageContent, messageValue } from "./ledger.ts";
import { afterSend, stillHeld } from "./messageRows.ts";

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

/** Sends the message whose claim is ours, and marks what became of it. */
export async function sendClaimed(
  context: Context,
  deliver: Deliver,
  claimed: StoredValue,
  message: Message,
): Promise<void> {
  const held = await stillHeld(context, claimed, message);
  if (held === undefined) return;
  const outcome = await deliver.send(held.row);
  const after = afterSend(held.row, outcome, {
    realNow: context.realNow(),
    today: dayAt(context.now()),
  });
  await context.keyValues.replace(held.stored, messageValue(after));
  await followFailure(context, message, outcome);
}
