import { type Day, parseDay } from "#domain/time/day.ts";
import { BUNDLES, type BundleKind } from "./bundles.ts";
import { MESSAGES, type MessageAudience, type MessageId, type MessageKind } from "./kinds.ts";
import type { IdParts } from "./messageRow.ts";
import { parseQuestionKey, QUESTION_KEY_PATTERNS, type QuestionKey } from "./questionKey.ts";
import { isWaitKey, WAIT_KEY_PATTERN, type WaitKey } from "./wait.ts";

/** What a message's id says. */
export interface ParsedMessageId {
  readonly kind: MessageKind;
  readonly question?: QuestionKey;
  /** Which one of several, counted from 1. */
  readonly nth?: number;
  readonly day?: Day;
  readonly condition?: ConditionAsked;
  readonly wait?: WaitKey;
}

/** A condition of the case, and which asking for its evidence it is. */
export interface ConditionAsked {
  readonly id: number;
  readonly round: number;
}

const isKind = (text: string): text is MessageKind => Object.hasOwn(MESSAGES, text);

/** In the order of the table. */
export const MESSAGE_KINDS: readonly MessageKind[] = Object.keys(MESSAGES).filter(isKind);

const isBundleKind = (text: string): text is BundleKind => Object.hasOwn(BUNDLES, text);
export const BUNDLE_KINDS: readonly BundleKind[] = Object.keys(BUNDLES).filter(isBundleKind);

const PART_PATTERNS: Readonly<Record<keyof IdParts, string>> = {
  version: `(?<question>${QUESTION_KEY_PATTERNS.version})`,
  query: String.raw`(?<query>\d+)`,
  question: `(?<question>${QUESTION_KEY_PATTERNS.any})`,
  wait: `(?<wait>${WAIT_KEY_PATTERN})`,
  nth: String.raw`(?<nth>\d+)`,
  reminder: "(?<nth>[1-4])",
  again: "[1-3]",
  day: String.raw`(?<day>\d{4}-\d{2}-\d{2})`,
  condition: String.raw`(?<condition>\d+)\.(?<round>\d+)(?:\.\d+)?`,
};

const PATTERNS: ReadonlyMap<MessageKind, RegExp> = new Map(
  MESSAGE_KINDS.map((kind) => {
    const parts = MESSAGES[kind].id.map((part) => PART_PATTERNS[part]);
    return [kind, new RegExp(`^${[kind, ...parts].join("-")}$`)];
  }),
);

/** Undefined for what is no message's id. */
export function parseMessageId(text: string): ParsedMessageId | undefined {
  const kind = text.split("-", 1)[0] ?? "";
  if (!isKind(kind)) return undefined;
  const match = PATTERNS.get(kind)?.exec(text);
  if (match === null || match === undefined) return undefined;
  const { condition, day: dayText, nth, query, question, round, wait } = match.groups ?? {};
  const named = parseQuestionKey(query === undefined ? (question ?? wait ?? "") : `q${query}`);
  const day = parseDay(dayText ?? "");
  if (dayText !== undefined && day === undefined) return undefined;
  return {
    kind,
    ...(named === undefined ? {} : { question: named.key }),
    ...(wait === undefined || !isWaitKey(wait) ? {} : { wait }),
    ...(nth === undefined ? {} : { nth: Number(nth) }),
    ...(day === undefined ? {} : { day }),
    ...(condition === undefined
      ? {}
      : { condition: { id: Number(condition), round: Number(round) } }),
  };
}

export function isMessageId(text: string): text is MessageId {
  return parseMessageId(text) !== undefined;
}

export function partsOf(messageId: MessageId): ParsedMessageId {
  const parsed = parseMessageId(messageId);
  if (parsed === undefined) throw new Error(`No message's id: ${messageId}`);
  return parsed;
}

export function messageKindOf(messageId: MessageId): MessageKind {
  return partsOf(messageId).kind;
}

/** The question that the id names; undefined where it names none. */
export function questionOf(messageId: MessageId): QuestionKey | undefined {
  return partsOf(messageId).question;
}

/** Whether a message is about the question that is open now. */
export function isAboutQuestion(messageId: MessageId, open: QuestionKey): boolean {
  const { kind, question } = partsOf(messageId);
  return MESSAGES[kind].question === "open" || question === open;
}

/** Which of its kind a message is about, counted from 1; undefined for a message of another kind. */
export function nthOf(kind: MessageKind, messageId: MessageId): number | undefined {
  const parsed = partsOf(messageId);
  return parsed.kind === kind ? parsed.nth : undefined;
}

export function audienceOf(messageId: MessageId): MessageAudience {
  return MESSAGES[messageKindOf(messageId)].audience;
}

/** Whether it asks owner or deputy for the answer to a question. */
export function isQuestion(messageId: MessageId): boolean {
  const { audience, question } = MESSAGES[messageKindOf(messageId)];
  return audience === "responsible" && question !== "none";
}

/** The kind of bundle it may come in; undefined for what always comes alone. */
export function bundleKindOf(messageId: MessageId): BundleKind | undefined {
  return MESSAGES[messageKindOf(messageId)].bundle;
}

/** What goes out at once, and in one card only where it is much; the others are gathered for a day. */
export function isImmediate(kind: BundleKind): boolean {
  return BUNDLES[kind] === "atOnce";
}

/** Whether it is gathered for a day, and waits for working hours. */
export function waitsForWorkingHours(messageId: MessageId): boolean {
  const kind = bundleKindOf(messageId);
  return kind !== undefined && !isImmediate(kind);
}
