import type { CaseMoment, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { freshCase, freshEntry, type SyncedCase } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { ChangeNote } from "#register/store/changeOf.ts";

/** What a step makes of a case, and who takes it. */
export interface CaseChange {
  readonly next: EvaluationCase;
  readonly note: ChangeNote;
}

/** "raced": another writer was faster, the case is to be read again. */
export type CaseWriteProblem = "notFound" | "raced" | "noChange" | "tooLong";

/** Reads the case afresh, takes the step and writes what it makes of it. The caller holds the entry's lock. */
export async function changeCase<Problem>(
  context: Context,
  key: string,
  step: (evaluationCase: EvaluationCase, when: CaseMoment) => Result<CaseChange, Problem>,
): Promise<Result<null, Problem | CaseWriteProblem>> {
  const fresh = await freshCase(context, key);
  if (fresh === undefined) return err("notFound");
  const change = step(fresh.evaluationCase, momentOf(context));
  return change.ok ? writeCase(context, fresh, change.value) : change;
}

/** The same for a step that needs the case's entry, too. */
export async function changeCaseInEntry<Problem>(
  context: Context,
  { entryNo, key }: { readonly entryNo: EntryNo; readonly key: string },
  step: (
    evaluationCase: EvaluationCase,
    entry: Entry,
    when: CaseMoment,
  ) => Result<CaseChange, Problem>,
): Promise<Result<null, Problem | CaseWriteProblem>> {
  const [fresh, entry] = await Promise.all([freshCase(context, key), freshEntry(context, entryNo)]);
  if (fresh === undefined || entry === undefined) return err("notFound");
  const change = step(fresh.evaluationCase, entry, momentOf(context));
  return change.ok ? writeCase(context, fresh, change.value) : change;
}

export async function writeCase(
  context: Context,
  { synced }: SyncedCase,
  { next, note }: CaseChange,
): Promise<Result<null, CaseWriteProblem>> {
  const written = await context.cases.write(synced, caseToRecord(next), note);
  if (written.ok) return ok(null);
  const { problem } = written;
  if (problem === "tooLong" || problem === "noChange") return err(problem);
  return err(problem === "gone" ? "notFound" : "raced");
}
