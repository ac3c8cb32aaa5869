import type { Context } from "#register/memory/context.ts";
import { recheckAccounts } from "#register/people/accountChecks.ts";
import type { Message, SendOutcome } from "./delivery.ts";
import { conversationKey } from "./ledger.ts";
import { isFinal } from "./sending.ts";

/** What follows from a message that did not reach its person, once its row says so. */
export async function followFailure(
  context: Context,
  { person }: Message,
  outcome: SendOutcome,
): Promise<void> {
  const { keyValues } = context;
  if (outcome.kind !== "failed") return;
  if (outcome.reason === "throttled" || outcome.reason === "unavailable") return;
  // Who blocked or removed the bot is not written to again until they act; whatever is heard of them then is new.
  if (isFinal(outcome.reason)) {
    const stored = await keyValues.fresh(conversationKey(person.id));
    if (stored !== undefined) await keyValues.remove(stored);
  }
  // Nobody comes back by themselves who has left.
  await recheckAccounts(context, [person.id]);
}
