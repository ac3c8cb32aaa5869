/** Whose duties are shown: of what somebody owns or deputises, of their office, of all for coordination and audit. */
export const DUTY_SHOWS = ["mine", "office", "all"] as const;
export type DutyShow = (typeof DUTY_SHOWS)[number];
