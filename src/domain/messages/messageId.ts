import { isDay } from "#domain/time/day.ts";

/** Which question of a case is open: the one about a revision of the version (asked again the n-th time), or the n-th query. */
export type QuestionKey = `v${number}` | `v${number}.${number}` | `q${number}`;

/** Which message of a case; with case and person it is sent once. */
export type MessageId =
  | `request-v${number}`
  | `request-v${number}.${number}`
  | `query-${number}`
  /** The n-th reminder of an open question; the fourth goes to the deputy when the answer is overdue. */
  | `reminder-${QuestionKey}-${1 | 2 | 3 | 4}`
  /** The reminder that somebody asked for. */
  | `later-${string}`
  /** Nobody responsible can be asked. */
  | `unattended-${QuestionKey}`
  /** To the head of office, every ten working days. */
  | `escalation-${QuestionKey}-${number}`
  | `incident-${number}`
  | "suspension"
  | "decision"
  /** What became of the application that somebody reported. */
  | "outcome"
  | `handover-${number}`
  | `statement-${number}`;

export const MESSAGE_KINDS = [
  "request",
  "query",
  "reminder",
  "later",
  "unattended",
  "escalation",
  "incident",
  "suspension",
  "decision",
  "outcome",
  "handover",
  "statement",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export function messageKindOf(messageId: MessageId): MessageKind {
  return (
    MESSAGE_KINDS.find((kind) => messageId === kind || messageId.startsWith(`${kind}-`)) ??
    "request"
  );
}

const FORMS: readonly RegExp[] = [
  /^request-v\d+(\.\d+)?$/,
  /^query-\d+$/,
  /^reminder-[vq]\d+(\.\d+)?-[1-4]$/,
  /^unattended-[vq]\d+(\.\d+)?$/,
  /^escalation-[vq]\d+(\.\d+)?-\d+$/,
  /^(incident|handover|statement)-\d+$/,
  /^(suspension|decision|outcome)$/,
];

export function isMessageId(text: string): text is MessageId {
  if (text.startsWith("later-")) return isDay(text.slice("later-".length));
  return FORMS.some((form) => form.test(text));
}

/** The question a messageId is about; undefined for what is no question. */
export function questionOf(messageId: MessageId): QuestionKey | undefined {
  const [kind, of] = messageId.split("-");
  if (kind === "query") return `q${Number(of)}`;
  const [, revision, again] = /^v(\d+)(?:\.(\d+))?$/.exec(of ?? "") ?? [];
  if (revision !== undefined) {
    return again === undefined ? `v${Number(revision)}` : `v${Number(revision)}.${Number(again)}`;
  }
  const query = /^q(\d+)$/.exec(of ?? "")?.[1];
  return query === undefined ? undefined : `q${Number(query)}`;
}

/** What waits for working hours, and goes out in one card for a person and day. */
export type Gathered = "reminder" | "escalation";

export function gatheredAs(messageId: MessageId): Gathered | undefined {
  if (messageId.startsWith("reminder-") || messageId.startsWith("later-")) return "reminder";
  return messageId.startsWith("escalation-") ? "escalation" : undefined;
}
