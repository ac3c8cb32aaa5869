import { FILTER_FIELDS, QUICK_FILTERS, type RegisterFilter } from "#domain/entry/filters.ts";
import {
  COLUMNS,
  type Column,
  DEFAULT_SORT,
  isDefaultSort,
  type Sort,
} from "#domain/entry/registerSort.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";

/** What everybody sees who has chosen nothing. */
export const DEFAULT_COLUMNS: readonly Column[] = [
  "title",
  "usage",
  "orgUnitName",
  "version",
  "riskClass",
];

/** What of the register is shown, and in which order. The URL holds it. */
export interface RegisterView {
  readonly filter: RegisterFilter;
  readonly sort: Sort;
  /** Only what changed since the last visit, which this device knows. */
  readonly isChanged?: true;
}

/** What the register shows to whoever comes without a wish of their own. */
const DEFAULT_FILTER: RegisterFilter = { show: "allowed" };

/**
 * With its question mark; empty for the default view. Addresses of times without quick filters keep what they meant: one that
 * narrows and names none shows every entry that fits.
 */
export function registerToQuery({ filter, isChanged, sort }: RegisterView): string {
  const query = new URLSearchParams();
  if (filter.search !== undefined && filter.search !== "") query.set("search", filter.search);
  for (const field of FILTER_FIELDS) {
    for (const value of filter[field] ?? []) query.append(field, value);
  }
  if (isChanged) query.set("changed", "1");
  const unnamed = query.size > 0 ? undefined : DEFAULT_FILTER.show;
  if (filter.show !== unnamed) query.set("show", filter.show ?? ALL);
  if (!isDefaultSort(sort)) query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  return query.size === 0 ? "" : `?${query}`;
}

const ALL = "all";

export function queryToRegister(text: string): RegisterView {
  const query = new URLSearchParams(text);
  const search = (query.get("search") ?? "").slice(0, TEXT_LIMITS.search);
  const lists = FILTER_FIELDS.flatMap((field) => {
    const values = query.getAll(field);
    return values.length === 0 ? [] : [[field, [...new Set(values)]] as const];
  });
  const isChanged = query.get("changed") === "1";
  const isNarrowed = search !== "" || lists.length > 0 || isChanged;
  const show = showIn(query.get("show"), isNarrowed);
  const filter: RegisterFilter = {
    ...(search === "" ? {} : { search }),
    ...(show === undefined ? {} : { show }),
    ...Object.fromEntries(lists),
  };
  return {
    filter,
    sort: parseSort(query.get("sort") ?? ""),
    ...(isChanged ? { isChanged: true } : {}),
  };
}

function showIn(name: string | null, isNarrowed: boolean): RegisterFilter["show"] {
  if (name === ALL) return undefined;
  const known = QUICK_FILTERS.find((one) => one === name);
  return known ?? (isNarrowed ? undefined : DEFAULT_FILTER.show);
}

function parseSort(text: string): Sort {
  const name = text.replace(/^-/, "");
  const column = COLUMNS.find((one) => one === name);
  return column === undefined ? DEFAULT_SORT : { column, descending: text.startsWith("-") };
}
