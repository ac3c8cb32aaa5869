import { entryMatcher, FILTER_FIELDS, type RegisterFilter } from "#domain/entry/registerFilter.ts";
import { type Found, RANKS } from "#domain/search/findEntries.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";

export type FilterField = (typeof FILTER_FIELDS)[number];

/** What a search has found; undefined where nothing is looked for. */
export type Searched = Pick<Found, "rankOf"> | undefined;

export function filterRows(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
  searched: Searched,
): readonly RegisterRow[] {
  const matches = entryMatcher(filter, searched);
  return rows.filter(({ no, values }) => matches(no, values));
}

/** The rows that a search has found, the best first; rows that fit equally well keep their order. */
export function byRank(rows: readonly RegisterRow[], searched: Searched): readonly RegisterRow[] {
  if (searched === undefined) return rows;
  const ranks: RegisterRow[][] = Array.from({ length: RANKS }, () => []);
  for (const row of rows) ranks[searched.rankOf(row.no) ?? RANKS]?.push(row);
  return ranks.flat();
}

/** How many rows each value of a field would show, the other filters left as they are. */
export function facetCounts(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
  searched: Searched,
  field: FilterField,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of filterRows(rows, { ...filter, [field]: undefined }, searched)) {
    const value = row.values[field];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The filter with another choice for one field; nothing chosen is no filter. */
export function withChoice(
  filter: RegisterFilter,
  field: FilterField,
  chosen: readonly string[],
): RegisterFilter {
  const { [field]: _, ...rest } = filter;
  return chosen.length === 0 ? rest : { ...rest, [field]: chosen };
}

export function withSearch(filter: RegisterFilter, search: string): RegisterFilter {
  const { search: _, ...rest } = filter;
  return search === "" ? rest : { ...rest, search };
}

export function activeFilters(filter: RegisterFilter): number {
  return FILTER_FIELDS.reduce((sum, field) => sum + (filter[field]?.length ?? 0), 0);
}
