import type { FieldValue } from "#domain/entry/entry.ts";
import { isFieldKey } from "#domain/entry/fields.ts";
import { sourceIdOf } from "#domain/imports/compareRow.ts";
import type { MappedRow, RowProblem } from "#domain/imports/importedRow.ts";
import { parseSourceRef, sourceRefText } from "#domain/imports/sourceRef.ts";
import { cleanJson } from "#domain/text/cleanJson.ts";
import { complete } from "#register/entries/entryInput.ts";
import type { EntryPatch } from "#register/entries/entryPatch.ts";
import { type ImportJob, ownValues } from "./importJob.ts";

/**
 * What an entry keeps of its row, so that the next import knows it again. One that came from another list stays that list's:
 * else that one would no longer find it.
 */
export function marksOf(
  { plan }: ImportJob,
  row: MappedRow,
  kept?: string,
): Readonly<Record<string, FieldValue>> {
  const source = kept === undefined ? undefined : parseSourceRef(kept)?.source;
  if (source !== undefined && source !== plan.source) return {};
  return {
    sourceRef: sourceRefText({ source: plan.source, id: sourceIdOf(row) }),
    importedRow: cleanJson(row.raw),
  };
}

/**
 * The values with what follows from them: names of persons, the office's place. What does not fit any more, such as somebody
 * who has left, is left out and told.
 */
export async function completed(
  { context }: ImportJob,
  values: Readonly<Record<string, FieldValue | null>>,
): Promise<{ readonly values: EntryPatch; readonly problems: readonly RowProblem[] }> {
  const filled = await complete(context, values);
  if (filled.ok) return { values: filled.value, problems: [] };
  const unfit = Object.keys(filled.problem);
  const fitting = Object.entries(values).filter(([key]) => !unfit.includes(key));
  const again = await complete(context, Object.fromEntries(fitting));
  const problems = unfit.flatMap((key): RowProblem[] =>
    isFieldKey(key) ? [{ code: "unknownValue", target: key, isMinor: true }] : [],
  );
  return { values: again.ok ? again.value : {}, problems };
}

export function valuesOf(row: MappedRow): Readonly<Record<string, FieldValue>> {
  return ownValues(row.values);
}
