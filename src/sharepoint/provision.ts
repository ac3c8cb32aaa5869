import { z } from "zod";
import { type Column, LISTS, type ListDefinition, type ListName } from "./columns.ts";
import type { SendGraph } from "./graph.ts";

const listSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  webUrl: z.string().optional(),
  columns: z.array(z.object({ name: z.string() })).optional(),
});
const listsSchema = z.object({
  value: z.array(listSchema),
  "@odata.nextLink": z.string().optional(),
});

/** What provisioning did, one line a step, for people to read. */
export type ProvisionLog = (step: string) => void;

/**
 * Creates the lists and columns that are missing in the site and returns each list's path.
 * Runs again and again without harm; never deletes or changes what is there.
 */
export async function provisionLists(
  send: SendGraph,
  siteId: string,
  log: ProvisionLog,
): Promise<Readonly<Record<ListName, string>>> {
  const site = `/sites/${siteId}`;
  const existing = await readLists(send, site);
  const pathOf = async (definition: ListDefinition): Promise<string> => {
    const list = existing.find(({ displayName }) => displayName === definition.displayName);
    const id = list === undefined ? await createList(send, site, definition, log) : list.id;
    const path = `${site}/lists/${id}`;
    if (list !== undefined) await addMissingColumns(send, path, definition, log);
    return path;
  };
  return {
    entries: await pathOf(LISTS.entries),
    cases: await pathOf(LISTS.cases),
    events: await pathOf(LISTS.events),
    system: await pathOf(LISTS.system),
  };
}

async function readLists(send: SendGraph, site: string): Promise<z.infer<typeof listSchema>[]> {
  const lists: z.infer<typeof listSchema>[] = [];
  let next: string | undefined = `${site}/lists`;
  while (next !== undefined) {
    const page: z.infer<typeof listsSchema> = listsSchema.parse(
      (await send({ method: "GET", path: next })).body,
    );
    lists.push(...page.value);
    next = page["@odata.nextLink"];
  }
  return lists;
}

async function createList(
  send: SendGraph,
  site: string,
  definition: ListDefinition,
  log: ProvisionLog,
): Promise<string> {
  const response = await send({
    method: "POST",
    path: `${site}/lists`,
    body: {
      displayName: definition.displayName,
      // Indexes and unique columns are made here: later they fail on a large list.
      columns: ownColumns(definition).map(toDefinition),
      list: { template: "genericList" },
    },
  });
  log(`Liste „${definition.displayName}“ angelegt`);
  return listSchema.parse(response.body).id;
}

async function addMissingColumns(
  send: SendGraph,
  path: string,
  definition: ListDefinition,
  log: ProvisionLog,
): Promise<void> {
  const response = await send({ method: "GET", path: `${path}/columns` });
  const present = z.object({ value: z.array(z.object({ name: z.string() })) }).parse(response.body);
  const names = new Set(present.value.map(({ name }) => name));
  for (const column of ownColumns(definition)) {
    if (names.has(column.name)) continue;
    await send({ method: "POST", path: `${path}/columns`, body: toDefinition(column) });
    log(`Spalte „${column.name}“ in „${definition.displayName}“ angelegt`);
  }
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
