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

/**
 * The records of a CSV file (RFC 4180, with any line ends). A quoted cell ends at a mark before a delimiter or a line's
 * end. A mark anywhere else is text: such a cell is kept as it stands, its marks included, up to the next delimiter.
 */
export function* csvRecords(
  text: string,
  delimiter: string,
  begin: { readonly at: number; readonly number: number },
  limits: ReadLimits,
): Generator<SourceRow> {
  const isDelimiter = delimiter.charCodeAt(0);
  const hasReplaced = text.includes(REPLACED);
  let { at, number } = begin;
  let line = number;
  while (at < text.length) {
    keepLimit("rows", number, limits, line);
    const first = line;
    const cells: SourceCell[] = [];
    const remarks: RowRemark[] = [];
    for (;;) {
      const cell = readCell(text, at, isDelimiter);
      keepLimit("cellLength", cell.text.length, limits, line);
      if (cell.remark !== undefined) remarks.push({ code: cell.remark, line, cell: cells.length });
      if (hasReplaced && cell.text.includes(REPLACED)) {
        remarks.push({ code: "replacedCharacter", line, cell: cells.length });
      }
      cells.push(textCell(cell.text));
      keepLimit("columns", cells.length, limits, line);
      if (text.charCodeAt(at) === QUOTE_CODE) line += lineEndsIn(text, at, cell.to);
      at = cell.to;
      if (text.charCodeAt(at) !== isDelimiter) break;
      at++;
    }
    at += lineEndLength(text, at);
    yield { number, line: first, cells, isHidden: false, remarks };
    number++;
    line++;
  }
}

function readCell(text: string, at: number, delimiter: number): CsvCell {
  if (text.charCodeAt(at) === QUOTE_CODE) return readQuoted(text, at, delimiter);
  const to = endOfBare(text, at, delimiter);
  const bare = text.slice(at, to);
  return bare.includes(QUOTE) ? { text: bare, to, remark: "strayQuote" } : { text: bare, to };
}

/**
 * What looks for the end of an unclosed cell may go to the end of the file, yet nothing is looked at more than twice:
 * up to there are only doubled marks, and a cell that begins with such a pair ends with it.
 */
function readQuoted(text: string, at: number, delimiter: number): CsvCell {
  let hasPairs = false;
  for (let end = text.indexOf(QUOTE, at + 1); end !== -1; end = text.indexOf(QUOTE, end + 2)) {
    if (text.charCodeAt(end + 1) === QUOTE_CODE) {
      hasPairs = true;
      continue;
    }
    const to = end + 1;
    if (!isEnd(text, to, delimiter)) {
      // Such a mark begins the next quoted cell: this one has none that ends it.
      if (isEnd(text, end - 1, delimiter)) break;
      return asItStands(text, at, to, delimiter, "strayQuote");
    }
    const quoted = text.slice(at + 1, end);
    return { text: hasPairs ? quoted.replaceAll('""', QUOTE) : quoted, to };
  }
  return asItStands(text, at, at + 1, delimiter, "unclosedQuote");
}

function asItStands(
  text: string,
  at: number,
  from: number,
  delimiter: number,
  remark: RemarkCode,
): CsvCell {
  const to = endOfBare(text, from, delimiter);
  return { text: text.slice(at, to), to, remark };
}

function endOfBare(text: string, from: number, delimiter: number): number {
  let at = from;
  while (!isEnd(text, at, delimiter)) at++;
  return at;
}

function isEnd(text: string, at: number, delimiter: number): boolean {
  const code = text.charCodeAt(at);
  return code === delimiter || code === FEED || code === RETURN || at >= text.length;
}

function lineEndLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  return text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === FEED ? 2 : 1;
}

function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += Math.max(1, lineEnd(text, at))) {
    if (lineEnd(text, at) > 0) count++;
  }
  return count;
}

function lineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === FEED || code === RETURN ? lineEndLength(text, at) : 0;
}
