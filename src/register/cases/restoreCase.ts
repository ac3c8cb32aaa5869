import { isRunning } from "#domain/cases/evaluationCase.ts";
import type { JsonRecord } from "#domain/change.ts";
import { caseToRecord, recordToCase } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";

/**
 * A case is the record of a decision: one that was deleted in SharePoint is put back as its events tell it.
 * The caller holds the entry's lock.
 */
export async function putBackDeletedCase(context: Context, chain: string): Promise<void> {
  const last = context.log.last(chain);
  if (last === undefined || !(await context.isCaseGone(chain))) return;
  await context.cases.putBackDeleted(chain, last, (record) => superseded(context, record));
}

/**
 * While it was gone another case of the entry was opened, and only one may run: the older one is kept as withdrawn.
 * A case that suspends the application or holds an incident waits instead until the other is decided.
 */
function superseded(context: Context, record: JsonRecord): JsonRecord | undefined {
  const deleted = recordToCase(record, 0);
  if (deleted === undefined || !isRunning(deleted.state)) return undefined;
  const { incidents, suspension } = deleted;
  if (suspension !== null || incidents !== undefined) return undefined;
  const closedOn = dayAt(context.now());
  return caseToRecord({ ...deleted, state: "withdrawn", closedOn, due: null });
}
