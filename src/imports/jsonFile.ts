import {
  type CellKind,
  EMPTY_CELL,
  type RowRemark,
  type SourceCell,
  type SourceRow,
  textCell,
} from "./cells.ts";
import { decodeText, guessEncoding } from "./decodeText.ts";
import { createJsonScanner, type JsonScanner, type JsonSpan } from "./jsonScanner.ts";
import { keepLimit, type ReadLimits, ReadStop } from "./readProblem.ts";
import type { SheetSource } from "./sheetSource.ts";

/** A list of records: where each begins, and the keys they name, in the order in which they come up. */
interface RecordList {
  readonly name: string;
  readonly starts: readonly number[];
  readonly keys: readonly string[];
}

/**
 * The lists of records in a file: the file itself, or what stands under the keys of the one record that it is. The
 * first row, with the number 0, has the keys.
 */
export function openJson(bytes: Buffer, limits: ReadLimits): readonly SheetSource[] {
  const text = decodeText(bytes, guessEncoding(bytes));
  const scanner = createJsonScanner(text);
  const lists = listsIn(scanner, limits).filter(({ starts }) => starts.length > 0);
  if (lists.length === 0) throw new ReadStop({ code: "noTable", details: {} });
  return lists.map((list) => ({
    name: list.name,
    isHidden: false,
    rows: () => rowsOf(list, scanner, text, limits),
  }));
}

function listsIn(scanner: JsonScanner, limits: ReadLimits): readonly RecordList[] {
  const lists: RecordList[] = [];
  const find = (name: string, at: number): number => {
    if (scanner.signAt(at) !== "[") return scanner.span(at).to;
    const [list, end] = readList(name, at, scanner, limits);
    if (list !== undefined) lists.push(list);
    keepLimit("sheets", lists.length, limits);
    return end;
  };
  const isRecord = scanner.signAt(0) === "{";
  scanner.end(isRecord ? scanner.eachMember(0, find) : find("", 0));
  return lists;
}

/** Undefined for a list of which a value is no record. */
function readList(
  name: string,
  at: number,
  scanner: JsonScanner,
  limits: ReadLimits,
): readonly [list: RecordList | undefined, end: number] {
  const starts: number[] = [];
  const keys = new Set<string>();
  let hasOthers = false;
  const end = scanner.eachItem(at, (item) => {
    if (scanner.signAt(item) !== "{") {
      hasOthers = true;
      return scanner.span(item).to;
    }
    starts.push(item);
    keepLimit("rows", starts.length, limits);
    return scanner.eachMember(item, (key, from) => {
      keys.add(key);
      keepLimit("columns", keys.size, limits);
      return scanner.span(from).to;
    });
  });
  return [hasOthers ? undefined : { name, starts, keys: [...keys] }, end];
}

function* rowsOf(
  { keys, starts }: RecordList,
  scanner: JsonScanner,
  text: string,
  limits: ReadLimits,
): Generator<SourceRow> {
  const columns = new Map(keys.map((key, column) => [key, column]));
  yield { number: 0, line: 1, cells: keys.map(textCell), isHidden: false, remarks: [] };
  let line = 1;
  let counted = 0;
  for (const [index, start] of starts.entries()) {
    line += linesBetween(text, counted, start);
    counted = start;
    const cells = keys.map(() => EMPTY_CELL);
    const remarks: RowRemark[] = [];
    const named = new Set<string>();
    scanner.eachMember(start, (key, at) => {
      const span = scanner.span(at);
      const cell = cellOf(scanner, span, text);
      keepLimit("cellLength", cell.text.length, limits, line);
      const column = named.has(key) ? cells.length : (columns.get(key) ?? cells.length);
      if (named.has(key)) remarks.push({ code: "repeatedKey", line, cell: column });
      named.add(key);
      cells[column] = cell;
      keepLimit("columns", cells.length, limits, line);
      return span.to;
    });
    yield { number: index + 1, line, cells, isHidden: false, remarks };
  }
}

/** Numbers keep their digits, lists and records their text: what JavaScript makes of them would lose some. */
function cellOf(scanner: JsonScanner, span: JsonSpan, text: string): SourceCell {
  const value = scanner.value(span);
  if (value === null) return EMPTY_CELL;
  if (typeof value === "string") return textCell(value);
  const kind: CellKind =
    typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "json";
  return { text: text.slice(span.from, span.to), kind };
}

/** Sign by sign: a search for the next line would go through the whole file where there is none. */
function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === FEED) lines++;
  return lines;
}

const FEED = 0x0a;
