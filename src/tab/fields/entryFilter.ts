import { FILTER_FIELDS, type FilterField, type RegisterFilter } from "#domain/entry/filters.ts";

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

/** The filter with another quick filter; every entry where there is none. */
export function withShow(filter: RegisterFilter, show: RegisterFilter["show"]): RegisterFilter {
  const { show: _, ...rest } = filter;
  return show === undefined ? rest : { ...rest, show };
}

/** Without search and chosen values; the quick filter stays. */
export function cleared({ show }: RegisterFilter): RegisterFilter {
  return show === undefined ? {} : { show };
}

export function activeFilters(filter: RegisterFilter): number {
  return FILTER_FIELDS.reduce((sum, field) => sum + (filter[field]?.length ?? 0), 0);
}
