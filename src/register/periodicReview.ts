import { periodCauseKey, reviewDue } from "#domain/caseReview.ts";
import { requestCase } from "#domain/caseStart.ts";
import { type Day, isDay } from "#domain/day.ts";
import { reviewCardDay } from "#domain/deadlines.ts";
import { type Entry, type EntryNo, operationStatusOf, riskClassOf } from "#domain/entry.ts";
import type { EvaluationCase } from "#domain/evaluationCase.ts";
import { SYSTEM } from "./actor.ts";
import { caseKeyOf, createCase, startOf } from "./caseCreation.ts";
import { momentOf } from "./caseOpening.ts";
import { putBackDeletedCases } from "./caseRestoring.ts";
import { claimCause, refreshCases } from "./causeClaim.ts";
import { dayAt } from "./clock.ts";
import type { Context } from "./context.ts";
import { deriveEntry } from "./deriving.ts";
import { freshEntry } from "./settling.ts";

/** Whether the entry's own column says that its review may have to be asked about; cheap enough for every round. */
export function mayNeedReview(entry: Entry, today: Day): boolean {
  const { nextReview } = entry.values;
  return nextReview !== undefined && isDay(nextReview) && reviewCardDay(nextReview) <= today;
}

/** The review to ask about now, by these cases. */
export function reviewOf(
  context: Context,
  entry: Entry,
  cases: readonly EvaluationCase[],
  today: Day,
): Day | undefined {
  if (operationStatusOf(entry) === "retired") return undefined;
  return reviewDue(cases, riskClassOf(entry), today, context.settings.closingDays);
}

/**
 * Asks about the periodic review of an entry, once for each day it is due; the
 * rhythm by class is the city's. Reads entry and cases afresh first.
 */
export async function openPeriodicReview(context: Context, no: EntryNo): Promise<void> {
  await context.withLock(no, async () => {
    const entry = await freshEntry(context, no);
    if (entry === undefined) return;
    await refreshCases(context, no);
    await putBackDeletedCases(context, no);
    const cases = context.replica.casesOf(no);
    const day = reviewOf(context, entry, cases, dayAt(context.now()));
    if (day === undefined) return;
    const causeKey = periodCauseKey(no, day);
    const caseKey = caseKeyOf(causeKey);
    if (!(await claimCause(context, causeKey, caseKey, cases))) return;
    const start = startOf(entry, caseKey, causeKey);
    const made = requestCase(start, { trigger: "periodic", by: SYSTEM }, momentOf(context));
    if (!made.ok) throw new Error(`Case ${caseKey} cannot start: ${made.problem}`);
    await createCase(context, entry, made.value);
    await deriveEntry(context, no);
  });
}
