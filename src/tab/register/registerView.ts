import { versionSortKey } from "#domain/entry/version.ts";
import { RANKS } from "#domain/search/findEntries.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { Day } from "#domain/time/day.ts";
import { MAY_USE, staffUsage } from "#domain/usage/staffUsage.ts";
import { DATA_LIMITS } from "#domain/usage/usageFields.ts";
import { EVALUATION_STATUS, OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { gridEntry } from "#tab/fields/gridEntry.ts";
import type { Narrowed, Searched } from "#tab/fields/rowFacets.ts";
import type { Column, Sort } from "#tab/session/registerQuery.ts";

/** Vocabularies sort in their own order, texts by their letters and numbers. */
const ORDERS: Partial<Record<Column, readonly string[]>> = {
  usage: MAY_USE,
  dataLimit: DATA_LIMITS,
  operationStatus: OPERATION_STATUS,
  evaluationStatus: EVALUATION_STATUS,
  riskClass: RISK_CLASSES,
};

/**
 * The places of the rows in an order. Empty cells stand last in both directions; equal ones keep the order of their
 * numbers.
 */
export function sortOrder(
  rows: readonly RegisterRow[],
  { column, descending }: Sort,
  today: Day,
): Uint32Array {
  const ranks = rows.map((row) => rankOf(row, column, today));
  const numbers = rows.map(({ no }) => sortKeyOf(no));
  const sign = descending ? -1 : 1;
  return Uint32Array.from(rows.keys()).sort((a, b) => {
    const left = ranks[a];
    const right = ranks[b];
    if (left === right) return (numbers[a] ?? "") < (numbers[b] ?? "") ? -1 : 1;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return left < right ? -sign : sign;
  });
}

function rankOf(row: RegisterRow, column: Column, today: Day): string | number | undefined {
  const value = sortValue(row, column, today);
  if (value === undefined) return undefined;
  const order = ORDERS[column];
  if (order !== undefined) return order.indexOf(value);
  return column === "version" ? versionSortKey(value) : sortKeyOf(value);
}

function sortValue(row: RegisterRow, column: Column, today: Day): string | undefined {
  if (column !== "usage") return row.values[column] ?? undefined;
  return staffUsage(gridEntry(row), today).mayUse;
}

/** The rows that are shown, in their order; where a search has ranked them, the best first. */
export function shownRows(
  rows: readonly RegisterRow[],
  order: Uint32Array,
  { fits }: Pick<Narrowed, "fits">,
  ranked: Searched,
): readonly RegisterRow[] {
  const shown: RegisterRow[] = [];
  for (const at of order) {
    const row = rows[at];
    if (row !== undefined && fits[at] === 1) shown.push(row);
  }
  if (ranked === undefined) return shown;
  const byRank: RegisterRow[][] = Array.from({ length: RANKS }, () => []);
  for (const row of shown) byRank[ranked.rankOf(row.no) ?? RANKS]?.push(row);
  return byRank.flat();
}
