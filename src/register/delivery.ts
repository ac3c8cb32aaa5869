import type { Person } from "#domain/person.ts";

/** Which message of a case: the question about one revision, a postponed reminder, or one query. */
export type DeliveryStep = `request-v${number}` | `later-${string}` | `query-${number}`;

/** One message of a case to one person. */
export interface MessageOfCase {
  readonly caseKey: string;
  readonly personId: string;
  readonly step: DeliveryStep;
}

/** A person's personal chat with the bot, as the last activity from it told. */
export interface Conversation {
  readonly personId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  /** The person's `29:…` id, for cards that refresh themselves. */
  readonly userId: string;
  readonly botId: string;
  readonly locale: string | null;
}

/** When a message that was sent, or cannot be sent at all, is tried again. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** One row of the delivery ledger: at most one message for case, person and step. */
export interface Delivery {
  /** `delivery/<case>/<person>/<step>` */
  readonly key: string;
  readonly caseKey: string;
  readonly person: Person;
  readonly step: DeliveryStep;
  readonly state: "claimed" | "sent" | "failed";
  /** Who holds the claim, and until when (epoch milliseconds) nobody else takes it over. */
  readonly holder: string;
  readonly expires: number;
  readonly attempts: number;
  readonly conversationId: string | null;
  readonly serviceUrl: string | null;
  readonly activityId: string | null;
  /** Digest of the card as last sent; another digest makes the copy stale. */
  readonly shown: string | null;
  /** Why the last try failed. */
  readonly reason: DeliveryFailure | null;
}

export const DELIVERY_FAILURES = [
  "notInstalled",
  "blocked",
  "throttled",
  "unavailable",
  "refused",
] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

export type SendOutcome =
  | {
      readonly kind: "sent";
      readonly conversationId: string;
      readonly serviceUrl: string;
      readonly activityId: string;
      readonly shown: string;
    }
  /** `retryAfter` in milliseconds; null where another try is useless until the person acts. */
  | {
      readonly kind: "failed";
      readonly reason: DeliveryFailure;
      readonly retryAfter: number | null;
    };

export type UpdateOutcome =
  | { readonly kind: "updated"; readonly shown: string }
  /** The copy is gone (deleted by the person): there is nothing to keep current. */
  | { readonly kind: "gone" }
  | {
      readonly kind: "failed";
      readonly reason: DeliveryFailure;
      readonly retryAfter: number | null;
    };

/** What the register needs from the messenger; `teams/delivery.ts` fulfils it. */
export interface Deliver {
  /** Digest of the card this delivery would show now. */
  shown(delivery: Delivery): string;
  send(delivery: Delivery): Promise<SendOutcome>;
  update(delivery: Delivery): Promise<UpdateOutcome>;
}
