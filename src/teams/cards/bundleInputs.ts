/** The inputs of cards with several messages, as they arrive merged into an action's data. */
export const BUNDLE_INPUT_IDS = ["cases", "separate", "reason", "reasonText"] as const;
export type BundleInputId = (typeof BUNDLE_INPUT_IDS)[number];

export const BUNDLE_VERBS = ["several/unchanged", "several/separate", "several/refresh"] as const;
export type BundleVerb = (typeof BUNDLE_VERBS)[number];
