/** Why a campaign is not started or ended. */
export const CAMPAIGN_PROBLEMS = [
  "reasonTooShort",
  "dueTooSoon",
  "dueTooLate",
  "nobodyToAsk",
  "alreadyEnded",
] as const;
export type CampaignProblem = (typeof CAMPAIGN_PROBLEMS)[number];
