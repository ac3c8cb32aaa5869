import { TEXT_LIMITS } from "#domain/limits.ts";

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
  "handover/accept",
  "handover/decline",
] as const;
export type CaseVerb = (typeof CASE_VERBS)[number];

/** On the cards of bundles. */
export const BUNDLE_VERBS = ["several/unchanged", "several/separate", "several/refresh"] as const;
export type BundleVerb = (typeof BUNDLE_VERBS)[number];

export type Verb = CaseVerb | BundleVerb;

interface InputRow {
  /** On the cards of cases, of bundles, or both. */
  readonly on: "case" | "bundle" | "both";
  /** The longest text that a free input takes. */
  readonly longest?: number;
}

/** All inputs of the cards by their ids, which arrive merged into an action's data. */
export const INPUTS = {
  reason: { on: "both" },
  reasonText: { on: "both", longest: TEXT_LIMITS.reasonText },
  option: { on: "case" },
  changed: { on: "case" },
  unsure: { on: "case" },
  live: { on: "case" },
  date: { on: "case" },
  dateUnknown: { on: "case" },
  restUnchanged: { on: "case" },
  note: { on: "case", longest: TEXT_LIMITS.answerNote },
  later: { on: "case" },
  personName: { on: "case", longest: TEXT_LIMITS.personName },
  personId: { on: "case", longest: TEXT_LIMITS.personId },
  /** Of older cards, which took a name as it was typed. */
  namedName: { on: "case" },
  queryAnswer: { on: "case", longest: TEXT_LIMITS.queryAnswer },
  statementResult: { on: "case" },
  statementText: { on: "case", longest: TEXT_LIMITS.statement },
  /** Which of the bundled messages a press is about. */
  cases: { on: "bundle" },
  separate: { on: "bundle" },
} as const satisfies Readonly<Record<string, InputRow>>;
export type InputId = keyof typeof INPUTS;
