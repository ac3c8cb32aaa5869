import { ok, type Result } from "#domain/result.ts";
import type { SourceCell, SourceRow } from "#imports/cells.ts";
import { type ColumnGuess, createColumnGuesser } from "#imports/guesses/columns.ts";
import { type ColumnName, guessHeader, headerOf } from "#imports/guesses/headerRow.ts";
import { serialDate } from "#imports/guesses/serialDate.ts";
import { trailingTotals } from "#imports/guesses/totalRows.ts";
import type { SourceSheet } from "#imports/openFile.ts";
import type { ReadProblem } from "#imports/readProblem.ts";

/** Enough to see the header, and what a column looks like. */
const TOP = 60;
const SHOWN = 12;
const LAST = 10;
const SAMPLES = 3;
const SAMPLE_LENGTH = 200;

export interface DescribedColumn extends Partial<ColumnGuess>, ColumnName {
  readonly column: number;
  readonly filled: number;
  /** The first different texts. */
  readonly samples: readonly string[];
}

export interface SheetDescription {
  /** That are filled, below the header. */
  readonly rows: number;
  readonly header: readonly number[];
  readonly names: readonly ColumnName[];
  /** As they look in the file, from its beginning. */
  readonly top: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Rows at the end that count the others. */
  readonly leftOut: readonly number[];
  /** Below the header, that a filter or somebody has hidden. */
  readonly hiddenRows: number;
  readonly columns: readonly DescribedColumn[];
}

/** Looks at a sheet from beginning to end, once; keeps some of its rows. A chosen header takes the guess's place. */
export async function describeSheet(
  sheet: SourceSheet,
  chosen: { readonly header?: readonly number[] } = {},
): Promise<Result<SheetDescription, ReadProblem>> {
  const top: SourceRow[] = [];
  const waiting: SourceRow[] = [];
  let last: SourceRow[] = [];
  let looking: Looking | undefined;
  for await (const read of sheet.rows()) {
    if (!read.ok) return read;
    const row = read.value;
    if (row.cells.every(({ text }) => text.trim() === "")) continue;
    if (top.length < TOP) top.push(row);
    last = [...last.slice(1 - LAST), row];
    if (looking !== undefined) looking.add(row);
    else if (waiting.push(row) === TOP) looking = begin(waiting, chosen.header);
  }
  looking ??= begin(waiting, chosen.header);
  const leftOut = trailingTotals(last).filter((row) => !looking.header.rows.includes(row));
  return ok({
    rows: Math.max(0, looking.count() - leftOut.length),
    header: looking.header.rows,
    names: looking.header.columns,
    top: top.slice(0, SHOWN).map(({ cells, number }) => ({
      row: number,
      cells: cells.map(shownText),
    })),
    leftOut,
    hiddenRows: looking.hiddenRows(),
    columns: looking.columns(),
  });
}

interface Looking {
  readonly header: { readonly rows: readonly number[]; readonly columns: readonly ColumnName[] };
  add(row: SourceRow): void;
  count(): number;
  hiddenRows(): number;
  columns(): readonly DescribedColumn[];
}

/** From where the header is known on. */
function begin(rows: readonly SourceRow[], chosen: readonly number[] | undefined): Looking {
  const header =
    chosen === undefined
      ? (guessHeader(rows) ?? { rows: [], columns: [] })
      : headerOf(rows.filter(({ number }) => chosen.includes(number)));
  const lastHeader = Math.max(-1, ...(chosen ?? header.rows));
  const guesser = createColumnGuesser();
  const seen: { filled: number; readonly samples: Set<string> }[] = [];
  let count = 0;
  let hidden = 0;
  const looking: Looking = {
    header,
    add(row) {
      if (row.number <= lastHeader) return;
      count++;
      if (row.isHidden) hidden++;
      guesser.add(row);
      for (const [column, cell] of row.cells.entries()) {
        seen[column] ??= { filled: 0, samples: new Set() };
        const at = seen[column];
        if (at === undefined || cell.text.trim() === "") continue;
        at.filled++;
        if (at.samples.size < SAMPLES) at.samples.add(shownText(cell));
      }
    },
    count: () => count,
    hiddenRows: () => hidden,
    columns() {
      const guesses = new Map(guesser.guesses().map((guess) => [guess.column, guess]));
      const width = Math.max(header.columns.length, seen.length);
      const unnamed = headerOf([]).columns;
      return Array.from({ length: width }, (_, column) => ({
        column,
        ...(header.columns[column] ?? unnamed[column] ?? { title: "", name: `#${column + 1}` }),
        ...guesses.get(column),
        filled: seen[column]?.filled ?? 0,
        samples: [...(seen[column]?.samples ?? [])],
      }));
    },
  };
  for (const row of rows) looking.add(row);
  return looking;
}

/** A day is stored as a number of days; nobody who wrote it has seen that. */
function shownText({ epoch, kind, text }: SourceCell): string {
  const day = kind === "serial" ? serialDate(text, epoch ?? 1900) : undefined;
  return day ?? text.slice(0, SAMPLE_LENGTH);
}
