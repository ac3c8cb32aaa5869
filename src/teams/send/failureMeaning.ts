import type { RequestPolicy } from "#outbound/requestPolicy.ts";
import type { DeliveryFailure } from "#register/messages/delivery.ts";

/**
 * What a refusal of the Bot API means. `throttled` and `unavailable` pass by themselves; `refused` passes when somebody
 * mends something, here or there; `blocked` and `notInstalled` end when the person acts; what is gone is not looked for again.
 */
type Meaning = Exclude<DeliveryFailure, "obsolete"> | "conversationGone" | "activityGone";

/** Where the code says more than the status. */
const BY_CODE: ReadonlyMap<string, Meaning> = new Map([
  ["403 ConversationBlockedByUser", "blocked"],
  ["403 BotDisabledByAdmin", "blocked"],
  ["403 MessageWritesBlocked", "blocked"],
  ["403 BotNotInConversationRoster", "notInstalled"],
  ["403 ForbiddenOperationException", "notInstalled"],
  ["404 ConversationNotFound", "conversationGone"],
  ["404 ActivityNotFound", "activityGone"],
]);

const BY_STATUS: ReadonlyMap<number, Meaning> = new Map([
  // A token that is not accepted: for some seconds after a secret was rotated, or until it is mended.
  [401, "unavailable"],
  [408, "unavailable"],
  [412, "throttled"],
  [429, "throttled"],
]);

export function meaningOf(status: number, code: string): Meaning {
  const known = BY_CODE.get(`${status} ${code}`) ?? BY_STATUS.get(status);
  return known ?? (status >= 500 ? "unavailable" : "refused");
}

/**
 * How long the Bot API may take, its token included. It is asked once: a message that was not sent stays wanted, and a later
 * round tries it again at the pace of its failure.
 */
export const BOT_POLICY: RequestPolicy = {
  tryMs: 10_000,
  allMs: 10_000,
  tries: 1,
  firstWaitMs: 1_000,
  longestWaitMs: 5 * 60_000,
};

/** The pace of the tries of a message. Null: until the person acts. */
export const PACE = {
  throttled: BOT_POLICY,
  unavailable: BOT_POLICY,
  refused: { firstWaitMs: 60_000, longestWaitMs: 6 * 60 * 60_000 },
  blocked: null,
  notInstalled: null,
} as const satisfies Readonly<Record<Exclude<DeliveryFailure, "obsolete">, unknown>>;
