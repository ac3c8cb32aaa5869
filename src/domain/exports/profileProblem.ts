/** Why a profile is not saved. */
export const PROFILE_PROBLEMS = ["tooManyProfiles"] as const;
export type ProfileProblem = (typeof PROFILE_PROBLEMS)[number];
