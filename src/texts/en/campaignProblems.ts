import { TEXT_MINIMA } from "#domain/limits.ts";
import type { campaignProblemsDe } from "#texts/de/campaignProblems.ts";

export const campaignProblemsEn: typeof campaignProblemsDe = {
  reasonTooShort: `Please describe the occasion in at least ${TEXT_MINIMA.campaignReason} characters.`,
  dueTooSoon: "Please allow at least three working days for the answer.",
  dueTooLate:
    "Questions are due after ten working days at the latest. Please choose an earlier day or leave the field empty.",
  nobodyToAsk: "There is nobody to ask in this selection.",
  alreadyEnded: "This campaign has already been ended.",
};
