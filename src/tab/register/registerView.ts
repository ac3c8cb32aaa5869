import { versionSortKey } from "#domain/entry/version.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import { EVALUATION_STATUS, OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import type { Sort, SortColumn } from "#tab/session/registerQuery.ts";

/** Vocabularies sort in their own order, texts by their letters and numbers. */
const ORDERS: Partial<Record<SortColumn, readonly string[]>> = {
  operationStatus: OPERATION_STATUS,
  evaluationStatus: EVALUATION_STATUS,
  riskClass: RISK_CLASSES,
};

/** Empty cells stand last in both directions; equal ones keep the order of their numbers. */
export function sortRows(
  rows: readonly RegisterRow[],
  { column, descending }: Sort,
): readonly RegisterRow[] {
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, column), no: sortKeyOf(row.no) }));
  const sign = descending ? -1 : 1;
  ranked.sort((a, b) => {
    if (a.rank === b.rank) return a.no < b.no ? -1 : 1;
    if (a.rank === undefined) return 1;
    if (b.rank === undefined) return -1;
    return a.rank < b.rank ? -sign : sign;
  });
  return ranked.map(({ row }) => row);
}

function rankOf(row: RegisterRow, column: SortColumn): string | number | undefined {
  const value = row.values[column];
  if (value === null) return undefined;
  const order = ORDERS[column];
  if (order !== undefined) return order.indexOf(value);
  return column === "version" ? versionSortKey(value) : sortKeyOf(value);
}
