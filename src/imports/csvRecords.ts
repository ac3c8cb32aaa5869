import {
  type RemarkCode,
  type RowRemark,
  type SourceCell,
  type SourceRow,
  textCell,
} from "./cells.ts";
import { keepLimit, type ReadLimits } from "./readProblem.ts";

const QUOTE = '"';
const QUOTE_CODE = 0x22;
const RETURN = 0x0d;
const FEED = 0x0a;
/** Stands for a character that somebody's conversion lost. */
const REPLACED = "\uFFFD";

interface CsvCell {
  readonly text: string;
  /** The place behind it: of a delimiter, of a line's end, or of the end. */
  readonly to: number;
  readonly remark?: RemarkCode;
}

/** A file in UTF-8, where no byte of another character looks like a delimiter, a quotation mark or a line's end. */
interface CsvBytes {
  readonly bytes: Buffer;
  readonly delimiter: Buffer;
}

/**
 * The records of a CSV file (RFC 4180, with any line ends). A quoted cell ends at a mark before a delimiter or a line's
 * end. A mark anywhere else is text: such a cell is kept as it stands, its marks included, up to the next delimiter. Only
 * what is in a cell becomes a text, so that of a large file one row at a time is held as such.
 */
export function* csvRecords(
  bytes: Buffer,
  delimiter: string,
  begin: { readonly at: number; readonly number: number },
  limits: ReadLimits,
): Generator<SourceRow> {
  const file = { bytes, delimiter: Buffer.from(delimiter) };
  const hasReplaced = bytes.includes(REPLACED);
  let { at, number } = begin;
  let line = number;
  while (at < bytes.length) {
    keepLimit("rows", number, limits, line);
    const first = line;
    const cells: SourceCell[] = [];
    const remarks: RowRemark[] = [];
    for (;;) {
      const cell = readCell(file, at);
      keepLimit("cellLength", cell.text.length, limits, line);
      if (cell.remark !== undefined) remarks.push({ code: cell.remark, line, cell: cells.length });
      if (hasReplaced && cell.text.includes(REPLACED)) {
        remarks.push({ code: "replacedCharacter", line, cell: cells.length });
      }
      cells.push(textCell(cell.text));
      keepLimit("columns", cells.length, limits, line);
      if (bytes[at] === QUOTE_CODE) line += lineEndsIn(bytes, at, cell.to);
      at = cell.to;
      if (!isDelimiter(file, at)) break;
      at += file.delimiter.length;
    }
    at += lineEndLength(bytes, at);
    yield { number, line: first, cells, isHidden: false, remarks };
    number++;
    line++;
  }
}

function readCell(file: CsvBytes, at: number): CsvCell {
  if (file.bytes[at] === QUOTE_CODE) return readQuoted(file, at);
  const to = endOfBare(file, at);
  const bare = textIn(file, at, to);
  return bare.includes(QUOTE) ? { text: bare, to, remark: "strayQuote" } : { text: bare, to };
}

/**
 * What looks for the end of an unclosed cell may go to the end of the file, yet nothing is looked at more than twice:
 * up to there are only doubled marks, and a cell that begins with such a pair ends with it.
 */
function readQuoted(file: CsvBytes, at: number): CsvCell {
  const { bytes } = file;
  let hasPairs = false;
  for (
    let end = bytes.indexOf(QUOTE_CODE, at + 1);
    end !== -1;
    end = bytes.indexOf(QUOTE_CODE, end + 2)
  ) {
    if (bytes[end + 1] === QUOTE_CODE) {
      hasPairs = true;
      continue;
    }
    const to = end + 1;
    if (!isEnd(file, to)) {
      // Such a mark begins the next quoted cell: this one has none that ends it.
      if (isBehindEnd(file, end)) break;
      return asItStands(file, at, to, "strayQuote");
    }
    const quoted = textIn(file, at + 1, end);
    return { text: hasPairs ? quoted.replaceAll('""', QUOTE) : quoted, to };
  }
  return asItStands(file, at, at + 1, "unclosedQuote");
}

function asItStands(file: CsvBytes, at: number, from: number, remark: RemarkCode): CsvCell {
  const to = endOfBare(file, from);
  return { text: textIn(file, at, to), to, remark };
}

function textIn({ bytes }: CsvBytes, from: number, to: number): string {
  return from === to ? "" : bytes.toString("utf8", from, to);
}

function endOfBare(file: CsvBytes, from: number): number {
  let at = from;
  while (!isEnd(file, at)) at++;
  return at;
}

function isEnd(file: CsvBytes, at: number): boolean {
  const code = file.bytes[at];
  return code === FEED || code === RETURN || code === undefined || isDelimiter(file, at);
}

function isBehindEnd(file: CsvBytes, at: number): boolean {
  const code = file.bytes[at - 1];
  return code === FEED || code === RETURN || isDelimiter(file, at - file.delimiter.length);
}

/** Somebody may have chosen a sign of several bytes. */
function isDelimiter({ bytes, delimiter }: CsvBytes, at: number): boolean {
  if (bytes[at] !== delimiter[0]) return false;
  return delimiter.length === 1 || delimiter.equals(bytes.subarray(at, at + delimiter.length));
}

function lineEndLength(bytes: Buffer, at: number): number {
  if (at >= bytes.length) return 0;
  return bytes[at] === RETURN && bytes[at + 1] === FEED ? 2 : 1;
}

function lineEndsIn(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += Math.max(1, lineEnd(bytes, at))) {
    if (lineEnd(bytes, at) > 0) count++;
  }
  return count;
}

function lineEnd(bytes: Buffer, at: number): number {
  const code = bytes[at];
  return code === FEED || code === RETURN ? lineEndLength(bytes, at) : 0;
}
