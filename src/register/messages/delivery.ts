import type { DutyNoticed } from "#domain/cases/dutyNotices.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { BundleKind } from "#domain/messages/bundles.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import type { Day } from "#domain/time/day.ts";
import type { FollowedChange } from "#domain/usage/followed.ts";

/** One message of a case to one person. */
export interface MessageOfCase {
  readonly caseKey: string;
  readonly personId: string;
  readonly messageId: MessageId;
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
  /** The day on which they got the app; absent where they had it before anybody heard of them. */
  readonly arrivedOn?: Day;
}

/** When a message that was sent, or cannot be sent at all, is tried again. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** What became of one card to one person. */
export interface Sending {
  readonly person: Person;
  readonly state: "claimed" | "sent" | "failed";
  /** Who holds the claim, and until when (epoch milliseconds) nobody else takes it over. */
  readonly holder: string;
  readonly expires: number;
  readonly attempts: number;
  /** The business day on which it was sent. */
  readonly sentOn: Day | null;
  readonly conversationId: string | null;
  readonly serviceUrl: string | null;
  readonly activityId: string | null;
  /** Digest of the card as last sent; another digest makes the copy stale. */
  readonly shown: string | null;
  /** Why the last try failed. */
  readonly reason: DeliveryFailure | null;
}

/** One row of the delivery ledger: at most one message for case, person and message id. */
export interface Delivery extends Sending {
  /** `delivery/<case>/<person>/<messageId>` */
  readonly key: string;
  readonly caseKey: string;
  readonly messageId: MessageId;
  /** The key of the bundle it goes out with; null for a card of its own. */
  readonly bundle: string | null;
}

/** One message in a bundle. */
export interface BundledMessage {
  readonly caseKey: string;
  readonly messageId: MessageId;
}

/**
 * Several messages to one person in one card: more than three new questions, the reminders of a day. The morning's
 * digest for coordinators is a bundle without messages.
 */
export interface Bundle extends Sending {
  /** `parcel/<person>/<kind>-<day>[-<digest of the messages>]` */
  readonly key: string;
  readonly kind: BundleKind;
  readonly day: Day;
  readonly messages: readonly BundledMessage[];
  /** Only of what is told to somebody who follows applications. */
  readonly followed?: BundledChanges;
  /** Only of what is told of duties that begin soon. */
  readonly duties?: readonly DutyNoticed[];
  /** Only of what asks for the owner's confirmation. */
  readonly publication?: ReleaseAsked;
  /** Only of what asks for several confirmations. */
  readonly releases?: readonly ReleaseAsked[];
  /** Only of a digest: what it said, so that the next one is sent for something new. */
  readonly told?: string;
}

/** The release that a card asks about. */
export interface ReleaseAsked {
  readonly no: EntryNo;
  readonly release: number;
}

/** What a card asks to be confirmed. */
export function releasesIn(message: Message): readonly ReleaseAsked[] {
  if (!isBundle(message)) return [];
  const { publication, releases = [] } = message;
  return publication === undefined ? releases : [publication];
}

/** What a card tells of applications that are followed. */
export interface BundledChanges {
  readonly changes: readonly (FollowedChange & {
    /** The item of the row by which it was followed: whoever follows anew has another. */
    readonly followId: string;
  })[];
  /** Whether the rows of what is followed say that it was told. */
  readonly isNoted: boolean;
}

export type Message = Delivery | Bundle;

export function isBundle(message: Message): message is Bundle {
  return "messages" in message;
}

export const DELIVERY_FAILURES = [
  "notInstalled",
  "blocked",
  "throttled",
  "unavailable",
  "refused",
  /** It is not due any more: it was answered, moved on, or the person is away. */
  "obsolete",
] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

export interface FailedSend {
  readonly kind: "failed";
  readonly reason: DeliveryFailure;
  /** In milliseconds; null where another try is useless until the person acts. */
  readonly retryAfter: number | null;
}

/** Our own limits did not allow it: nothing was tried. */
export interface PostponedSend {
  readonly kind: "postponed";
  readonly retryAfter: number;
}

export type SendOutcome =
  | {
      readonly kind: "sent";
      readonly conversationId: string;
      readonly serviceUrl: string;
      /** Null where it was sent and its id cannot be read: it is not updated before its reader presses. */
      readonly activityId: string | null;
      readonly shown: string;
    }
  | FailedSend
  | PostponedSend;

export type UpdateOutcome =
  | { readonly kind: "updated"; readonly shown: string }
  /** The copy is gone (deleted by the person): there is nothing to keep current. */
  | { readonly kind: "gone" }
  | FailedSend
  | PostponedSend;

/** What the register needs from the messenger; `teams/send/delivery.ts` fulfils it. */
export interface Deliver {
  /** Digest of the card this message would show now. */
  shown(message: Message): string;
  /** Milliseconds until the limits allow a new message to this person. */
  sendingWait(personId: string): number;
  send(message: Message): Promise<SendOutcome>;
  /** Milliseconds until the limits allow a change in the chat of a sent copy. */
  updatingWait(message: Message): number;
  update(message: Message): Promise<UpdateOutcome>;
}
