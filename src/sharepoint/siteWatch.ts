import { LISTS, type ListName } from "./columns.ts";
import type { SendGraph } from "./graph.ts";
import { idsOf, inspectSite, type ListPaths, type Site } from "./inspectSite.ts";
import { rememberLists } from "./knownLists.ts";
import { faultsOf, type SiteFault } from "./siteFaults.ts";

/** The site as it was last looked at; before the first look nothing is known of it, and no list is anywhere. */
export interface SiteWatch {
  /** `/sites/{id}/lists/{id}` of each list. A list that is missing has a path at which nothing is. */
  paths(): ListPaths;
  faults(): readonly SiteFault[];
  /** Looks again: a list may be back, a column may have been set otherwise. */
  look(): Promise<void>;
  /** Remembers the ids of the lists, where an earlier version did not. */
  remember(): Promise<void>;
}

/** No list has this id. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";

/** Looks at the site's lists when it is told to, and makes or changes none of them. */
export function watchSite(
  send: SendGraph,
  siteId: string,
  changed: (faults: readonly SiteFault[]) => void,
): SiteWatch {
  let site: Site | undefined;
  let ids: Ids = NONE;
  let faults: readonly SiteFault[] | undefined;
  return {
    paths: () => ({
      entries: pathOf(siteId, ids.entries),
      cases: pathOf(siteId, ids.cases),
      events: pathOf(siteId, ids.events),
      system: pathOf(siteId, ids.system),
    }),
    faults: () => faults ?? [],
    async look() {
      site = await inspectSite(send, siteId);
      // A list once found is the one this process works with: what it remembers belongs to no other.
      ids = idsInUse(site, ids);
      const found = faultsIn(site, ids);
      const isSame = JSON.stringify(found) === JSON.stringify(faults);
      faults = found;
      if (!isSame) changed(found);
    },
    async remember() {
      const found = site === undefined ? undefined : idsOf(site);
      if (site === undefined || found === undefined || site.system.knownId !== undefined) return;
      await rememberLists(send, pathOf(siteId, found.system), found);
    },
  };
}

type Ids = Readonly<Record<ListName, string | undefined>>;

const NONE: Ids = { entries: undefined, cases: undefined, events: undefined, system: undefined };

function idsInUse({ cases, entries, events, system }: Site, before: Ids): Ids {
  return {
    entries: before.entries ?? entries.there?.id ?? entries.knownId,
    cases: before.cases ?? cases.there?.id ?? cases.knownId,
    events: before.events ?? events.there?.id ?? events.knownId,
    system: before.system ?? system.there?.id ?? system.knownId,
  };
}

function faultsIn(site: Site, ids: Ids): readonly SiteFault[] {
  return Object.values(site).flatMap((list): readonly SiteFault[] => {
    const isOther = list.there !== undefined && list.there.id !== ids[list.name];
    return isOther ? [{ kind: "listGone", list: LISTS[list.name].displayName }] : faultsOf(list);
  });
}

function pathOf(siteId: string, id: string = NOWHERE): string {
  return `/sites/${siteId}/lists/${id}`;
}
