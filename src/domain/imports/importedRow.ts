import type { EntryNo, FieldValue } from "#domain/entry/entry.ts";
import type { FieldKey } from "#domain/entry/fields.ts";
import type { FieldProblem } from "#domain/entry/fieldValue.ts";
import type { Day } from "#domain/time/day.ts";
import type { ImportTarget } from "./importTarget.ts";

/** The texts of a row by the titles of their columns, exactly as they stand in the file. */
export type RawRow = Readonly<Record<string, string>>;

/** Why a row, or one value of it, cannot be taken over as it is. */
export const ROW_PROBLEMS = [
  /** Its text stands for nothing that the field knows; to be recoded. */
  "unknownValue",
  /** Several persons or offices fit. */
  "ambiguousValue",
  /** A date that can be read in two ways. */
  "ambiguousDate",
  "badDate",
  /** What a report needs is missing. */
  "required",
  "tooLong",
  /** The whole row is longer than what is kept with an entry. */
  "rowTooLong",
  /** Another row of the file has the same id, or is about the same entry. */
  "repeatedId",
  /** Several entries fit. */
  "severalMatches",
  /** Names a register number that there is not. */
  "noSuchEntry",
  /** The reader had to guess: an unclosed quotation, a lost character. */
  "damaged",
  /** Hidden in the workbook, by a filter or by hand. */
  "hiddenRow",
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number] | FieldProblem;

export interface RowProblem {
  readonly code: RowProblemCode;
  readonly target?: ImportTarget;
  readonly text?: string;
  /** The row is taken over nevertheless, without this value or with it as it is. */
  readonly isMinor?: true;
}

/** A row as its columns are mapped and its values recoded; nothing of the register is in it. */
export interface MappedRow {
  /** Its number in the file, as a spreadsheet shows it. */
  readonly row: number;
  readonly line: number;
  readonly raw: RawRow;
  readonly values: Readonly<Partial<Record<FieldKey, FieldValue>>>;
  /** The columns whose numbers are days, with what they count from: a kept row is read as this one. */
  readonly epochs?: Readonly<Record<string, 1900 | 1904>>;
  readonly sourceId?: string;
  readonly registerNo?: EntryNo;
  readonly evaluatedOn?: Day;
  readonly evaluationReason?: string;
  readonly problems: readonly RowProblem[];
}

export const ROW_STATES = [
  "new",
  "changed",
  "unchanged",
  /** May be an entry that there is: a coordinator decides. */
  "duplicate",
  "problem",
  "leftOut",
] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface FieldDifference {
  readonly field: FieldKey;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
  /** The register's value was changed since the last import too; what counts says the plan's rule. */
  readonly isConflict?: true;
}

/** What an import would do with a row now. */
export interface ComparedRow extends MappedRow {
  readonly state: RowState;
  /** The entry that it is about. */
  readonly no?: EntryNo;
  /** Of a changed one, what would change; of a new one its values. */
  readonly differences: readonly FieldDifference[];
  /** The entries that it may be about, the likeliest first. */
  readonly mayBe: readonly EntryNo[];
}
