import type { ImportState } from "#domain/imports/importState.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import { addDays } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { ImportFiles } from "./importFiles.ts";
import { importsIn, rowsUnder, type StoredImport } from "./importRows.ts";

/** An upload that nobody has gone on with for so many days has failed. */
const UPLOAD_DAYS = 1;
const WORKED_AT: readonly ImportState[] = ["running", "cancelling", "undoing"];

/** The last day on which the file lies in the library; undefined while it is worked at. */
export function fileKeptUntil(
  { row }: Pick<StoredImport, "row">,
  importFileDays: number,
): Day | undefined {
  if (row.isFileDeleted || WORKED_AT.includes(row.state)) return undefined;
  const days = row.state === "uploading" ? UPLOAD_DAYS : importFileDays;
  return addDays(dayOfInstant(row.changedAt), days);
}

/**
 * Deletes files whose time is over, with what holds texts of them: pieces and plan. What was done with which row stays. Begun
 * again where it was killed, it deletes what is left.
 */
export async function forgetImports(context: Context, files: ImportFiles): Promise<void> {
  const { keyValues, settings } = context;
  const { today } = momentOf(context);
  for (const one of importsIn(keyValues)) {
    const until = fileKeptUntil(one, settings().importFileDays);
    if (until === undefined || until >= today) continue;
    await files.remove(one);
    const rows = [
      ...rowsUnder(keyValues, one.id, "piece"),
      ...rowsUnder(keyValues, one.id, "plan"),
    ];
    if (rows.length > 0) await keyValues.removeMany(rows);
    const isOpen = one.row.state === "uploading" || one.row.state === "planned";
    await keyValues.replace(one.stored, {
      ...one.row,
      ...(isOpen ? { state: "cancelled" } : {}),
      planParts: [],
      isFileDeleted: true,
    });
  }
}
