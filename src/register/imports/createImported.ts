import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { defaultValues, withValues } from "#domain/entry/intake.ts";
import { isInUse } from "#domain/entry/report.ts";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import type { Day } from "#domain/time/day.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import { entryChain, entryToRecord } from "#register/memory/entryRecord.ts";
import type { DoneRow } from "./blockRows.ts";
import { problemsKept } from "./blockRows.ts";
import { completed, marksOf, valuesOf } from "./importedValues.ts";
import { changeIdOf, type ImportJob, noteOf } from "./importJob.ts";
import { decideKnown } from "./knownEvaluation.ts";

const SCHEMA_VERSION = "1";

/**
 * Makes the entry of a new row under the number that its block has for it; `isNew` is false where another process may have made
 * it already. "numberTaken": the number is somebody else's.
 */
export async function createImported(
  job: ImportJob,
  row: MappedRow,
  wanted: DoneRow & { readonly no: EntryNo },
  { day, isNew }: { readonly day: Day; readonly isNew: boolean },
): Promise<DoneRow | "numberTaken"> {
  const { context } = job;
  const known = isNew ? "none" : await ownerOf(job, wanted);
  if (known === "others") return "numberTaken";
  const filled = await completed(job, valuesOf(row));
  const entry = newEntry(
    wanted,
    withValues(defaultValues(), {
      ...filled.values,
      ...marksOf(job, row),
    }),
    day,
  );
  if (known === "none") {
    const created = await context.entries.create(entryToRecord(entry), {
      ...noteOf(job, row.row),
      action: "created",
    });
    if (!created.ok && created.problem === "tooLong") {
      return { row: row.row, as: "problem", problems: [{ code: "tooLong" }] };
    }
    if (!created.ok && (await ownerOf(job, wanted)) !== "ours") return "numberTaken";
  }
  await decideKnown(job, wanted.no, row);
  return { ...wanted, ...problemsKept([...row.problems, ...filled.problems]) };
}

/** Whose entry stands under the number: the first event of its chain tells, whatever became of the entry. */
async function ownerOf(
  { context, one }: ImportJob,
  { no, row }: { readonly no: EntryNo; readonly row: number },
): Promise<"none" | "ours" | "others"> {
  const { log } = context;
  const chain = entryChain(no);
  const [first] = await log.read(chain);
  if (first !== undefined) {
    await log.refresh(chain);
    return first.change.id === changeIdOf(one, row) ? "ours" : "others";
  }
  return "none";
}

function newEntry(
  { evaluateFrom, no }: DoneRow & { readonly no: EntryNo },
  values: Entry["values"],
  day: Day,
): Entry {
  const inUse = isInUse(values);
  return {
    no,
    revision: 1,
    versionRevision: 1,
    values: withValues(values, {
      registerNo: no,
      createdOn: day,
      reportedInUse: inUse,
      withoutOwner: values.ownerId === undefined && values.deputyId === undefined,
      evaluationStatus: "submitted",
      riskClass: "unclear",
      publicationStatus: "notIntended",
      schemaVersion: SCHEMA_VERSION,
      versionSince: values.versionSince ?? (inUse ? UNKNOWN_DAY : null),
    }),
    ...(evaluateFrom === undefined ? {} : { evaluateFrom }),
  };
}
