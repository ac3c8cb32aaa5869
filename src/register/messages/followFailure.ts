import type { Context } from "#register/memory/context.ts";
import { recheckAccounts } from "#register/people/accountChecks.ts";
import type { Message, SendOutcome } from "./delivery.ts";
import { conversationKey } from "./ledger.ts";

/** What follows from a message that did not reach its person, once its row says so. */
export async function followFailure(
  context: Context,
  { person }: Message,
  outcome: SendOutcome,
): Promise<void> {
  const { keyValues } = context;
  if (outcome.kind !== "failed" || outcome.retryAfter !== null) return;
  // Who blocked the bot is not written to again until they act.
  if (outcome.reason === "blocked") {
    const stored = await keyValues.fresh(conversationKey(person.id));
    if (stored !== undefined) await keyValues.remove(stored);
  }
  // Nobody comes back by themselves who has left.
  await recheckAccounts(context, [person.id]);
}
