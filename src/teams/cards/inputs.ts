import { TEXT_LIMITS } from "#domain/limits.ts";

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
