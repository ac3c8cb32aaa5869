import { z } from "zod";
import { type EvaluationCase, runningCaseOf } from "#domain/cases/evaluationCase.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { Context } from "#register/memory/context.ts";

const claimSchema = z.object({ caseKey: z.string() });

/** The case that a claim names; undefined for a row broken by hand. */
export function claimedCase(value: unknown): string | undefined {
  return claimSchema.safeParse(value).data?.caseKey;
}

/** Brings what memory holds of an entry's cases up to the list's state. */
export async function refreshCases(context: Context, no: EntryNo): Promise<void> {
  await context.replica.caseItems.feed.refresh("EntryNo", no);
  const running = runningCaseOf(context.replica.casesOf(no));
  const cached = running === undefined ? undefined : context.replica.caseItem(running.key);
  if (cached !== undefined) await context.cases.reconcile(cached.id);
}

/**
 * Claims the cause for that case; true when the case is to answer it. The claim names the case, so that whoever dies
 * before the case is made is finished by the next caller.
 */
export async function claimCause(
  context: Context,
  causeKey: string,
  caseKey: string,
  cases: readonly EvaluationCase[],
): Promise<boolean> {
  const key = `cause/${causeKey}`;
  const claimed = await context.keyValues.claim(key, { caseKey });
  if (claimed.ok) return true;
  const stored = await context.keyValues.fresh(key);
  const named = claimedCase(stored?.value);
  if (stored === undefined || named === undefined) return false;
  if (named === caseKey) return true;
  const other = cases.find((one) => one.key === named);
  if (other?.causes.includes(causeKey) === true) return false;
  // The named case was never made, or ended before it took the cause on.
  return (await context.keyValues.replace(stored, { caseKey })).ok;
}
