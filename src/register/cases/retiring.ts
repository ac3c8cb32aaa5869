import { withdrawCase } from "#domain/cases/caseDecision.ts";
import { type EvaluationCase, hasReportedHarm, isRunning } from "#domain/cases/evaluationCase.ts";
import {
  type Entry,
  type EntryNo,
  operationStatusOf,
  responsiblePersons,
} from "#domain/entry/entry.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";

/** The running cases of retired entries; where harm was reported, the case must be decided all the same. */
export function casesOfRetired(
  cases: readonly EvaluationCase[],
  entryOf: (no: EntryNo) => Entry | undefined,
): readonly EvaluationCase[] {
  return cases.filter((one) => {
    if (!isRunning(one.state) || hasReportedHarm(one)) return false;
    const entry = entryOf(one.entryNo);
    return entry !== undefined && operationStatusOf(entry) === "retired";
  });
}

/** What is out of use is not asked about any more (workflow: operation status). Reads case and entry afresh first. */
export async function withdrawRetired(
  context: Context,
  { entryNo, key }: EvaluationCase,
): Promise<void> {
  await context.withLock(entryNo, async () => {
    const fresh = await freshCase(context, key);
    const entry = await freshEntry(context, entryNo);
    if (fresh === undefined || entry === undefined) return;
    const { evaluationCase } = fresh;
    if (casesOfRetired([evaluationCase], () => entry).length === 0) return;
    const ownerIds = responsiblePersons(entry).map(({ id }) => id);
    const input = { reason: "", by: SYSTEM, ownerIds, operationStatus: "retired" } as const;
    const withdrawn = withdrawCase(evaluationCase, input, momentOf(context));
    if (!withdrawn.ok) throw new Error(`Case ${key} cannot be withdrawn: ${withdrawn.problem}`);
    const record = caseToRecord(withdrawn.value);
    const note = { action: "withdrawn", actor: SYSTEM, channel: "system" } as const;
    const written = await context.cases.write(fresh.synced, record, note);
    if (written.ok) await deriveEntry(context, entryNo);
  });
}
