import type { Person } from "#domain/people/person.ts";
import type { Instant } from "#domain/time/day.ts";
import type { RowState } from "./importedRow.ts";

/**
 * - `uploading`: pieces of the file arrive.
 * - `planned`: the file is there; columns, values and rows are being decided on. Nothing is imported.
 * - `running`, `cancelling`, `undoing`: rounds work at it, on whichever process.
 * - `done`, `cancelled`: ended; what was imported by then stays.
 * - `undone`: what nobody has touched since is as it was before.
 */
export const IMPORT_STATES = [
  "uploading",
  "planned",
  "running",
  "cancelling",
  "cancelled",
  "done",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Why a run ends before its end; what it has imported by then stays. Each is a problem of an import, too. */
export const RUN_PROBLEMS = ["importFileGone", "fileUnreadable", "planMissing"] as const;
export type RunProblem = (typeof RUN_PROBLEMS)[number];

export const IMPORT_FILE_KINDS = ["csv", "xlsx", "json"] as const;
export type ImportFileKind = (typeof IMPORT_FILE_KINDS)[number];

export const IMPORT_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  /** One piece of an upload. */
  pieceBytes: 1024 * 1024,
  /** Characters of a row that are kept with its entry. */
  rawRow: 20_000,
  recodings: 5_000,
  decisions: 20_000,
  columns: 1_000,
  source: 40,
  reason: 1_000,
} as const;

/** An import as everybody who may import sees it. */
export interface ImportHead {
  readonly id: string;
  readonly state: ImportState;
  readonly by: Person;
  readonly at: Instant;
  /** What the file was called; only shown, never used as a path. */
  readonly fileName: string;
  readonly kind: ImportFileKind;
  readonly bytes: number;
}

export type RowCounts = Readonly<Record<RowState, number>>;
