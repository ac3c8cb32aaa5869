import type { CaseStart } from "#domain/cases/caseStart.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { uncoveredVersions } from "#domain/entry/versionChanges.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import type { ChangeNote } from "#register/store/changeOf.ts";

/** What every new case says: which entry, which version of it, and why; by its cases, how many versions there were since. */
export function startOf(
  entry: Entry,
  caseKey: string,
  causeKey: string,
  cases: readonly EvaluationCase[],
): CaseStart {
  return {
    key: caseKey,
    causeKey,
    entryNo: entry.no,
    targetVersion: entry.values.version ?? "",
    previousVersion: entry.values.evaluatedVersion ?? null,
    targetRevision: entry.versionRevision,
    versions: uncoveredVersions(entry, cases).length,
  };
}

/** A case is named after the cause that created it. */
export function caseKeyOf(causeKey: string): string {
  return causeKey.replaceAll("/", "-");
}

/**
 * Makes the item of a new case. The caller holds the entry's lock and the claim of the cause.
 * False where another replica was faster, or another case still runs; the next round sees it.
 */
export async function createCase(
  context: Context,
  entry: Entry,
  evaluationCase: EvaluationCase,
  note: ChangeNote,
): Promise<boolean> {
  const created = await context.cases.create(caseToRecord(evaluationCase), note);
  if (!created.ok) await context.replica.caseItems.feed.refresh("EntryNo", entry.no);
  return created.ok;
}
