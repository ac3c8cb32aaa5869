/** Why a hint is not taken or closed. */
export const HINT_PROBLEMS = ["tooManyHints", "hintClosed"] as const;
export type HintProblem = (typeof HINT_PROBLEMS)[number];
