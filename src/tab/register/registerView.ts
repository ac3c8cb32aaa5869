import { versionSortKey } from "#domain/entry/version.ts";
import { RANKS } from "#domain/search/findEntries.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import { MAY_USE } from "#domain/usage/staffUsage.ts";
import { DATA_LIMITS } from "#domain/usage/usageFields.ts";
import { EVALUATION_STATUS, OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
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

/** The places of the rows in the order of their numbers, in which equal ones stand whatever they are sorted by. */
export function numberOrder(rows: readonly RegisterRow[]): Uint32Array {
  const numbers = rows.map(({ no }) => sortKeyOf(no));
  return Uint32Array.from(rows.keys()).sort((a, b) =>
    (numbers[a] ?? "") < (numbers[b] ?? "") ? -1 : 1,
  );
}

/**
 * The places of the rows in an order; empty cells stand last in both directions. Only the distinct values are compared: the
 * rows are then laid down by the rank of their value, which a large register does within a frame or two. What staff may do is
 * computed (`usageAt`), and by whoever filters by it already.
 */
export function sortOrder(
  rows: readonly RegisterRow[],
  byNumber: Uint32Array,
  { column, descending }: Sort,
  usageAt: (place: number) => string | undefined,
): Uint32Array {
  const places = new Map<string | number | undefined, number[]>();
  const keys = new Map<string | undefined, string | number | undefined>();
  for (const at of byNumber) {
    const row = rows[at];
    if (row === undefined) continue;
    const value = column === "usage" ? usageAt(at) : (row.values[column] ?? undefined);
    if (!keys.has(value)) keys.set(value, sortKey(value, column));
    const key = keys.get(value);
    const held = places.get(key);
    if (held === undefined) places.set(key, [at]);
    else held.push(at);
  }
  const sign = descending ? -1 : 1;
  const sorted = [...places].sort(([a], [b]) => {
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return a < b ? -sign : sign;
  });
  return Uint32Array.from(sorted.flatMap(([, held]) => held));
}

function sortKey(value: string | undefined, column: Column): string | number | undefined {
  if (value === undefined) return undefined;
  const order = ORDERS[column];
  if (order !== undefined) return order.indexOf(value);
  return column === "version" ? versionSortKey(value) : sortKeyOf(value);
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
