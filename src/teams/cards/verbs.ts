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
