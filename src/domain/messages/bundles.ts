/** Together in one card: `atOnce` where it is much, `daily` what is gathered for a day and waits for working hours. */
export const BUNDLES = {
  requests: "atOnce",
  unattended: "atOnce",
  incidents: "atOnce",
  suspensions: "atOnce",
  conditions: "atOnce",
  conditionReminders: "daily",
  /** Sections of an evaluation that owner and deputy are asked for, and are asked for again. */
  sections: "atOnce",
  sectionsAgain: "daily",
  reminder: "daily",
  escalation: "daily",
  /** The coordinators' morning; it holds no messages. */
  digest: "daily",
  /** What became of a hint, for whoever gave it; it holds no messages, because a hint has no case. */
  hintAnswered: "atOnce",
  /** What has changed about the applications that somebody follows; it holds changes of entries, no messages of cases. */
  followed: "daily",
  /** Which duties of an application begin soon, for owner and deputy; it holds no messages: no case asks for it. */
  duties: "daily",
  /** Owner and deputy confirm what is released to everybody; it holds no messages: no case asks for it. */
  publication: "atOnce",
  /** The same of several that were released together. */
  publications: "atOnce",
  /** Whoever gets the app reads once what it is; it holds no messages. */
  welcome: "atOnce",
} as const;
/** Up to so many new messages of a kind come in cards of their own, more in one. */
export const SINGLE_CARDS_MAX = 3;

/** A card has room for so many releases, each with its own button. */
export const RELEASES_MAX = 8;

export type BundleKind = keyof typeof BUNDLES;

const WITHOUT_MESSAGES = [
  "digest",
  "hintAnswered",
  "followed",
  "duties",
  "publication",
  "publications",
  "welcome",
] as const satisfies BundleKind[];
/** A bundle of messages that cases ask for. */
export type MessageBundleKind = Exclude<BundleKind, (typeof WITHOUT_MESSAGES)[number]>;

export function isOfMessages(kind: BundleKind): kind is MessageBundleKind {
  return !WITHOUT_MESSAGES.some((one) => one === kind);
}
