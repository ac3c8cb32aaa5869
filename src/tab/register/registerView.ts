import { columnSortKey, compareSortKeys, type SortKey } from "#domain/entry/registerOrder.ts";
import type { Sort } from "#domain/entry/registerSort.ts";
import { RANKS } from "#domain/search/findEntries.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import type { Narrowed, Searched } from "#tab/fields/rowFacets.ts";

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
  sort: Sort,
  usageAt: (place: number) => string | undefined,
): Uint32Array {
  const { column } = sort;
  const places = new Map<SortKey, number[]>();
  const keys = new Map<string | undefined, SortKey>();
  for (const at of byNumber) {
    const row = rows[at];
    if (row === undefined) continue;
    const value = column === "usage" ? usageAt(at) : (row.values[column] ?? undefined);
    if (!keys.has(value)) keys.set(value, columnSortKey(value, column));
    const key = keys.get(value);
    const held = places.get(key);
    if (held === undefined) places.set(key, [at]);
    else held.push(at);
  }
  const sorted = [...places].sort(([a], [b]) => compareSortKeys(a, b, sort));
  return Uint32Array.from(sorted.flatMap(([, held]) => held));
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
