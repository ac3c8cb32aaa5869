/** The inputs of cards with several messages, as they arrive merged into an action's data. */
export const PARCEL_INPUT_IDS = ["cases", "separate", "reason", "reasonText"] as const;
export type ParcelInputId = (typeof PARCEL_INPUT_IDS)[number];

export const PARCEL_VERBS = ["several/unchanged", "several/separate", "several/refresh"] as const;
export type ParcelVerb = (typeof PARCEL_VERBS)[number];
