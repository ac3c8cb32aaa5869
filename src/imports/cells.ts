/**
 * What the file itself says of a cell. A `serial` is a number that is shown as a day or a time; `json` is a list or a
 * record of a JSON file, as it is written there.
 */
export type CellKind =
  | "empty"
  | "text"
  | "number"
  | "serial"
  | "isoDate"
  | "boolean"
  | "error"
  | "json";

/** From where a workbook counts days: 1900, or 1904 in files that began on a Mac. */
export type Epoch = 1900 | 1904;

export interface SourceCell {
  /** Exactly as it stands in the file: nothing trimmed, nothing converted; of a formula the value stored with it. */
  readonly text: string;
  readonly kind: CellKind;
  /** Of a serial. */
  readonly epoch?: Epoch;
  /** The number format of a number or a serial, as its workbook writes it, such as `dd.mm.yyyy` or `00000`. */
  readonly format?: string;
  /** The first cell of the merged cells in which this one lies, such as `B2`; that one has the text. */
  readonly mergedInto?: string;
  /** In a hidden column. */
  readonly isHidden?: true;
  readonly isFormula?: true;
}

/** One row of a sheet, record of a CSV file or record of a JSON file. */
export interface SourceRow {
  /** Its number in the file, counted from 1 as a spreadsheet shows it; in JSON the number of the record, its keys being row 0. */
  readonly number: number;
  /** Where it begins in a text file; the same as its number in a workbook. */
  readonly line: number;
  readonly cells: readonly SourceCell[];
  readonly isHidden: boolean;
  /** What is odd about how the row is written; nothing of it is lost. */
  readonly remarks: readonly RowRemark[];
}

/** The number of the cell in its row, from 0, and the line of the file. */
export interface RowRemark {
  readonly code: RemarkCode;
  readonly line: number;
  readonly cell: number;
}

/**
 * - `strayQuote`: a quotation mark in a bare cell, or text after the mark that ended a quoted cell; both are kept.
 * - `unclosedQuote`: a quoted cell that never ends; the mark is taken as text, and reading goes on line by line.
 * - `replacedCharacter`: the file has the sign that stands for a character which somebody's conversion lost.
 * - `formulaWithoutValue`: a formula with which no value is stored; it is never computed here.
 * - `repeatedKey`: a record of JSON that names a key again; that value stands behind the columns.
 */
export type RemarkCode =
  | "strayQuote"
  | "unclosedQuote"
  | "replacedCharacter"
  | "formulaWithoutValue"
  | "repeatedKey";

export const EMPTY_CELL: SourceCell = { text: "", kind: "empty" };

/** A cell of a file that knows texts only. */
export function textCell(text: string): SourceCell {
  return text === "" ? EMPTY_CELL : { text, kind: "text" };
}
