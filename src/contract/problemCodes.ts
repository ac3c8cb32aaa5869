import { CAMPAIGN_PROBLEMS } from "#domain/cases/campaignProblem.ts";
import { CASE_PROBLEMS } from "#domain/cases/caseProblem.ts";
import { PROFILE_PROBLEMS } from "#domain/exports/profileProblem.ts";
import { HINT_PROBLEMS } from "#domain/hints/hintProblem.ts";
import { IMPORT_PROBLEMS } from "#domain/imports/importProblem.ts";
import { ABSENCE_PROBLEMS } from "#domain/people/absence.ts";
import { PUBLICATION_PROBLEMS } from "#domain/publication/publicationProblem.ts";
import { FOLLOW_PROBLEMS } from "#domain/usage/followProblem.ts";

/** Codes of refused requests; `texts` turns each into a sentence. */
export const PROBLEM_CODES = [
  ...CASE_PROBLEMS,
  ...CAMPAIGN_PROBLEMS,
  ...ABSENCE_PROBLEMS,
  ...HINT_PROBLEMS,
  ...PROFILE_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...FOLLOW_PROBLEMS,
  ...PUBLICATION_PROBLEMS,
  "badRequest",
  "invalidValues",
  "tooLarge",
  "fileTooLarge",
  "tooLong",
  "notSignedIn",
  "foreignTenant",
  "guest",
  "forbidden",
  "notFound",
  "changedMeanwhile",
  "alreadySent",
  "stillSending",
  "preconditionMissing",
  "linkExpired",
  "tooManyRequests",
  "busy",
  "unavailable",
  "starting",
  "unanswered",
  "refusedBySharePoint",
  "readOnly",
  "incomplete",
  "internal",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
