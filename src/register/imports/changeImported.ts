import { lastDecidedCase } from "#domain/cases/casesOfEntry.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { isFieldKey } from "#domain/entry/fields.ts";
import { createRowComparer, isTaken } from "#domain/imports/compareRow.ts";
import type { ComparedRow, MappedRow, RowProblem } from "#domain/imports/importedRow.ts";
import { createKnownEntries } from "#domain/imports/knownEntries.ts";
import type { Result } from "#domain/result.ts";
import { err, ok } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { type EntryPatch, editProblems, nextEntry } from "#register/entries/entryPatch.ts";
import { usageFacts } from "#register/entries/usageFacts.ts";
import { writeEntry } from "#register/entries/writeEntry.ts";
import { entryChain, recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import { type DoneRow, problemsKept } from "./blockRows.ts";
import { completed, marksOf } from "./importedValues.ts";
import { changeIdOf, type ImportJob, importerOf, noteOf, ownValues } from "./importJob.ts";
import { decideKnown, isInForce } from "./knownEvaluation.ts";

/** Brings the values of a row into the entry that it is about: read afresh, and compared again. */
export async function changeImported(
  job: ImportJob,
  row: MappedRow,
  wanted: DoneRow & { readonly no: EntryNo },
  { day, isNew }: { readonly day: Day; readonly isNew: boolean },
): Promise<DoneRow> {
  const { context, one } = job;
  const { no } = wanted;
  const done = { ...wanted, ...problemsKept(row.problems) };
  const before = isNew ? undefined : await changeMade(job, no, changeIdOf(one, row.row));
  if (before !== undefined) {
    await decideKnown(job, no, row, evaluatedOn(before.changes.some(isVersion)));
    return done;
  }
  const changed = await retryRaced(() => context.withLock(no, () => changeOnce(job, row, no)));
  if (changed.ok) {
    const { isOtherVersion, problems } = changed.value;
    await decideKnown(job, no, row, evaluatedOn(isOtherVersion));
    return { ...done, ...problemsKept([...row.problems, ...problems]) };
  }
  switch (changed.problem) {
    case "noChange":
      return { row: row.row, as: "unchanged", no };
    case "notFound":
      return { row: row.row, as: "problem", problems: [{ code: "noSuchEntry" }] };
    case "tooLong":
      return { row: row.row, as: "problem", no, problems: [{ code: "tooLong" }] };
    case "changedMeanwhile":
      throw new Error(`${no} changes faster than it is imported`);
  }

  function evaluatedOn(isOtherVersion: boolean): Day | undefined {
    return isOtherVersion && job.plan.versionsAreEvaluated ? day : undefined;
  }
}

function isVersion({ field }: { readonly field: string }): boolean {
  return field === "version";
}

async function changeMade({ context }: ImportJob, no: EntryNo, id: string) {
  const events = await context.log.read(entryChain(no));
  return events.find(({ change }) => change.id === id)?.change;
}

interface ChangedOnce {
  /** Which values were not taken, and why. */
  readonly problems: readonly RowProblem[];
  readonly isOtherVersion: boolean;
}

/** The caller holds the entry's lock. */
async function changeOnce(
  job: ImportJob,
  row: MappedRow,
  no: EntryNo,
): Promise<Result<ChangedOnce, "raced" | "noChange" | "notFound" | "tooLong">> {
  const { by, context, plan } = job;
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return err("notFound");
  const entry = recordToEntry(synced.record, synced.revision);
  const compared = comparedAgain(job, row, entry);
  if (compared.state !== "changed") return err("noChange");
  const taken = compared.differences.filter(isTaken(plan));
  const filled = await completed(
    job,
    ownValues(Object.fromEntries(taken.map(({ after, field }) => [field, after]))),
  );
  const fitting = await allowed(job, entry, filled.values);
  const patch = { ...fitting.values, ...marksOf(job, row, entry.values.sourceRef) };
  const next = withPatch(job, entry, patch);
  const { actor, viewer } = importerOf(by);
  const written = await writeEntry(
    context,
    synced,
    next,
    { viewer, channel: "import" },
    {
      ...noteOf(job, row.row),
      action: "imported",
      actor,
    },
  );
  if (!written.ok) return written;
  return ok({
    problems: [...filled.problems, ...fitting.problems],
    isOtherVersion: next.values.version !== entry.values.version,
  });
}

/** The row is about this entry: that was found out before, whatever its name has become since. */
function comparedAgain({ plan, rows }: ImportJob, row: MappedRow, entry: Entry): ComparedRow {
  const decisions = [{ row: row.row, as: entry.no }];
  const compare = createRowComparer(
    createKnownEntries([entry]),
    { ...plan, decisions },
    rows.mapping,
  );
  return compare(row);
}

/** What the rules of the register forbid to whoever edits an entry, a file may not do either: those values stay. */
async function allowed(
  job: ImportJob,
  entry: Entry,
  values: EntryPatch,
): Promise<{ readonly values: EntryPatch; readonly problems: readonly RowProblem[] }> {
  const { by, context } = job;
  const { today } = momentOf(context);
  const next = withPatch(job, entry, values);
  const isMoved = next.values.operationStatus !== entry.values.operationStatus;
  const facts = isMoved ? await usageFacts(context, entry) : { cases: [], today };
  const found = editProblems(entry, next.values, importerOf(by).viewer, facts, "");
  return {
    values: Object.fromEntries(Object.entries(values).filter(([key]) => found[key] === undefined)),
    problems: Object.entries(found).flatMap(([key, code]): RowProblem[] =>
      isFieldKey(key) ? [{ code, target: key, isMinor: true }] : [],
    ),
  };
}

/**
 * A version that was evaluated already becomes a decided case where an evaluation is in force. Else it keeps its number, and
 * the evaluation that is to come is about it.
 */
function withPatch({ context, plan }: ImportJob, entry: Entry, values: EntryPatch): Entry {
  const { today } = momentOf(context);
  const last = lastDecidedCase(context.replica.casesOf(entry.no));
  const isCorrection =
    plan.versionsAreEvaluated &&
    plan.evaluation.kind === "proposal" &&
    (last === undefined || !isInForce(last));
  return nextEntry(today, entry, values, { role: "coordinator", reason: "" }, isCorrection);
}
