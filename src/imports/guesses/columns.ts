import type { DateOrder } from "#domain/imports/importPlan.ts";
import type { SourceCell, SourceRow } from "#imports/cells.ts";
import { orderOfDates } from "./readDate.ts";
import { type ValueKind, valueKind } from "./valueKind.ts";

/** What the cells of a column are together, and which of them are something else. */
export interface ColumnGuess {
  /** From 0. */
  readonly column: number;
  readonly kind: ColumnGuessKind;
  /** How many cells can be read as what. */
  readonly counts: KindCounts;
  readonly isHidden: boolean;
  /** Of a column of dates: how those that can be read in two ways are meant; undefined has to be asked. */
  readonly dateOrder?: DateOrder;
  /** The different texts with their counts, the most frequent first; undefined where there are many. */
  readonly values?: readonly (readonly [text: string, count: number])[];
}

type KindCounts = Readonly<Partial<Record<ValueKind, number>>>;

type ColumnGuessKind = Exclude<ValueKind, "blankMark" | "partialDate" | "ambiguousDate">;

export interface ColumnGuesser {
  /** Rows without the header and without totals. */
  add(row: SourceRow): void;
  guesses(): readonly ColumnGuess[];
}

/** So many different texts are kept of a column: more are no list of choices. */
const MOST_VALUES = 200;
/** So much of a column has to be of one kind. */
const SHARE = 0.8;
const DATES: readonly ValueKind[] = ["date", "partialDate", "ambiguousDate"];

/** Counts while rows go by, and keeps none of them. */
export function createColumnGuesser(): ColumnGuesser {
  const columns: ColumnCounter[] = [];
  return {
    add({ cells }) {
      for (const [column, cell] of cells.entries()) {
        columns[column] ??= createCounter(column);
        columns[column].add(cell);
      }
    },
    guesses: () => columns.map((counter) => counter.guess()),
  };
}

interface ColumnCounter {
  add(cell: SourceCell): void;
  guess(): ColumnGuess;
}

function createCounter(column: number): ColumnCounter {
  const counts: Partial<Record<ValueKind, number>> = {};
  const orders = new Set<DateOrder>();
  let values: Map<string, number> | undefined = new Map();
  let isHidden = false;

  return {
    add(cell) {
      const kind = valueKind(cell);
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (cell.isHidden === true) isHidden = true;
      if (kind === "date") addOrder(orders, cell.text);
      if (kind === "empty" || values === undefined) return;
      values.set(cell.text, (values.get(cell.text) ?? 0) + 1);
      if (values.size > MOST_VALUES) values = undefined;
    },
    guess() {
      const kind = kindOf(counts);
      const [dateOrder, ...others] = orders;
      return {
        column,
        kind,
        counts,
        isHidden,
        ...(kind === "date" && dateOrder !== undefined && others.length === 0 ? { dateOrder } : {}),
        ...(values === undefined ? {} : { values: [...values].sort((a, b) => b[1] - a[1]) }),
      };
    },
  };
}

function addOrder(orders: Set<DateOrder>, text: string): void {
  const order = orderOfDates([text]);
  if (order !== undefined) orders.add(order);
}

/** Empty cells and blank marks say nothing of a column. */
function kindOf(counts: KindCounts): ColumnGuessKind {
  const { blankMark = 0 } = counts;
  const said: KindCounts = { ...counts, blankMark: 0, empty: 0 };
  const total = Object.values(said).reduce((sum, count) => sum + count, 0);
  if (total === 0) return blankMark === 0 ? "empty" : "text";
  const dates = DATES.reduce((sum, kind) => sum + (said[kind] ?? 0), 0);
  if (dates >= total * SHARE) return "date";
  const kinds = ["number", "boolean", "link", "mail", "json", "error"] as const;
  return kinds.find((kind) => (said[kind] ?? 0) >= total * SHARE) ?? "text";
}
