import type { RowMapping } from "#domain/imports/compareRow.ts";
import type { MappedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import type { StoredImport } from "./importRows.ts";

/** So many rows are claimed at once: what two processes may try at the same time, and what a block's row has room for. */
export const BLOCK_ROWS = 50;

/** The rows of a file as its plan reads them, in the order of the file; the same file and plan give the same blocks. */
export interface MappedRows {
  readonly count: number;
  /** What rows without an id are known by: an entry may have come from one of them. */
  readonly digests: ReadonlySet<string>;
  block(n: number): readonly MappedRow[];
  /** How its columns became values: rows that were kept earlier are read the same way. */
  readonly mapping: RowMapping;
}

/** Why the rows of a file are not to be had, now or later: it is not there any more, or it cannot be read. */
export type FileProblem = "importFileGone" | "fileUnreadable";

/** Where files wait and how they are read is not the register's; it is given this at the start. */
export interface ImportFiles {
  /** Undefined while they are being read: a round is woken once they are. */
  rows(one: StoredImport, plan: ImportPlan): MappedRows | FileProblem | undefined;
  /** Nothing is left of the file. */
  remove(one: StoredImport): Promise<void>;
}
