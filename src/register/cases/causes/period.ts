import { expiryDue, periodCauseKey, reviewDue } from "#domain/cases/caseReview.ts";
import { openCase, requestCase } from "#domain/cases/caseStart.ts";
import { reviewCardDay } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { type Entry, type EntryNo, operationStatusOf, riskClassOf } from "#domain/entry/entry.ts";
import { type Day, isDay } from "#domain/time/day.ts";
import { claimCause, refreshCases } from "#register/cases/causeClaim.ts";
import { caseKeyOf, createCase, startOf } from "#register/cases/createCase.ts";
import { putBackDeletedCases } from "#register/cases/restoreCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { dayAt } from "#register/store/clock.ts";

/** Whether the entry's own column says that its review may have to be asked about; cheap enough for every round. */
export function mayNeedReview(entry: Entry, today: Day): boolean {
  const { nextReview } = entry.values;
  return nextReview !== undefined && isDay(nextReview) && reviewCardDay(nextReview) <= today;
}

interface PeriodEnd {
  readonly day: Day;
  /** Whether the persons responsible are asked, or coordinators decide without a question. */
  readonly needs: "question" | "decision";
}

/** The end of a period to act on now, by these cases. */
export function periodEndOf(
  context: Context,
  entry: Entry,
  cases: readonly EvaluationCase[],
  today: Day,
): PeriodEnd | undefined {
  if (operationStatusOf(entry) === "retired") return undefined;
  const review = reviewDue(cases, riskClassOf(entry), today, context.settings.closingDays);
  if (review !== undefined) return { day: review, needs: "question" };
  const expiry = expiryDue(cases, today);
  return expiry === undefined ? undefined : { day: expiry, needs: "decision" };
}

/**
 * Asks about the periodic review of an entry, or opens the evaluation of an approval that has ended, once for each day; the
 * rhythm by class is the city's. Reads entry and cases afresh first.
 */
export async function openPeriodicReview(context: Context, no: EntryNo): Promise<void> {
  await context.withLock(no, async () => {
    const entry = await freshEntry(context, no);
    if (entry === undefined) return;
    await refreshCases(context, no);
    await putBackDeletedCases(context, no);
    const cases = context.replica.casesOf(no);
    const end = periodEndOf(context, entry, cases, dayAt(context.now()));
    if (end === undefined) return;
    const causeKey = periodCauseKey(no, end.day);
    const caseKey = caseKeyOf(causeKey);
    if (!(await claimCause(context, causeKey, caseKey, cases))) return;
    const start = startOf(entry, caseKey, causeKey, cases);
    const by = { trigger: "periodic", by: SYSTEM } as const;
    const made =
      end.needs === "question"
        ? requestCase(start, by, momentOf(context))
        : openCase(start, { ...by, depth: "short" }, momentOf(context));
    if (!made.ok) throw new Error(`Case ${caseKey} cannot start: ${made.problem}`);
    await createCase(context, entry, made.value);
    await deriveEntry(context, no);
  });
}
