import type { OwnEntries } from "#domain/entry/quickFilter.ts";
import type { Sort } from "#domain/entry/registerSort.ts";
import type { Day } from "#domain/time/day.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { facetAt, type RowFacets, rowFacets } from "#tab/fields/rowFacets.ts";
import type { Changes } from "./lastVisit.ts";
import { numberOrder, sortOrder } from "./registerView.ts";

type Rows = readonly RegisterRow[];

/*
 * What is computed of every row stays with the rows for as long as they do: whoever comes back to a large register, or sorts
 * it as before, waits for none of it again.
 */

const orderOf = new WeakMap<RowFacets, Map<string, Uint32Array>>();
const facetsOf = new WeakMap<Rows, Computed>();
const numbersOf = new WeakMap<Rows, Uint32Array>();

interface Computed {
  readonly from: { readonly today: Day; readonly own: OwnEntries; readonly changes: Changes };
  readonly facets: RowFacets;
}

export function facetsOfRows(rows: Rows, from: Computed["from"]): RowFacets {
  const { changes, own, today } = from;
  const known = facetsOf.get(rows);
  const isSame =
    known?.from.today === today &&
    known.from.own === own &&
    (known.from.changes === changes || known.from.changes.size + changes.size === 0);
  if (isSame) return known.facets;
  const facets = rowFacets(rows, { today, own }, (no) => changes.has(no));
  facetsOf.set(rows, { from, facets });
  return facets;
}

export function orderOfRows(facets: RowFacets, sort: Sort): Uint32Array {
  const orders = orderOf.get(facets) ?? new Map<string, Uint32Array>();
  orderOf.set(facets, orders);
  const name = `${sort.column} ${sort.descending}`;
  const known = orders.get(name);
  if (known !== undefined) return known;
  const { rows } = facets;
  const order = sortOrder(rows, numbersOfRows(rows), sort, facetAt(facets, "usage"));
  orders.set(name, order);
  return order;
}

function numbersOfRows(rows: Rows): Uint32Array {
  const known = numbersOf.get(rows);
  if (known !== undefined) return known;
  const order = numberOrder(rows);
  numbersOf.set(rows, order);
  return order;
}
