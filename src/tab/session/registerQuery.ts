import { FILTER_FIELDS, type RegisterFilter } from "#domain/entry/registerFilter.ts";

export const SORT_COLUMNS = [
  "title",
  "orgUnitName",
  "version",
  "operationStatus",
  "evaluationStatus",
  "riskClass",
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export const DEFAULT_SORT: Sort = { column: "title", descending: false };

export function isDefaultSort({ column, descending }: Sort): boolean {
  return column === DEFAULT_SORT.column && descending === DEFAULT_SORT.descending;
}

/** What of the register is shown, and in which order. The URL holds it. */
export interface RegisterView {
  readonly filter: RegisterFilter;
  readonly sort: Sort;
}

/** With its question mark; empty where nothing is narrowed. */
export function registerToQuery({ filter, sort }: RegisterView): string {
  const query = new URLSearchParams();
  if (filter.search !== undefined && filter.search !== "") query.set("search", filter.search);
  for (const field of FILTER_FIELDS) {
    for (const value of filter[field] ?? []) query.append(field, value);
  }
  if (!isDefaultSort(sort)) {
    query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  }
  return query.size === 0 ? "" : `?${query}`;
}

export function queryToRegister(text: string): RegisterView {
  const query = new URLSearchParams(text);
  const search = (query.get("search") ?? "").slice(0, 200);
  const filter: Record<string, string | readonly string[]> = search === "" ? {} : { search };
  for (const field of FILTER_FIELDS) {
    const values = query.getAll(field);
    if (values.length > 0) filter[field] = [...new Set(values)];
  }
  return { filter, sort: parseSort(query.get("sort") ?? "") };
}

function parseSort(text: string): Sort {
  const name = text.replace(/^-/, "");
  const column = SORT_COLUMNS.find((one) => one === name);
  return column === undefined ? DEFAULT_SORT : { column, descending: text.startsWith("-") };
}
