/** What can be wrong with an answer of a card or of the tab. */
export const CARD_ANSWER_PROBLEMS = [
  "tickMissing",
  "reasonMissing",
  "reasonTextTooShort",
  "dateMissing",
  "dateInFuture",
  "dateInPast",
  "dateOutOfRange",
] as const;
export type CardAnswerProblem = (typeof CARD_ANSWER_PROBLEMS)[number];
