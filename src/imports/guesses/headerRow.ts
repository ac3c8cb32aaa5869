import type { SourceCell, SourceRow } from "#imports/cells.ts";
import { parseReference, referenceOf } from "#imports/xlsx/reference.ts";
import { readDate } from "./readDate.ts";

/** Which rows name the columns; whoever imports can name others. */
export interface HeaderGuess {
  /** Numbers of rows in the file; more than one where groups of columns are named above. */
  readonly rows: readonly number[];
  readonly columns: readonly ColumnName[];
}

export interface ColumnName {
  /** As it stands; of two rows both, parted by a dash. Empty where the file has none. */
  readonly title: string;
  /** Distinct in its file: a repeated title has its number behind it, an empty one is the column's letters. */
  readonly name: string;
}

/** So many rows from the beginning are looked at. */
const HEADER_SAMPLE = 50;

const TITLE_LENGTH = 120;
const FULL_SHARE = 0.6;

/**
 * The first row that is about as full as the rows behind it, and has nothing but short texts. What stands above is a
 * preamble, but for a row of merged cells right above, which names groups. Without such a row it is the first one.
 */
export function guessHeader(sample: readonly SourceRow[]): HeaderGuess | undefined {
  const rows = sample.slice(0, HEADER_SAMPLE).filter((row) => filled(row) > 0);
  const [first] = rows;
  if (first === undefined) return undefined;
  const width = usualWidth(rows);
  const at = Math.max(
    0,
    rows.findIndex((row) => filled(row) >= width * FULL_SHARE && isTitles(row)),
  );
  return headerOf(groupedRows(rows, at) ?? [rows[at] ?? first]);
}

/** Two rows, of which the upper one names groups of columns; the fuller one of them may be either. */
function groupedRows(rows: readonly SourceRow[], at: number): readonly SourceRow[] | undefined {
  for (const upperAt of [at, at - 1]) {
    const upper = rows[upperAt];
    const lower = rows[upperAt + 1];
    if (upper === undefined || lower?.number !== upper.number + 1) continue;
    if ((namesGroups(upper) || namesSpans(upper, lower)) && isTitles(lower)) return [upper, lower];
  }
  return undefined;
}

/** The names that given rows give, for a header that somebody chose. */
export function headerOf(rows: readonly SourceRow[]): HeaderGuess {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const titles = Array.from({ length: count }, (_, column) => titleOf(rows, column));
  const taken = new Set(titles.map((title) => title.toLowerCase()));
  const used = new Set<string>();
  const columns = titles.map((title, column) => {
    const name = distinct(title === "" ? lettersOf(column) : title, title === "", taken, used);
    used.add(name.toLowerCase());
    return { title, name };
  });
  return { rows: rows.map(({ number }) => number), columns };
}

function distinct(
  wanted: string,
  isOurs: boolean,
  taken: ReadonlySet<string>,
  used: ReadonlySet<string>,
): string {
  let name = wanted;
  let isFree = !used.has(name.toLowerCase()) && !(isOurs && taken.has(name.toLowerCase()));
  for (let number = 2; !isFree; number++) {
    name = `${wanted} (${number})`;
    isFree = !used.has(name.toLowerCase()) && !taken.has(name.toLowerCase());
  }
  return name;
}

function titleOf(rows: readonly SourceRow[], column: number): string {
  const parts = rows.map((row, at) => {
    const below = rows[at + 1];
    const spans = below !== undefined && namesSpans(row, below);
    const cell = spans ? row.cells.slice(0, column + 1).findLast(isFilled) : row.cells[column];
    return cell === undefined ? "" : oneLine(resolved(cell, rows));
  });
  return [...new Set(parts)].filter((part) => part !== "").join(" – ");
}

/** Of a merged cell the text of the first, where that is among the rows. */
function resolved(cell: SourceCell, rows: readonly SourceRow[]): string {
  if (cell.mergedInto === undefined) return cell.text;
  for (const { cells, number } of rows) {
    const found = cells.find(
      (_, column) => referenceOf({ column, row: number }) === cell.mergedInto,
    );
    if (found !== undefined) return found.text;
  }
  return cell.text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Cells that have a text, or lie in merged ones that go on from the row above. */
function filled({ cells, number }: SourceRow): number {
  return cells.filter(({ mergedInto, text }) => {
    if (text.trim() !== "") return true;
    return mergedInto !== undefined && parseReference(mergedInto)?.row !== number;
  }).length;
}

/** Half of the rows are at least as full. */
function usualWidth(rows: readonly SourceRow[]): number {
  const widths = rows.map(filled).sort((a, b) => b - a);
  return widths[Math.floor((widths.length - 1) / 2)] ?? 0;
}

function isTitles({ cells }: SourceRow): boolean {
  return cells.every(({ kind, text }) => {
    if (kind === "empty") return true;
    const isText = kind === "text" && text.length <= TITLE_LENGTH;
    return isText && !/^[\d.,%\s]+$/.test(text) && readDate(text).kind === "none";
  });
}

/** More than one name, and one of them over several columns: a title over the whole sheet names no group. */
function namesGroups(row: SourceRow): boolean {
  const names = row.cells.filter(({ mergedInto, text }) => mergedInto === undefined && text !== "");
  const isOverSeveral = row.cells.some(
    ({ mergedInto }) => parseReference(mergedInto ?? "")?.row === row.number,
  );
  return names.length > 1 && isOverSeveral && isTitles(row);
}

/**
 * Names of groups in a file that has lost which cells were merged, as a CSV file does: few cells of a row that is as long as
 * the header below, over half of them with room behind them. Each counts up to the next one.
 */
function namesSpans(upper: SourceRow, lower: SourceRow): boolean {
  const length = upper.cells.length;
  const isMerged = [...upper.cells, ...lower.cells].some((cell) => cell.mergedInto !== undefined);
  if (isMerged || length !== lower.cells.length || !isTitles(upper)) return false;
  const columns = upper.cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  const isFew = columns.length > 1 && columns.length <= filled(lower) / 2;
  const wide = columns.filter((column, at) => (columns[at + 1] ?? length) > column + 1);
  const isSpread = (columns.at(-1) ?? 0) >= length / 2;
  return isFew && isSpread && wide.length > columns.length / 2;
}

function isFilled({ text }: SourceCell): boolean {
  return text.trim() !== "";
}

function lettersOf(column: number): string {
  return referenceOf({ column, row: 1 }).slice(0, -1);
}
