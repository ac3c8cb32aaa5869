import type { DutyNoticed } from "#domain/cases/dutyNotices.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { Hint } from "#domain/hints/hint.ts";
import type { MessageBundleKind } from "#domain/messages/bundles.ts";
import type { DigestSection } from "#domain/messages/digestSections.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import type { ReleasedValue } from "#domain/publication/publication.ts";
import type { Day } from "#domain/time/day.ts";
import type { FollowedChange } from "#domain/usage/followed.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Conversation } from "#register/messages/delivery.ts";
import type { Digest } from "#register/messages/digest.ts";
import type { Language } from "#texts/language.ts";
import type { Typed } from "./cardContext.ts";

/** What has become of one bundled message. */
export interface BundleItem {
  readonly caseInEntry: CaseInEntry;
  readonly messageId: MessageId;
  /** Separate: the person asked for a card of its own. Continued: a newer card asks. */
  readonly state: "open" | "query" | "separate" | "continued" | "done";
}

interface BundleContextBase {
  /** The key of the bundle. */
  readonly key: string;
  readonly person: Person;
  readonly language: Language;
  /** The day of Berlin on which it is drawn. */
  readonly today: Day;
  readonly conversation: Conversation | undefined;
  /** The page of the register that the card opens. */
  readonly pageUrl: string;
  readonly notice?: string | undefined;
  readonly typed?: Typed | undefined;
}

/** Everything the card of a bundle is made of. */
export interface BundledMessagesContext extends BundleContextBase {
  readonly kind: MessageBundleKind;
  readonly items: readonly BundleItem[];
  /** The page where its reader goes on with the case. */
  readonly caseUrl: (caseInEntry: CaseInEntry) => string;
}

export interface DigestContext extends BundleContextBase {
  readonly kind: "digest";
  /** The morning on which it was sent. */
  readonly day: Day;
  readonly digest: Digest;
  /** The page of a line's case. */
  readonly caseUrl: (caseKey: string) => string;
  /** The cases of a section. */
  readonly sectionUrl: (section: DigestSection) => string;
  /** The page of an application's publication; without a number, the desk. */
  readonly publicationUrl: (no?: EntryNo) => string;
}

/** What became of a hint; without it where the hint is gone. */
export interface HintAnsweredContext extends BundleContextBase {
  readonly kind: "hintAnswered";
  readonly hint: Hint | undefined;
  /** The name of the entry that it led to. */
  readonly title: string | undefined;
}

/** One application of a card for whoever follows it. */
export interface FollowedLine extends FollowedChange {
  readonly title: string;
  /** Its page. */
  readonly url: string;
  readonly isFollowed: boolean;
}

/** What was told, and whether its reader still follows it. */
export interface FollowedContext extends BundleContextBase {
  readonly kind: "followed";
  readonly lines: readonly FollowedLine[];
}

/** Duties of one application that begin on one day. */
export interface DutyLine extends DutyNoticed {
  readonly title: string;
  /** Its page. */
  readonly url: string;
}

export interface DutiesContext extends BundleContextBase {
  readonly kind: "duties";
  readonly lines: readonly DutyLine[];
}

/** What everybody is to read, and whether it still waits for its owner. */
export interface PublicationContext extends BundleContextBase {
  readonly kind: "publication";
  readonly title: string;
  readonly state: "waiting" | "published" | "settled";
  readonly values: readonly ReleasedValue[];
  /** Fields that say something else than what everybody sees now; empty where nothing is public yet. */
  readonly changed: readonly string[];
}

/** One of several applications to be confirmed. */
export interface PublicationLine {
  readonly no: string;
  readonly title: string;
  readonly summary: string;
  readonly state: PublicationContext["state"];
  /** Its page. */
  readonly url: string;
}

export interface PublicationsContext extends BundleContextBase {
  readonly kind: "publications";
  readonly lines: readonly PublicationLine[];
}

export type BundleContext =
  | BundledMessagesContext
  | DigestContext
  | HintAnsweredContext
  | FollowedContext
  | DutiesContext
  | PublicationContext
  | PublicationsContext;
