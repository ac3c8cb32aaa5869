/** Why an application is not followed. */
export const FOLLOW_PROBLEMS = ["tooManyFollowed"] as const;
