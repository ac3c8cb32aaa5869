import type { Organisation } from "#domain/settings/organisation.ts";
import { createMemory, type Memory } from "#register/createMemory.ts";
import { registerLists } from "#register/registerLists.ts";
import type { ListName } from "#sharepoint/columns.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import type { ListPaths } from "#sharepoint/inspectSite.ts";

export type Fields = Readonly<Record<string, unknown>>;
/** How many items each list has, and the columns of each, made when they are asked for. */
export type Generated = Readonly<
  Partial<Record<ListName, { readonly count: number; readonly row: (at: number) => Fields }>>
>;

export const GENERATED_PATHS: ListPaths = {
  entries: "/sites/s/lists/entries",
  cases: "/sites/s/lists/cases",
  events: "/sites/s/lists/events",
  system: "/sites/s/lists/system",
};

const NO_CITY: Organisation = {
  orgUnits: [],
  closingDays: [],
  contacts: {
    ...{ coordination: [], dataProtection: [], informationSecurity: [] },
    ...{ legal: [], staffCouncil: [], itProvider: [] },
  },
};

/** Memory before lists that nobody holds: their pages are made as they are read, as text and back like Graph's. */
export function generatedMemory(lists: Generated, now: () => number): Memory {
  const send = generatedGraph(lists);
  return createMemory(
    registerLists(send, () => GENERATED_PATHS, { all: () => [] }),
    { now, realNow: now, organisation: NO_CITY },
  );
}

function generatedGraph(lists: Generated): SendGraph {
  return async ({ path }) => {
    const [, name, query = ""] = /\/lists\/(\w+)\/items\/delta\??(.*)$/.exec(path) ?? [];
    const list = Object.entries(lists).find(([key]) => key === name)?.[1];
    const { count, row } = list ?? { count: 0, row: () => ({}) };
    const asked = new URLSearchParams(query);
    const from = Number(asked.get("from") ?? (asked.has("token") ? count : 0));
    const size = Number(asked.get("$top") ?? 200);
    const to = Math.min(count, from + size);
    const value = Array.from({ length: to - from }, (_, at) => ({
      id: `${from + at + 1}`,
      eTag: `"${name},1"`,
      webUrl: `https://example.sharepoint.com/sites/ki/Lists/${name}/${from + at + 1}_.000`,
      fields: row(from + at),
    }));
    const link = `https://graph.microsoft.com/v1.0${GENERATED_PATHS.entries.replace("entries", name ?? "")}/items/delta`;
    const next =
      to < count
        ? { "@odata.nextLink": `${link}?from=${to}&$top=${size}` }
        : { "@odata.deltaLink": `${link}?token=end` };
    const body: unknown = JSON.parse(JSON.stringify({ value, ...next }));
    return { status: 200, headers: new Headers(), body };
  };
}
