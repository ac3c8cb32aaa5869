import { Readable } from "node:stream";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import type { ColumnKind, ExportCell, ExportTable } from "./table.ts";

/** Excel takes a file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = "\uFEFF";
const SEPARATOR = ";";
const LINE_END = "\r\n";
const CHUNK_LENGTH = 64 * 1024;

/** The table as a CSV file that German Excel opens by a double click; made while it is read. */
export function csvStream(table: ExportTable, language: Language): Readable {
  return Readable.from(csvChunks(table, language), { objectMode: false });
}

export function* csvChunks(table: ExportTable, language: Language): Generator<string> {
  const kinds = table.columns.map((column) => column.kind);
  let chunk = `${BYTE_ORDER_MARK}${csvLine(table.columns.map((column) => column.title))}`;
  for (const row of table.rows) {
    chunk += csvLine(row.map((cell, index) => cellText(cell, kinds[index], language)));
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

function cellText(cell: ExportCell, kind: ColumnKind | undefined, language: Language): string {
  if (cell === null) return "";
  return kind === "day" ? formatDay(cell, language) : cell;
}

function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => quoted(guarded(cell))).join(SEPARATOR) + LINE_END;
}

/**
 * A spreadsheet would run such a cell as a formula, some also with the wide forms of the signs; readers take exactly one
 * quote away. What looks like a number, a day or a time cannot be kept from becoming one: whoever exports is told.
 */
function guarded(cell: string): string {
  return /^[=+\-@\t\r'＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/** RFC 4180; spaces at the edges are quoted too, because some readers trim bare cells. */
function quoted(cell: string): string {
  return /[";,\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
