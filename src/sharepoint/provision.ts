import { z } from "zod";
import { mendingOf } from "./columnFaults.ts";
import { type Column, LINE_LENGTH, type ListDefinition } from "./columns.ts";
import type { GraphResponse, SendGraph } from "./graph.ts";
import { errorMessageOf, GraphError } from "./graphError.ts";
import {
  type FoundList,
  hasItems,
  idsOf,
  inspectSite,
  type ListPaths,
  pathsOf,
  type Site,
  type SiteList,
} from "./inspectSite.ts";
import { rememberLists } from "./knownLists.ts";
import { readColumns } from "./siteColumns.ts";
import { faultsOf, type SiteFault, stopsWriting } from "./siteFaults.ts";

/** One fault and what became of it. */
export interface ProvisionStep {
  readonly fault: SiteFault;
  /**
   * `refused`: SharePoint no longer allows it. `forbidden`: the grant does not allow it. `byHand`: nothing that is there is
   * ever changed in its kind or removed.
   */
  readonly outcome: "done" | "refused" | "forbidden" | "byHand";
  /** SharePoint's own words for a refusal. */
  readonly reason?: string;
}
export type ProvisionLog = (step: ProvisionStep) => void;

/**
 * How far a repair goes. `whatIsMissing`: columns, indexes and unique keys of lists that are there. `unusedSite`: settings
 * that people changed, and lists, where nobody has used the site yet. `everything`: lists also beside what is left of a
 * register.
 */
export type RepairExtent = "whatIsMissing" | "unusedSite" | "everything";

/** Columns that SharePoint must keep unique, or whose values it cannot hold, are no basis to work on. */
export class UnfitSite extends Error {
  readonly steps: readonly ProvisionStep[];

  constructor(steps: readonly ProvisionStep[]) {
    super(`The lists do not fit: ${steps.map(({ fault }) => nameOf(fault)).join(", ")}`);
    this.name = "UnfitSite";
    this.steps = steps;
  }
}

/**
 * Makes the lists and columns that are missing in the site and returns each list's path; throws `UnfitSite` where the
 * register could not work on what is there.
 */
export async function provisionLists(
  send: SendGraph,
  siteId: string,
  log: ProvisionLog,
): Promise<ListPaths> {
  const unfit: ProvisionStep[] = [];
  const site = await repairSite(send, siteId, {
    extent: "unusedSite",
    log(step) {
      log(step);
      if (step.outcome !== "done" && stopsWriting(step.fault)) unfit.push(step);
    },
  });
  const paths = pathsOf(site);
  if (unfit.length > 0 || paths === undefined) throw new UnfitSite(unfit);
  return paths;
}

/**
 * Creates missing lists whole, adds missing columns and puts settings right. Runs again and again without harm; never
 * deletes, renames or retypes what is there. Remembers which lists they are.
 */
export async function repairSite(
  send: SendGraph,
  siteId: string,
  options: { readonly extent: RepairExtent; readonly log: ProvisionLog },
): Promise<Site> {
  const before = await inspectSite(send, siteId);
  const allowed = await allowedIn(send, before, options.extent);
  let isFit = true;
  const log = (step: ProvisionStep): void => {
    if (step.outcome !== "done" && stopsWriting(step.fault)) isFit = false;
    options.log(step);
  };
  const repair = (list: SiteList) => repairList(send, siteId, list, { allowed, log });
  const site: Site = {
    entries: await repair(before.entries),
    cases: await repair(before.cases),
    events: await repair(before.events),
    system: await repair(before.system),
  };
  const ids = idsOf(site);
  if (isFit && ids !== undefined && site.system.there !== undefined && !isKnown(site)) {
    await rememberLists(send, site.system.there.path, ids);
  }
  return site;
}

/** The faults that a repair would find, and what would become of them. */
export async function plannedSteps(
  send: SendGraph,
  siteId: string,
  extent: RepairExtent,
): Promise<readonly ProvisionStep[]> {
  const site = await inspectSite(send, siteId);
  const allowed = await allowedIn(send, site, extent);
  return Object.values(site)
    .flatMap(faultsOf)
    .map((fault) => ({ fault, outcome: isMended(fault, allowed) ? "done" : "byHand" }));
}

/** Whether `npm run provision` ends a fault by itself; a list that was lost is somebody's decision. */
export function isProvisioned(fault: SiteFault): boolean {
  return fault.kind !== "listGone" && isMended(fault, { lists: true, settings: true });
}

interface Allowed {
  readonly lists: boolean;
  readonly settings: boolean;
}

function isMended(fault: SiteFault, allowed: Allowed): boolean {
  switch (fault.kind) {
    case "listMissing":
    case "listGone":
      return allowed.lists;
    case "listAmbiguous":
    case "listTwice":
      return false;
    case "columnMissing":
    case "notIndexed":
    case "notUnique":
      return true;
    default:
      return allowed.settings && mendingOf(fault.kind) !== undefined;
  }
}

function isKnown(site: Site): boolean {
  return Object.values(site).every(({ knownId, there }) => knownId === there?.id);
}

async function allowedIn(send: SendGraph, site: Site, extent: RepairExtent): Promise<Allowed> {
  if (extent === "whatIsMissing") return { lists: false, settings: false };
  const isMissing = Object.values(site).some(({ there }) => there === undefined);
  const lists = extent === "everything" || (isMissing && (await isUnused(send, site)));
  return { lists, settings: true };
}

/** Whether nothing is lost where its lists are made (again): no entry, no case, no event, and no row but what is remembered. */
async function isUnused(send: SendGraph, site: Site): Promise<boolean> {
  for (const { name, there } of Object.values(site)) {
    if (there !== undefined && (await hasItems(send, there.path, name === "system" ? 1 : 0))) {
      return false;
    }
  }
  return true;
}

async function repairList(
  send: SendGraph,
  siteId: string,
  list: SiteList,
  options: { readonly allowed: Allowed; readonly log: ProvisionLog },
): Promise<SiteList> {
  const { allowed, log } = options;
  const [missing] = faultsOf(list);
  const isDue = list.there === undefined && missing !== undefined && isMended(missing, allowed);
  const there = isDue ? await makeList(send, siteId, list) : list.there;
  if (isDue) log({ fault: missing, outcome: there === undefined ? "forbidden" : "done" });
  if (isDue && there === undefined) return list;
  const repaired = { ...list, there };
  for (const fault of faultsOf(repaired)) {
    const isColumn = there !== undefined && "column" in fault;
    log(
      isColumn && isMended(fault, allowed)
        ? await repairColumn(send, list.definition, there, fault)
        : { fault, outcome: "byHand" },
    );
  }
  return repaired;
}

/** Undefined where the grant does not allow it. */
async function makeList(
  send: SendGraph,
  siteId: string,
  { definition, name }: SiteList,
): Promise<FoundList | undefined> {
  const path = `/sites/${siteId}/lists`;
  const { displayName } = definition;
  const response = await send({
    method: "POST",
    path,
    body: {
      displayName,
      // Indexes and unique columns are made here: later they fail on a large list.
      columns: ownColumns(definition).map(toDefinition),
      list: { template: "genericList" },
    },
    expected: [FORBIDDEN, 409],
  });
  if (response.status === FORBIDDEN) return undefined;
  // The name is taken where the first try's answer was lost, or where another replica was quicker.
  const id = idSchema.safeParse(response.body).data?.id;
  const there =
    id === undefined
      ? (await inspectSite(send, siteId))[name].there
      : {
          id,
          displayName,
          path: `${path}/${id}`,
          columns: await readColumns(send, `${path}/${id}`),
        };
  if (there === undefined) throw new GraphError("POST", path, response);
  return there;
}

const idSchema = z.object({ id: z.string() });

async function repairColumn(
  send: SendGraph,
  definition: ListDefinition,
  there: FoundList,
  fault: Extract<SiteFault, { column: string }>,
): Promise<ProvisionStep> {
  const wanted = definition.columns.find(({ name }) => name === fault.column);
  const found = there.columns.find(({ name }) => name === fault.column);
  const mending = mendingOf(fault.kind);
  const columns = `${there.path}/columns`;
  const expected = REFUSALS;
  if (wanted === undefined) return { fault, outcome: "byHand" };
  if (found === undefined) {
    const body = toDefinition(wanted);
    const response = await send({ method: "POST", path: columns, body, expected });
    const isThere = response.status === 409 && (await hasColumn(send, there.path, wanted.name));
    return stepOf(fault, response, isThere);
  }
  if (mending === undefined) return { fault, outcome: "byHand" };
  const path = `${columns}/${found.id}`;
  return stepOf(fault, await send({ method: "PATCH", path, body: mending, expected }), false);
}

/** What SharePoint says where the grant is `write` and not `manage`. */
const FORBIDDEN = 403;
/** And to an index on a large list, a unique column with duplicates, or a taken name. */
const REFUSALS = [400, FORBIDDEN, 409, 422];

function stepOf(
  fault: SiteFault,
  { body, status }: GraphResponse,
  isThereAlready: boolean,
): ProvisionStep {
  if (status < 400 || isThereAlready) return { fault, outcome: "done" };
  if (status === FORBIDDEN) return { fault, outcome: "forbidden" };
  return { fault, outcome: "refused", reason: errorMessageOf(body) };
}

async function hasColumn(send: SendGraph, path: string, name: string): Promise<boolean> {
  return (await readColumns(send, path)).some((column) => column.name === name);
}

function nameOf(fault: SiteFault): string {
  return "column" in fault
    ? `${fault.list}/${fault.column} (${fault.kind})`
    : `${fault.list} (${fault.kind})`;
}

/** Every generic list brings `Title` itself. */
function ownColumns(definition: ListDefinition): readonly Column[] {
  return definition.columns.filter(({ name }) => name !== "Title");
}

function toDefinition(column: Column): Record<string, unknown> {
  return {
    name: column.name,
    displayName: column.displayName,
    indexed: column.indexed ?? false,
    enforceUniqueValues: column.unique ?? false,
    ...typeFacet(column),
  };
}

/** There is no note facet: several lines are a text facet. */
function typeFacet({ kind }: Column): Record<string, unknown> {
  switch (kind) {
    case "text":
      return { text: { maxLength: LINE_LENGTH } };
    case "note":
      return { text: { allowMultipleLines: true, textType: "plain" } };
    case "number":
      return { number: {} };
    case "boolean":
      return { boolean: {} };
  }
}
