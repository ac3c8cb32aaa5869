/** Why an application is not followed. */
export const FOLLOW_PROBLEMS = ["tooManyFollowed"] as const;
export type FollowProblem = (typeof FOLLOW_PROBLEMS)[number];
