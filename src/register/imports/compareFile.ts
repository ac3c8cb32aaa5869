import type { Entry } from "#domain/entry/entry.ts";
import { createRowComparer } from "#domain/imports/compareRow.ts";
import type { ComparedRow, MappedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { createKnownEntries } from "#domain/imports/knownEntries.ts";
import type { KeyValues } from "#register/store/keyValues.ts";
import { visitInTurns } from "#register/store/turns.ts";
import { blocksOf } from "./blockRows.ts";
import { BLOCK_ROWS, type MappedRows } from "./importFiles.ts";
import type { StoredImport } from "./importRows.ts";

/** The register, as far as rows are held against it. */
interface ComparedWith {
  readonly keyValues: Pick<KeyValues, "ofSubject">;
  readonly replica: { entries(): Iterable<Pick<Entry, "no" | "values">> };
}

/**
 * Holds the rows of a file against the register as memory has it, one after the other and in turns with whatever else this
 * process has to do. What this import has made itself is not looked at: rows of one file are not each other's duplicates.
 */
export async function compareFile(
  { keyValues, replica }: ComparedWith,
  one: StoredImport,
  { plan, rows }: { readonly plan: ImportPlan; readonly rows: MappedRows },
  take: (row: ComparedRow) => void,
): Promise<void> {
  const made = new Set(
    blocksOf(keyValues, one.id)
      .flatMap(({ block }) => block.rows)
      .flatMap(({ as, no }) => (as === "new" && no !== undefined ? [no] : [])),
  );
  const known = createKnownEntries([]);
  await visitInTurns(replica.entries(), (entry) => {
    if (!made.has(entry.no)) known.note(entry);
  });
  const compare = createRowComparer(known, plan, rows.mapping, rows.digests);
  await visitInTurns(rowsOf(rows), (row) => take(compare(row)));
}

function* rowsOf(rows: MappedRows): Iterable<MappedRow> {
  for (let n = 0; n * BLOCK_ROWS < rows.count; n++) yield* rows.block(n);
}
