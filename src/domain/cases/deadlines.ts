import { addDays, addMonths, type Day } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { DeadlineKey, RiskClass } from "#domain/vocabulary.ts";

/** Working days per deadline; no law prescribes them, the city may set others. */
export type DeadlineTable = Readonly<Record<DeadlineKey, number>>;

export const defaultDeadlines: DeadlineTable = {
  answer: 10,
  answerHarm: 2,
  remind1: 5,
  remind2: 8,
  remind3: 10,
  coordinatorNotice: 5,
  escalation: 10,
  objection: 10,
  short: 15,
  full: 30,
  first: 30,
  query: 10,
  statement: 10,
  section: 10,
  confirmSuspension: 1,
};

/** The reminder card of a periodic review goes out this many days before. */
const REVIEW_CARD_DAYS_BEFORE = 60;

/** By what the city counts deadlines: which days are no working days, and how many each deadline has. */
export interface DeadlineRules {
  readonly closingDays: readonly string[];
  readonly deadlines: DeadlineTable;
}

/** The last day of a deadline; it runs until 24:00 Europe/Berlin. */
export function dueDay(
  key: DeadlineKey,
  from: Day,
  { closingDays, deadlines }: DeadlineRules,
): Day {
  return addWorkingDays(from, deadlines[key], closingDays);
}

const reviewMonths: Readonly<Record<RiskClass, number | null>> = {
  prohibited: null,
  highRisk: 12,
  highRiskExempt: 12,
  limited: 24,
  minimal: 36,
  notApplicable: 36,
  unclear: null,
};

/** When an approved entry is due for its periodic review; null for a class that must not be in use. */
export function nextReviewDay(
  riskClass: RiskClass,
  decidedOn: Day,
  closingDays: readonly string[],
): Day | null {
  if (riskClass === "unclear") return addWorkingDays(decidedOn, 30, closingDays);
  const months = reviewMonths[riskClass];
  return months === null ? null : addMonths(decidedOn, months);
}

/** From when the person responsible is asked about a periodic review. */
export function reviewCardDay(reviewDay: Day): Day {
  return addDays(reviewDay, -REVIEW_CARD_DAYS_BEFORE);
}
