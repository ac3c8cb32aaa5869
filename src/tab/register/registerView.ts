import { entryMatcher, FILTER_FIELDS, type RegisterFilter } from "#domain/registerFilter.ts";
import { foldText } from "#domain/searchFold.ts";
import { EVALUATION_STATUS, OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";
import type { Sort, SortColumn } from "#tab/navigation.ts";
import type { RegisterRow } from "#tab/snapshot.ts";

export type FilterField = (typeof FILTER_FIELDS)[number];

/** Vocabularies sort in their own order, texts by their folded letters. */
const ORDERS: Partial<Record<SortColumn, readonly string[]>> = {
  operationStatus: OPERATION_STATUS,
  evaluationStatus: EVALUATION_STATUS,
  riskClass: RISK_CLASSES,
};

export function filterRows(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
): readonly RegisterRow[] {
  const matches = entryMatcher(filter);
  return rows.filter((row) => matches(row.values, row.searchText));
}

/** Empty cells stand last in both directions; equal ones keep the order of their numbers. */
export function sortRows(
  rows: readonly RegisterRow[],
  { column, descending }: Sort,
): readonly RegisterRow[] {
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, column) }));
  const sign = descending ? -1 : 1;
  ranked.sort((a, b) => {
    if (a.rank === b.rank) return a.row.no < b.row.no ? -1 : 1;
    if (a.rank === undefined) return 1;
    if (b.rank === undefined) return -1;
    return a.rank < b.rank ? -sign : sign;
  });
  return ranked.map(({ row }) => row);
}

function rankOf(row: RegisterRow, column: SortColumn): string | number | undefined {
  const value = row.values[column];
  if (value === null) return undefined;
  return ORDERS[column]?.indexOf(value) ?? foldText(value);
}

/** How many rows each value of a field would show, the other filters left as they are. */
export function facetCounts(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
  field: FilterField,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of filterRows(rows, { ...filter, [field]: undefined })) {
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
