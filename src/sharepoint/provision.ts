import { z } from "zod";
import type { Column, ListDefinition, ListName } from "./columns.ts";
import type { GraphResponse, SendGraph } from "./graph.ts";
import { errorMessageOf, GraphError } from "./graphError.ts";
import {
  faultsOf,
  inspectSite,
  readColumns,
  type SiteFault,
  type SiteList,
} from "./inspectSite.ts";

/** One fault and what became of it. */
export interface ProvisionStep {
  readonly fault: SiteFault;
  /** `refused`: SharePoint no longer allows it. `byHand`: nothing that is there is ever changed in its kind or removed. */
  readonly outcome: "done" | "refused" | "byHand";
  /** SharePoint's own words for a refusal. */
  readonly reason?: string;
}
export type ProvisionLog = (step: ProvisionStep) => void;
export type ListPaths = Readonly<Record<ListName, string>>;

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
  const paths = await repairSite(send, siteId, (step) => {
    log(step);
    // Without an index a look-up is slow or refused; without the rest the register would keep wrong things.
    if (step.outcome !== "done" && step.fault.kind !== "notIndexed") unfit.push(step);
  });
  if (unfit.length > 0) throw new UnfitSite(unfit);
  return paths;
}

/**
 * Creates missing lists whole, adds missing columns and sets missing indexes. Runs again and again without harm; never
 * deletes, renames or retypes what is there.
 */
export async function repairSite(
  send: SendGraph,
  siteId: string,
  log: ProvisionLog,
): Promise<ListPaths> {
  const { cases, entries, events, system } = await inspectSite(send, siteId);
  return {
    entries: await repairList(send, siteId, entries, log),
    cases: await repairList(send, siteId, cases, log),
    events: await repairList(send, siteId, events, log),
    system: await repairList(send, siteId, system, log),
  };
}

async function repairList(
  send: SendGraph,
  siteId: string,
  list: SiteList,
  log: ProvisionLog,
): Promise<string> {
  const there = list.there ?? (await makeList(send, siteId, list, log));
  for (const fault of faultsOf({ ...list, there })) {
    log(await repairColumn(send, list.definition, there, fault));
  }
  return there.path;
}

type There = NonNullable<SiteList["there"]>;

async function makeList(
  send: SendGraph,
  siteId: string,
  { definition, name }: SiteList,
  log: ProvisionLog,
): Promise<There> {
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
    expected: [409],
  });
  // The name is taken where the first try's answer was lost, or where another replica was quicker.
  const id = response.status === 409 ? undefined : idSchema.parse(response.body).id;
  const there =
    id === undefined
      ? (await inspectSite(send, siteId))[name].there
      : { path: `${path}/${id}`, columns: await readColumns(send, `${path}/${id}`) };
  if (there === undefined) throw new GraphError("POST", path, response);
  log({ fault: { kind: "listMissing", list: displayName }, outcome: "done" });
  return there;
}

const idSchema = z.object({ id: z.string() });

async function repairColumn(
  send: SendGraph,
  definition: ListDefinition,
  there: There,
  fault: SiteFault,
): Promise<ProvisionStep> {
  const wanted = definition.columns.find(({ name }) => "column" in fault && name === fault.column);
  const found = there.columns.find(({ name }) => name === wanted?.name);
  if (wanted === undefined || fault.kind === "wrongType") return { fault, outcome: "byHand" };
  const columns = `${there.path}/columns`;
  const response =
    found === undefined
      ? await send({
          method: "POST",
          path: columns,
          body: toDefinition(wanted),
          expected: REFUSALS,
        })
      : await send({
          method: "PATCH",
          path: `${columns}/${found.id}`,
          body: { indexed: true, ...(wanted.unique && { enforceUniqueValues: true }) },
          expected: REFUSALS,
        });
  if (response.status < 400) return { fault, outcome: "done" };
  const isThere = response.status === 409 && (await hasColumn(send, there.path, wanted.name));
  return isThere ? { fault, outcome: "done" } : refusedStep(fault, response);
}

/** What SharePoint says to an index on a large list, a unique column with duplicates, or a taken name. */
const REFUSALS = [400, 409, 422];

function refusedStep(fault: SiteFault, { body }: GraphResponse): ProvisionStep {
  return { fault, outcome: "refused", reason: errorMessageOf(body) };
}

async function hasColumn(send: SendGraph, path: string, name: string): Promise<boolean> {
  return (await readColumns(send, path)).some((column) => column.name === name);
}

function nameOf(fault: SiteFault): string {
  return "column" in fault ? `${fault.list}/${fault.column} (${fault.kind})` : fault.list;
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
      return { text: { maxLength: 255 } };
    case "note":
      return { text: { allowMultipleLines: true, textType: "plain" } };
    case "number":
      return { number: {} };
    case "boolean":
      return { boolean: {} };
  }
}
