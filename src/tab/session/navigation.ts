import { FILTER_FIELDS, type RegisterFilter } from "#domain/entry/registerFilter.ts";
import { type CaseFilter, caseFilterToQuery, queryToCaseFilter } from "./caseFilter.ts";

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

/** Where the person is; the URL's hash holds it, so that back, reload and links work. */
export type Place =
  | { readonly page: "register"; readonly filter: RegisterFilter; readonly sort: Sort }
  | { readonly page: "entry"; readonly no: string }
  | { readonly page: "report" }
  | { readonly page: "tasks" }
  | { readonly page: "cases"; readonly caseKey: string | null; readonly filter: CaseFilter }
  | { readonly page: "campaigns"; readonly isNew: boolean }
  | { readonly page: "audit" };

export const DEFAULT_SORT: Sort = { column: "title", descending: false };
export const REGISTER_PLACE: Place = { page: "register", filter: {}, sort: DEFAULT_SORT };

export function placeToHash(place: Place): string {
  switch (place.page) {
    case "register":
      return `#/register${registerQuery(place.filter, place.sort)}`;
    case "entry":
      return `#/entry/${encodeURIComponent(place.no)}`;
    case "report":
      return "#/report";
    case "tasks":
      return "#/tasks";
    case "audit":
      return "#/audit";
    case "campaigns":
      return place.isNew ? "#/campaigns/new" : "#/campaigns";
    case "cases":
      return `#/cases${place.caseKey === null ? "" : `/${encodeURIComponent(place.caseKey)}`}${caseFilterToQuery(place.filter)}`;
  }
}

/** The place of a hash or of a deep link's `subPageId`; what is not understood is the register. */
export function hashToPlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [page = "", rest = ""] = path.split("/", 2);
  const id = decoded(rest);
  if (page === "report") return { page };
  if (page === "tasks") return { page };
  if (page === "audit") return { page };
  if (page === "campaigns") return { page, isNew: id === "new" };
  if (page === "cases" || page === "case") {
    return { page: "cases", caseKey: id === "" ? null : id, filter: queryToCaseFilter(query) };
  }
  if (page === "entry" && id !== "") return { page, no: id };
  if (/^KI-\d{4}-\d{4,6}$/i.test(page)) return { page: "entry", no: page.toUpperCase() };
  return page === "register" ? registerPlace(query) : REGISTER_PLACE;
}

export interface Navigation {
  readonly place: () => Place;
  /** The register as it was last seen, with its filters: where "Zum Register" leads. */
  readonly lastRegister: () => Place;
  /** False until the person has moved: then a page takes the focus to its heading. */
  readonly hasMoved: () => boolean;
  readonly go: (place: Place, how?: "replace") => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Connects places to the browser's history. */
export function createNavigation(view: Window): Navigation {
  const listeners = new Set<() => void>();
  let place = hashToPlace(view.location.hash);
  let lastRegister = place.page === "register" ? place : REGISTER_PLACE;
  let moved = false;

  function read() {
    const next = hashToPlace(view.location.hash);
    moved ||= next.page !== place.page;
    place = next;
    if (place.page === "register") lastRegister = place;
    for (const listener of listeners) listener();
  }
  view.addEventListener("hashchange", read);
  view.addEventListener("popstate", read);

  return {
    place: () => place,
    lastRegister: () => lastRegister,
    hasMoved: () => moved,
    go: (to, how) => {
      const hash = placeToHash(to);
      if (how === "replace") view.history.replaceState(null, "", hash);
      else view.history.pushState(null, "", hash);
      read();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function registerQuery(filter: RegisterFilter, sort: Sort): string {
  const query = new URLSearchParams();
  if (filter.search !== undefined && filter.search !== "") query.set("search", filter.search);
  for (const field of FILTER_FIELDS) {
    for (const value of filter[field] ?? []) query.append(field, value);
  }
  if (sort.column !== DEFAULT_SORT.column || sort.descending) {
    query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

function registerPlace(text: string): Place {
  const query = new URLSearchParams(text);
  const search = (query.get("search") ?? "").slice(0, 200);
  const filter: Record<string, string | readonly string[]> = search === "" ? {} : { search };
  for (const field of FILTER_FIELDS) {
    const values = query.getAll(field);
    if (values.length > 0) filter[field] = [...new Set(values)];
  }
  return { page: "register", filter, sort: parseSort(query.get("sort") ?? "") };
}

function parseSort(text: string): Sort {
  const name = text.replace(/^-/, "");
  const column = SORT_COLUMNS.find((one) => one === name);
  return column === undefined ? DEFAULT_SORT : { column, descending: text.startsWith("-") };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
