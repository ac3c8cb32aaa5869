import { TEXT_LIMITS } from "#domain/limits.ts";
import type { Messages } from "#texts/messages.ts";

/** What the buttons of cards say. Cards that were sent years ago still carry these names. */
export const CASE_VERBS = [
  "case/unchanged",
  "case/changed",
  "case/later",
  "case/notMine",
  "case/findPerson",
  "case/handOver",
  "case/refresh",
  "query/answer",
  "statement/give",
  "condition/prove",
  "handover/accept",
  "handover/decline",
] as const;
export type CaseVerb = (typeof CASE_VERBS)[number];

/** On the cards of bundles. */
export const BUNDLE_VERBS = [
  "several/unchanged",
  "several/separate",
  "several/unfollow",
  "several/confirmPublication",
  "several/refresh",
] as const;
export type BundleVerb = (typeof BUNDLE_VERBS)[number];

/** On whatever card the register is asked; it is about no message, and everybody's. */
export const ASK_VERB = "usage/ask";

export type Verb = CaseVerb | BundleVerb | typeof ASK_VERB;

export interface InputRow {
  /** The buttons that read it; some clients send the inputs of every part of a card. */
  readonly of: readonly Verb[];
  /** What it is called where it did not arrive in a readable form. */
  readonly label: (cards: Messages["cards"]) => string;
  /** How it may arrive beside a text: clients differ in how they send several choices, and a tick. */
  readonly also?: "array" | "boolean";
  /** The longest text that a free input takes. */
  readonly longest?: number;
}

/** Among the points somebody is unsure about: all of them. */
export const UNSURE_OF_ALL = "all";

/** All inputs of the cards by their ids, which arrive merged into an action's data. */
export const INPUTS = {
  reason: {
    of: ["case/unchanged", "several/unchanged"],
    label: ({ unchanged }) => unchanged.reason,
  },
  reasonText: {
    of: ["case/unchanged", "several/unchanged"],
    label: ({ unchanged }) => unchanged.reasonText,
    longest: TEXT_LIMITS.reasonText,
  },
  /** Of older cards, which asked for it apart from the points. */
  option: { of: ["case/changed"], label: ({ changed }) => changed.option },
  changed: { of: ["case/changed"], label: ({ changed }) => changed.changedList, also: "array" },
  unsure: { of: ["case/changed"], label: ({ changed }) => changed.unsureList, also: "array" },
  live: { of: ["case/changed"], label: ({ asked }) => asked.isLive },
  date: { of: ["case/changed"], label: ({ changed }) => changed.date },
  dateUnknown: {
    of: ["case/changed"],
    label: ({ changed }) => changed.dateUnknownLabel,
    also: "boolean",
  },
  restUnchanged: {
    of: ["case/changed"],
    label: ({ changed }) => changed.restLabel,
    also: "boolean",
  },
  note: {
    of: ["case/changed"],
    label: ({ changed }) => changed.note,
    longest: TEXT_LIMITS.answerNote,
  },
  later: { of: ["case/later"], label: ({ later }) => later.when },
  personName: {
    of: ["case/findPerson", "case/handOver"],
    label: ({ choosePerson }) => choosePerson.name,
    longest: TEXT_LIMITS.personName,
  },
  personId: {
    of: ["case/handOver"],
    label: ({ choosePerson }) => choosePerson.choices,
    longest: TEXT_LIMITS.personId,
  },
  /** Of older cards, which took a name as it was typed. */
  namedName: { of: ["case/notMine"], label: ({ choosePerson }) => choosePerson.name },
  queryAnswer: {
    of: ["query/answer"],
    label: ({ query }) => query.answer,
    longest: TEXT_LIMITS.queryAnswer,
  },
  statementResult: { of: ["statement/give"], label: ({ statement }) => statement.result },
  statementText: {
    of: ["statement/give"],
    label: ({ statement }) => statement.text,
    longest: TEXT_LIMITS.statement,
  },
  conditionText: {
    of: ["condition/prove"],
    label: ({ condition }) => condition.text,
    longest: TEXT_LIMITS.conditionAnswer,
  },
  evidenceUrl: {
    of: ["condition/prove"],
    label: ({ condition }) => condition.link,
    longest: TEXT_LIMITS.evidenceUrl,
  },
  question: { of: [ASK_VERB], label: ({ ask }) => ask.label, longest: TEXT_LIMITS.search },
  /** Which of the bundled messages a press is about. */
  cases: { of: ["several/unchanged"], label: ({ bundle }) => bundle.which, also: "array" },
  separate: {
    of: ["several/separate"],
    label: ({ bundle }) => bundle.separateWhich,
    also: "array",
  },
} as const satisfies Readonly<Record<string, InputRow>>;
export type InputId = keyof typeof INPUTS;
