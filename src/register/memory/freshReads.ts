import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import type { SyncedItem } from "#register/store/changeProtocol.ts";
import { recordToCase } from "./caseRecord.ts";
import type { Context } from "./context.ts";
import { recordToEntry } from "./entryRecord.ts";

/** The entry's item, read afresh and in order with its events; undefined when it is gone. */
export async function reconcileEntry(
  context: Context,
  no: EntryNo,
): Promise<SyncedItem | undefined> {
  const item = context.replica.entryItem(no);
  return item === undefined ? undefined : context.entries.reconcile(item.id);
}

export async function freshEntry(context: Context, no: EntryNo): Promise<Entry | undefined> {
  const synced = await reconcileEntry(context, no);
  return synced === undefined ? undefined : recordToEntry(synced.record, synced.revision);
}

export interface SyncedCase {
  readonly synced: SyncedItem;
  readonly evaluationCase: EvaluationCase;
}

/** The case, read afresh and in order with its events; undefined when its item is gone. */
export async function freshCase(
  context: Context,
  caseKey: string,
): Promise<SyncedCase | undefined> {
  const cached = context.replica.caseItem(caseKey);
  const synced = cached === undefined ? undefined : await context.cases.reconcile(cached.id);
  if (synced === undefined) return undefined;
  const evaluationCase = recordToCase(synced.record, synced.revision);
  return evaluationCase === undefined ? undefined : { synced, evaluationCase };
}
