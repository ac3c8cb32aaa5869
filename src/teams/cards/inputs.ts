import { STATEMENT_LIMITS } from "#domain/cases/statement.ts";

interface InputRow {
  /** On a card of one case, of several messages, or both. */
  readonly on: "case" | "bundle" | "both";
  /** The longest text that a free input takes. */
  readonly longest?: number;
}

/** All inputs of the cards by their ids, which arrive merged into an action's data. */
export const INPUTS = {
  reason: { on: "both" },
  reasonText: { on: "both", longest: 500 },
  option: { on: "case" },
  changed: { on: "case" },
  unsure: { on: "case" },
  live: { on: "case" },
  date: { on: "case" },
  dateUnknown: { on: "case" },
  restUnchanged: { on: "case" },
  note: { on: "case", longest: 1000 },
  later: { on: "case" },
  personName: { on: "case", longest: 120 },
  personId: { on: "case", longest: 64 },
  /** Of older cards, which took a name as it was typed. */
  namedName: { on: "case" },
  queryAnswer: { on: "case", longest: 2000 },
  statementResult: { on: "case" },
  statementText: { on: "case", longest: STATEMENT_LIMITS.text },
  /** Those of several that a press is about. */
  cases: { on: "bundle" },
  separate: { on: "bundle" },
} as const satisfies Readonly<Record<string, InputRow>>;
export type InputId = keyof typeof INPUTS;
