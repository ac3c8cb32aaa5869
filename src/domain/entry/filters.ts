/** What people come for, one press each; they exclude one another. */
export const QUICK_FILTERS = ["allowed", "office", "mine", "inReview", "suspended"] as const;
export type QuickFilter = (typeof QUICK_FILTERS)[number];

/** What a view of the register shows: every given list must contain the entry's value, every word must be found. */
export interface RegisterFilter {
  readonly search?: string | undefined;
  /** None means every entry. */
  readonly show?: QuickFilter | undefined;
  readonly usage?: readonly string[] | undefined;
  readonly operationStatus?: readonly string[] | undefined;
  readonly evaluationStatus?: readonly string[] | undefined;
  readonly riskClass?: readonly string[] | undefined;
  readonly orgUnitId?: readonly string[] | undefined;
}

export const FILTER_FIELDS = [
  "usage",
  "operationStatus",
  "evaluationStatus",
  "riskClass",
  "orgUnitId",
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];
