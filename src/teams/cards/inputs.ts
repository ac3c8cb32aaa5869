/** The ids of all inputs of the cards, as they arrive merged into an action's data. */
export const INPUT_IDS = [
  "reason",
  "reasonText",
  "option",
  "changed",
  "unsure",
  "live",
  "date",
  "dateUnknown",
  "restUnchanged",
  "note",
  "later",
  "personName",
  "personId",
  // Of older cards, which took a name as it was typed.
  "namedName",
  "queryAnswer",
  "statementResult",
  "statementText",
] as const;
export type InputId = (typeof INPUT_IDS)[number];

export const VERBS = [
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
export type Verb = (typeof VERBS)[number];
