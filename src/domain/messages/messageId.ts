import { isDay } from "#domain/time/day.ts";

/** Which question of a case is open: the one about a revision of the version (asked again the n-th time), or the n-th query. */
export type AskKey = `v${number}` | `v${number}.${number}` | `q${number}`;

/** Which message of a case; with case and person it is sent once. */
export type MessageStep =
  | `request-v${number}`
  | `request-v${number}.${number}`
  | `query-${number}`
  /** The n-th reminder of an open question; the fourth goes to the deputy when the answer is overdue. */
  | `reminder-${AskKey}-${1 | 2 | 3 | 4}`
  /** The reminder that somebody asked for. */
  | `later-${string}`
  /** Nobody responsible can be asked. */
  | `unattended-${AskKey}`
  /** To the head of office, every ten working days. */
  | `escalation-${AskKey}-${number}`
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

export function messageKindOf(step: MessageStep): MessageKind {
  return MESSAGE_KINDS.find((kind) => step === kind || step.startsWith(`${kind}-`)) ?? "request";
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

export function isMessageStep(text: string): text is MessageStep {
  if (text.startsWith("later-")) return isDay(text.slice("later-".length));
  return FORMS.some((form) => form.test(text));
}

/** The question a step is about; undefined for what is no question. */
export function askOfStep(step: MessageStep): AskKey | undefined {
  const [kind, of] = step.split("-");
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

export function gatheredAs(step: MessageStep): Gathered | undefined {
  if (step.startsWith("reminder-") || step.startsWith("later-")) return "reminder";
  return step.startsWith("escalation-") ? "escalation" : undefined;
}
