import { z } from "zod";
import { LISTS, type ListDefinition, type ListName } from "./columns.ts";
import type { SendGraph } from "./graph.ts";
import { type KnownLists, readKnownLists } from "./knownLists.ts";
import { askFor } from "./readAnswer.ts";
import { readEvery } from "./readEvery.ts";
import { readColumns, type SiteColumn } from "./siteColumns.ts";

/** A list of the site, whatever it is called. */
export interface FoundList {
  readonly id: string;
  readonly path: string;
  /** What people call it now. */
  readonly displayName: string;
  readonly columns: readonly SiteColumn[];
}

/** A list of the register in a site, or that it is missing. */
export interface SiteList {
  readonly name: ListName;
  readonly definition: ListDefinition;
  readonly there: FoundList | undefined;
  /** The id it had when the register was set up; undefined where nothing is remembered. */
  readonly knownId: string | undefined;
  /** Lists of the same shape that are not it, or of which nobody can tell which one it is. */
  readonly alike: readonly FoundList[];
}
export type Site = Readonly<Record<ListName, SiteList>>;

/** `/sites/{id}/lists/{id}` of each list. */
export type ListPaths = Readonly<Record<ListName, string>>;

const pageSchema = z.object({ value: z.array(z.unknown()) });
const listSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  list: z.object({ template: z.string().nullish() }).nullish(),
});

/**
 * Finds the four lists: by the ids remembered at the set-up; where none are, by the columns that only they have; by its
 * name only a list that somebody made for the register and that has no columns yet.
 */
export async function inspectSite(send: SendGraph, siteId: string): Promise<Site> {
  const found = await readLists(send, siteId);
  const systemLists = found.filter((one) => bears(one, LISTS.system));
  const known = await readKnownLists(send, systemLists);
  const place = async (name: ListName): Promise<SiteList> => {
    const definition: ListDefinition = LISTS[name];
    const alike = found.filter((one) => bears(one, definition));
    const knownId = known?.[name];
    const there =
      knownId === undefined
        ? await unremembered(send, found, alike, definition)
        : found.find(({ id }) => id === knownId);
    return { name, definition, there, knownId, alike: alike.filter((one) => one !== there) };
  };
  return {
    entries: await place("entries"),
    cases: await place("cases"),
    events: await place("events"),
    system: await place("system"),
  };
}

/** The ids to remember of a site; undefined while one of its lists is missing. */
export function idsOf(site: Site): KnownLists | undefined {
  return ofEach(site, ({ id }) => id);
}

/** Where the lists are; undefined while one of them is missing. */
export function pathsOf(site: Site): ListPaths | undefined {
  return ofEach(site, ({ path }) => path);
}

function ofEach(
  { cases, entries, events, system }: Site,
  told: (list: FoundList) => string,
): Readonly<Record<ListName, string>> | undefined {
  if (!entries.there || !cases.there || !events.there || !system.there) return undefined;
  return {
    entries: told(entries.there),
    cases: told(cases.there),
    events: told(events.there),
    system: told(system.there),
  };
}

async function readLists(send: SendGraph, siteId: string): Promise<readonly FoundList[]> {
  const path = `/sites/${siteId}/lists`;
  const found: FoundList[] = [];
  for (const { displayName, id, list } of await readEvery(send, path, listSchema)) {
    // A library for documents or pages is none of ours; a template that is not told may be.
    if ((list?.template ?? "genericList") !== "genericList") continue;
    const own = `${path}/${id}`;
    found.push({ id, path: own, displayName, columns: await readColumns(send, own) });
  }
  return found;
}

function bears({ columns }: FoundList, { hallmark }: ListDefinition): boolean {
  return hallmark.every((name) => columns.some((column) => column.name === name));
}

/** Of several that could be it, only the one with something in it is; two of those are somebody's decision. */
async function unremembered(
  send: SendGraph,
  all: readonly FoundList[],
  alike: readonly FoundList[],
  { displayName }: ListDefinition,
): Promise<FoundList | undefined> {
  const isNamed = (one: FoundList) => one.displayName === displayName;
  if (alike.length === 0) return all.find(isNamed);
  if (alike.length === 1) return alike[0];
  const filled: FoundList[] = [];
  for (const one of alike) if (await hasItems(send, one.path)) filled.push(one);
  if (filled.length > 1) return undefined;
  return filled[0] ?? alike.find(isNamed) ?? alike[0];
}

/** Whether a list has more items than this many. */
export async function hasItems(send: SendGraph, path: string, moreThan = 0): Promise<boolean> {
  const first = `${path}/items?$top=${moreThan + 1}&$select=id`;
  const { value } = await askFor(send, { method: "GET", path: first }, pageSchema);
  return value.length > moreThan;
}
