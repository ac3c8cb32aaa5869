import { addDays, type Day } from "#domain/time/day.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import { lastDecidedCase, runningCaseOf } from "./casesOfEntry.ts";
import { causeKey, isCauseOf } from "./causes.ts";
import { nextReviewDay, reviewCardDay } from "./deadlines.ts";
import type { EvaluationCase } from "./evaluationCase.ts";

/** The periodic review to ask about today (trigger `periodic`), once and not while a case runs. */
export function reviewDue(
  cases: readonly EvaluationCase[],
  riskClass: RiskClass | null,
  today: Day,
  closingDays: readonly string[],
): Day | undefined {
  if (runningCaseOf(cases) !== undefined) return undefined;
  const review = nextReview(cases, riskClass, closingDays);
  if (review === undefined || today < review.askFrom) return undefined;
  const asked = cases.some((one) =>
    one.causes.includes(causeKey("period", one.entryNo, review.day)),
  );
  return asked ? undefined : review.day;
}

/**
 * The day on which an approval has ended although its review was asked about: "unchanged" does not make it last longer,
 * so it needs a decision, once.
 */
export function expiryDue(cases: readonly EvaluationCase[], today: Day): Day | undefined {
  if (runningCaseOf(cases) !== undefined) return undefined;
  const last = lastDecidedCase(cases);
  const validUntil = last?.state === "rejected" ? undefined : last?.decision?.validUntil;
  if (validUntil === undefined || today <= validUntil) return undefined;
  const day = addDays(validUntil, 1);
  const asked = cases.some((one) => one.causes.includes(causeKey("period", one.entryNo, day)));
  return asked ? undefined : day;
}

/** When the evaluation has to be looked at again; undefined for what is not approved. */
export function nextReview(
  cases: readonly EvaluationCase[],
  riskClass: RiskClass | null,
  closingDays: readonly string[],
): { readonly day: Day; readonly askFrom: Day } | undefined {
  const last = lastDecidedCase(cases);
  if (last === undefined || last.closedOn === null || last.state === "rejected") return undefined;
  const confirmedOn = cases.filter(isConfirmedReview).reduce(laterClosing, last.closedOn);
  const regular = nextReviewDay(riskClass ?? "unclear", confirmedOn, closingDays);
  // An approval that ends is reviewed at its end; "unchanged" cannot make it last longer.
  const day = earlier(regular, last.decision?.validUntil ?? null);
  if (day === null) return undefined;
  const cardDay = reviewCardDay(day);
  // A review nearer than its card's lead would be asked about the moment the decision is taken.
  return { day, askFrom: cardDay > confirmedOn ? cardDay : day };
}

/** "Unchanged" after an update says nothing about the review that is due every few years. */
function isConfirmedReview(evaluationCase: EvaluationCase): boolean {
  return (
    evaluationCase.state === "unchanged" &&
    evaluationCase.causes.some((cause) => isCauseOf("period", cause))
  );
}

function laterClosing(latest: Day, evaluationCase: EvaluationCase): Day {
  const { closedOn } = evaluationCase;
  return closedOn !== null && closedOn > latest ? closedOn : latest;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
