import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { caseRecordType } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { claimedCase, claimsOf } from "./causeClaim.ts";
import { putBackDeletedCase } from "./restoreCase.ts";

/** Brings what memory holds of an entry's cases up to the list's state. The caller holds the entry's lock. */
export async function refreshCases(context: Context, no: EntryNo): Promise<void> {
  await context.replica.caseItems.feed.refresh("EntryNo", no);
  const running = runningCaseOf(context.replica.casesOf(no));
  const cached = running === undefined ? undefined : context.replica.caseItem(running.key);
  if (cached !== undefined) await context.cases.reconcile(cached.id);
  await putBackDeletedCases(context, no);
}

/** Puts back what is missing of an entry's cases; the claims of its causes name them. */
async function putBackDeletedCases(context: Context, no: EntryNo): Promise<void> {
  for (const { value } of claimsOf(context.keyValues, no)) {
    const key = claimedCase(value);
    if (key === undefined || context.replica.case(key) !== undefined) continue;
    await putBackDeletedCase(context, caseRecordType.chainOfKey(key));
  }
}
