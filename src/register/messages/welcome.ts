import type { Person } from "#domain/people/person.ts";
import { addDays } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { accountOf } from "#register/people/accounts.ts";
import { dayAt } from "#register/store/clock.ts";
import { findInTurns } from "#register/store/turns.ts";
import type { BundlePlan } from "./bundlePlan.ts";
import type { Conversation } from "./delivery.ts";
import { bundleKey, conversationKey, readConversation } from "./ledger.ts";

/** Later it is no welcome. */
const WELCOMED_WITHIN_DAYS = 7;

const keyOf = (personId: string) => bundleKey(personId, "welcome");

/** Whoever got the app and was not welcomed yet. The key names the person alone: whoever installs it again knows it. */
export async function welcomePlans(context: Context): Promise<readonly BundlePlan[]> {
  const { keyValues, now } = context;
  const day = dayAt(now());
  return findInTurns(keyValues.ofKind("conversation"), (stored): readonly BundlePlan[] => {
    const chat = readConversation(stored);
    if (chat === undefined || !isToWelcome(context, chat)) return [];
    const key = keyOf(chat.personId);
    if (keyValues.get(key) !== undefined) return [];
    // Nobody is called by a name in it.
    const person = { id: chat.personId, name: "" };
    return [{ key, kind: "welcome", day, person, messages: [], urgency: "reminder" }];
  });
}

export function isWelcomeDue(context: Context, { id }: Person): boolean {
  const chat = readConversation(context.keyValues.get(conversationKey(id)));
  return chat !== undefined && isToWelcome(context, chat);
}

/** Whether a welcome is on its way to this person, who has no chat yet or was not told before. */
export function isNewcomer(context: Context, personId: string): boolean {
  const { keyValues } = context;
  if (keyValues.get(keyOf(personId)) !== undefined) return false;
  const chat = readConversation(keyValues.get(conversationKey(personId)));
  if (chat === undefined) return accountOf(keyValues, personId) === "active";
  return isToWelcome(context, chat);
}

function isToWelcome({ keyValues, now }: Context, { arrivedOn, personId }: Conversation): boolean {
  if (arrivedOn === undefined || accountOf(keyValues, personId) !== "active") return false;
  return arrivedOn >= addDays(dayAt(now()), -WELCOMED_WITHIN_DAYS);
}
