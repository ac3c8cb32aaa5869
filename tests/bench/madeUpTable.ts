import type { ExportTable } from "#exports/table.ts";

const COLUMNS = 30;
const WORDS =
  "Die Anwendung schlägt zuständige Stellen vor und Menschen entscheiden & prüfen".split(" ");
const DAY_COLUMN = 3;
const VERSION_COLUMN = 4;

/** Rows of 30 columns that are made while they are read, as those of a register are. */
export function madeUpTable(count: number): ExportTable {
  const columns = Array.from({ length: COLUMNS }, (_, at) => ({
    key: at === 0 ? "registerNo" : `column${at}`,
    title: `Spalte ${at + 1}`,
    kind: at === DAY_COLUMN ? ("day" as const) : ("text" as const),
  }));
  return {
    columns,
    rows: {
      *[Symbol.iterator]() {
        for (let row = 0; row < count; row++) yield columns.map((_, at) => cellOf(row, at));
      },
    },
    rowCount: count,
  };
}

/** Each register number is a link, as in the files of a city. */
export const BENCH_APP_ID = "0d5c6c8e-0000-4000-8000-000000000001";

function cellOf(row: number, column: number): string {
  if (column === 0) return `KI-2026-${row}`;
  if (column === DAY_COLUMN) return "2026-11-22";
  if (column === VERSION_COLUMN) return `${row}.1`;
  return `${WORDS.slice(column % 5, (column % 5) + 3).join(" ")} ${(row * 31 + column) % 997}`;
}
