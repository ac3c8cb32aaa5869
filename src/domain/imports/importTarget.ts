import type { FieldKey } from "#domain/entry/fields.ts";

/** What a column may be besides a field of the entry. */
export const OTHER_TARGETS = [
  /** The row's id in its source. */
  "sourceId",
  /** Names, numbers or addresses that are resolved: a person of the directory, an office of the city. */
  "owner",
  "deputy",
  "office",
  /** Of an evaluation that somebody made elsewhere. */
  "evaluatedOn",
  "evaluationReason",
] as const;
export type OtherTarget = (typeof OTHER_TARGETS)[number];

export type ImportTarget = FieldKey | OtherTarget;
