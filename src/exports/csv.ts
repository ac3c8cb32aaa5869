import type { ColumnKind } from "#domain/exports/listColumns.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { plainCell } from "./plainCell.ts";
import type { ExportCell } from "./table.ts";
import type { WriteTable } from "./tableWriter.ts";

/** Excel takes a file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = "\uFEFF";
const SEPARATOR = ";";
const LINE_END = "\r\n";
const CHUNK_LENGTH = 64 * 1024;

/** A CSV file that German Excel opens by a double click. */
export const writeCsv: WriteTable = ({ columns, language }, emit) => {
  const kinds = columns.map((column) => column.kind);
  let chunk = BYTE_ORDER_MARK;

  function line(cells: readonly ExportCell[], kindOf: (at: number) => ColumnKind): void {
    let text = "";
    for (let index = 0; index < cells.length; index++) {
      const cell = cellText(cells[index] ?? null, kindOf(index), language);
      text += index === 0 ? safe(cell) : SEPARATOR + safe(cell);
    }
    chunk += text + LINE_END;
    if (chunk.length >= CHUNK_LENGTH) give();
  }

  function give(): void {
    if (chunk !== "") emit(Buffer.from(chunk));
    chunk = "";
  }

  line(
    columns.map(({ title }) => title),
    () => "text",
  );
  return {
    row: (cells) => line(cells, (at) => kinds[at] ?? "text"),
    end: give,
  };
};

/** A file of texts, line by line, each made when it is read. */
export function* csvLines(
  titles: readonly string[],
  rows: Iterable<readonly string[]>,
): Generator<string> {
  const line = (cells: readonly string[]) => cells.map(safe).join(SEPARATOR) + LINE_END;
  yield BYTE_ORDER_MARK + line(titles);
  for (const cells of rows) yield line(cells);
}

function cellText(cell: ExportCell, kind: ColumnKind, language: Language): string {
  const plain = plainCell(cell);
  if (typeof plain === "string") return kind === "day" ? formatDay(plain, language) : plain;
  return plain === null ? "" : numberText(plain, language);
}

/** Without groups: a spreadsheet reads it as a number in its reader's language. */
function numberText(value: number, language: Language): string {
  const text = String(value);
  return language === "de" ? text.replace(".", ",") : text;
}

/** Most cells need nothing, and are told by their edges and one look. */
function safe(cell: string): string {
  const { length } = cell;
  if (length === 0) return cell;
  const isPlain =
    isPlainEdge(cell.charCodeAt(0)) &&
    isPlainEdge(cell.charCodeAt(length - 1)) &&
    !TO_QUOTE.test(cell);
  return isPlain ? cell : quoted(guarded(cell));
}

const TO_QUOTE = /[";,\r\n]/;

/** A digit, or a letter of the Latin alphabets: neither a sign of a formula nor a space. */
function isPlainEdge(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code > 0x40 && code < 0x5b) ||
    (code > 0x60 && code < 0x7b) ||
    (code > 0xa1 && code < 0x250)
  );
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
