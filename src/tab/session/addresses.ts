import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { DUTY_SHOWS, type DutyShow } from "#domain/cases/dutyShow.ts";
import type { EventFilter } from "#domain/eventFilter.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { caseFilterToQuery, eventFilterToQuery } from "./filterQueries.ts";
import type { HashParts } from "./hash.ts";
import { queryToRegister, type RegisterView, registerToQuery } from "./registerQuery.ts";

/** How a page stands in the URL's hash, so that back, reload and links work. */
export interface Address<Params, Read = Params> {
  readonly hash: (params: Params | Read) => string;
  /** Undefined where the hash does not say enough for this page. */
  readonly parse: (parts: HashParts) => Read | undefined;
}

/** A query that its page reads, with what it brings to read it. */
interface Unread {
  readonly query: string;
}

/** A page that takes nothing with it. */
export type NoParams = Readonly<Record<string, never>>;

export function plainAddress(page: string): Address<NoParams> {
  return { hash: () => `#/${page}`, parse: () => ({}) };
}

/** The tabs of an entry's page; the first one stands in no hash. */
export const ENTRY_TABS = ["overview", "evaluation", "history", "all"] as const;
export type EntryTab = (typeof ENTRY_TABS)[number];

/** A hash that was handed out never changes its meaning: cards in chats and bookmarks carry it. */
export const ADDRESSES = {
  /** With what is being looked up. */
  start: {
    hash: ({ search = "" }) =>
      `#/start${search === "" ? "" : `?${new URLSearchParams({ search })}`}`,
    parse: ({ query }) => ({
      search: (new URLSearchParams(query).get("search") ?? "").slice(0, TEXT_LIMITS.search),
    }),
  } satisfies Address<{ readonly search?: string }>,

  register: {
    hash: (view) => `#/register${registerToQuery(view)}`,
    parse: ({ query }) => queryToRegister(query),
  } satisfies Address<RegisterView>,

  entry: {
    hash: ({ no, part, tab = "overview" }) =>
      `#/entry/${encodeURIComponent(no)}${textsToQuery({
        ...(tab === "overview" ? {} : { tab }),
        ...(part === undefined ? {} : { part }),
      })}`,
    parse: ({ id, query }) =>
      id === "" ? undefined : { no: id, tab: entryTabIn(query), ...textsIn(query, ["part"]) },
  } satisfies Address<{
    readonly no: string;
    readonly tab?: EntryTab;
    /** The part of "Alle Angaben" that somebody comes for. */
    readonly part?: string;
  }>,

  /** With the name of what was looked for and not found. */
  report: {
    hash: (params) => `#/report${textsToQuery(params)}`,
    parse: ({ query }) => textsIn(query, ["title", "hint"]),
  } satisfies Address<{ readonly title?: string; readonly hint?: string }>,

  /** Giving a hint, with the name of what was searched for. */
  hint: {
    hash: (params) => `#/hint${textsToQuery(params)}`,
    parse: ({ query }) => textsIn(query, ["title"]),
  } satisfies Address<{ readonly title?: string }>,

  settings: plainAddress("settings"),

  /** What a change of law would mean. */
  law: plainAddress("law"),

  /** The hints that coordinators have not closed yet. */
  hints: plainAddress("hints"),

  cases: {
    hash: ({ caseKey = null, ...narrowed }) => {
      const page = `#/cases${caseKey === null ? "" : `/${encodeURIComponent(caseKey)}`}`;
      return "query" in narrowed
        ? withQuery(page, narrowed)
        : `${page}${caseFilterToQuery(narrowed.filter ?? {})}`;
    },
    parse: ({ id, query }) => ({ caseKey: id === "" ? null : id, query }),
  } satisfies Address<
    { readonly caseKey?: string | null; readonly filter?: CaseFilter },
    { readonly caseKey: string | null } & Unread
  >,

  /** The questions of the classification of one case; without a place at the one that is to be answered next. */
  classify: {
    hash: ({ caseKey, place = "" }) =>
      `#/classify/${encodeURIComponent(caseKey)}${place === "" ? "" : `/${encodeURIComponent(place)}`}`,
    parse: ({ id, place }) =>
      id === "" ? undefined : { caseKey: id, ...(place === "" ? {} : { place }) },
  } satisfies Address<{
    readonly caseKey: string;
    /** A question, or `outcome`. */
    readonly place?: string;
  }>,

  /** The document of what was decided in one case. */
  decision: {
    hash: ({ caseKey }) => `#/decision/${encodeURIComponent(caseKey)}`,
    parse: ({ id }) => (id === "" ? undefined : { caseKey: id }),
  } satisfies Address<{ readonly caseKey: string }>,

  campaigns: {
    hash: ({ id = null, isNew }) =>
      isNew ? "#/campaigns/new" : `#/campaigns${id === null ? "" : `/${encodeURIComponent(id)}`}`,
    parse: ({ id }) => ({ isNew: id === "new", id: id === "" || id === "new" ? null : id }),
  } satisfies Address<{ readonly isNew: boolean; readonly id?: string | null }>,

  /** What is imported, or one import at one of its steps; a step that is none yet, or no more, is the one that is due. */
  imports: {
    hash: ({ id = "", step = "" }) => `#/imports/${id}/${step}`.replace(/\/+$/, ""),
    parse: ({ id, place }) => ({ id, step: place }),
  } satisfies Address<{ readonly id?: string; readonly step?: string }>,

  /** The events that are shown. */
  audit: {
    hash: (filter) =>
      "query" in filter ? withQuery("#/audit", filter) : `#/audit${eventFilterToQuery(filter)}`,
    parse: ({ query }) => ({ query }),
  } satisfies Address<EventFilter, Unread>,

  /** When which duty begins, for whose applications. */
  duties: {
    hash: ({ show = null }) => `#/duties${show === null ? "" : `?show=${show}`}`,
    parse: ({ query }) => ({ show: dutyShowIn(query) }),
  } satisfies Address<{ readonly show?: DutyShow | null }, { readonly show: DutyShow | null }>,

  /** The committee report of a period. */
  figures: {
    hash: (params) => `#/figures${textsToQuery(params)}`,
    parse: ({ query }) => textsIn(query, ["from", "to", "office"]),
  } satisfies Address<{ readonly from?: string; readonly to?: string; readonly office?: string }>,

  manage: plainAddress("manage"),

  /** What is to be public: all of it, or one application's. */
  publication: {
    hash: ({ no = null }) => `#/publication${no === null ? "" : `/${encodeURIComponent(no)}`}`,
    parse: ({ id }) => ({ no: id === "" ? null : id }),
  } satisfies Address<{ readonly no?: string | null }, { readonly no: string | null }>,

  office: plainAddress("office"),

  accessibility: plainAddress("accessibility"),
};

function withQuery(page: string, { query }: Unread): string {
  return query === "" ? page : `${page}?${query}`;
}

function textsToQuery(params: Readonly<Record<string, string>>): string {
  const parts = Object.entries(params).map(([key, text]) => `${key}=${encodeURIComponent(text)}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** The texts of a query that have one of these names; an empty one is none. */
function textsIn<Key extends string>(
  query: string,
  keys: readonly Key[],
): { readonly [K in Key]?: string } {
  const all = new URLSearchParams(query);
  const found: { [K in Key]?: string } = {};
  for (const key of keys) {
    const text = all.get(key)?.trim() ?? "";
    if (text !== "") found[key] = text;
  }
  return found;
}

function dutyShowIn(query: string): DutyShow | null {
  const wanted = new URLSearchParams(query).get("show");
  return DUTY_SHOWS.find((show) => show === wanted) ?? null;
}

function entryTabIn(query: string): EntryTab {
  const wanted = new URLSearchParams(query).get("tab");
  return ENTRY_TABS.find((tab) => tab === wanted) ?? "overview";
}
