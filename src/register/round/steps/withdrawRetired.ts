import { withdrawCase } from "#domain/cases/caseDecision.ts";
import { type EvaluationCase, hasReportedHarm, isRunning } from "#domain/cases/evaluationCase.ts";
import { type Entry, operationStatusOf, responsiblePersons } from "#domain/entry/entry.ts";
import { err, ok } from "#domain/result.ts";
import { changeCaseInEntry } from "#register/cases/changeCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { dueAmong, type Step, stepOf } from "#register/memory/step.ts";

/** What is out of use is not asked about any more (workflow: operation status). */
export function withdrawRetired(context: Context): Step {
  const { replica } = context;
  const { casesIn } = scopeReads(replica);
  return stepOf<EvaluationCase>({
    name: "withdraw cases of what is retired",
    due: (scope) => dueAmong(casesIn(scope), (one) => isOfRetired(one, replica.entry(one.entryNo))),
    entryOf: ({ entryNo }) => entryNo,
    run: ({ entryNo, key }) => context.withLock(entryNo, () => withdraw(context, entryNo, key)),
  });
}

/** Where harm was reported, the case must be decided all the same. */
function isOfRetired(one: EvaluationCase, entry: Entry | undefined): boolean {
  if (!isRunning(one.state) || hasReportedHarm(one)) return false;
  return entry !== undefined && operationStatusOf(entry) === "retired";
}

async function withdraw(context: Context, entryNo: string, key: string): Promise<void> {
  const withdrawn = await changeCaseInEntry(context, { entryNo, key }, (one, entry, when) => {
    if (!isOfRetired(one, entry)) return err("noChange");
    const ownerIds = responsiblePersons(entry).map(({ id }) => id);
    const input = { reason: "", by: SYSTEM, ownerIds, operationStatus: "retired" } as const;
    const next = withdrawCase(one, input, when);
    if (!next.ok) throw new Error(`Case ${key} cannot be withdrawn: ${next.problem}`);
    const note = { action: "withdrawn", actor: SYSTEM, channel: "system" } as const;
    return ok({ next: next.value, note });
  });
  if (withdrawn.ok) await deriveEntry(context, entryNo);
}
