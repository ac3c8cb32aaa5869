import { z } from "zod";
import { type Column, LISTS, type ListDefinition, type ListName } from "./columns.ts";
import type { SendGraph } from "./graph.ts";

const columnSchema = z.object({
  id: z.string(),
  name: z.string(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  text: z.object({ allowMultipleLines: z.boolean().nullish() }).nullish(),
  number: z.unknown().optional(),
  boolean: z.unknown().optional(),
});
/** A column as a site has it, as far as it matters here. */
export type SiteColumn = z.infer<typeof columnSchema>;

const listSchema = z.object({ id: z.string(), displayName: z.string() });

/** A list of the register in a site: its path and its columns, or that it is missing. */
export interface SiteList {
  readonly name: ListName;
  readonly definition: ListDefinition;
  readonly there: { readonly path: string; readonly columns: readonly SiteColumn[] } | undefined;
}

/** What a list lacks of its definition. Columns that are there besides are somebody's own business. */
export type SiteFault =
  | { readonly kind: "listMissing"; readonly list: string }
  | { readonly kind: ColumnFaultKind; readonly list: string; readonly column: string };
export type ColumnFaultKind = "columnMissing" | "wrongType" | "notIndexed" | "notUnique";

/** Reads what the site has of the four lists. */
export async function inspectSite(
  send: SendGraph,
  siteId: string,
): Promise<Readonly<Record<ListName, SiteList>>> {
  const site = `/sites/${siteId}`;
  const lists = await readEvery(send, `${site}/lists`, listSchema);
  const inspect = async (name: ListName): Promise<SiteList> => {
    const definition: ListDefinition = LISTS[name];
    const list = lists.find(({ displayName }) => displayName === definition.displayName);
    if (list === undefined) return { name, definition, there: undefined };
    const path = `${site}/lists/${list.id}`;
    return { name, definition, there: { path, columns: await readColumns(send, path) } };
  };
  return {
    entries: await inspect("entries"),
    cases: await inspect("cases"),
    events: await inspect("events"),
    system: await inspect("system"),
  };
}

export function readColumns(send: SendGraph, path: string): Promise<readonly SiteColumn[]> {
  return readEvery(send, `${path}/columns`, columnSchema);
}

/** Compares what a site has with what the register needs. */
export function faultsOf({ definition, there }: SiteList): readonly SiteFault[] {
  const list = definition.displayName;
  if (there === undefined) return [{ kind: "listMissing", list }];
  const byName = new Map(there.columns.map((column) => [column.name, column]));
  return definition.columns.flatMap((wanted): SiteFault[] => {
    const column = wanted.name;
    const found = byName.get(column);
    if (found === undefined) return [{ kind: "columnMissing", list, column }];
    // An index on a column of another type helps nobody.
    if (kindOf(found) !== wanted.kind) return [{ kind: "wrongType", list, column }];
    if (wanted.unique && found.enforceUniqueValues !== true) {
      return [{ kind: "notUnique", list, column }];
    }
    return wanted.indexed && found.indexed !== true ? [{ kind: "notIndexed", list, column }] : [];
  });
}

/** There is no note facet: several lines are a text facet. */
function kindOf({ boolean, number, text }: SiteColumn): Column["kind"] | undefined {
  if (text) return text.allowMultipleLines === true ? "note" : "text";
  if (number) return "number";
  return boolean ? "boolean" : undefined;
}

async function readEvery<Row>(
  send: SendGraph,
  first: string,
  row: z.ZodType<Row>,
): Promise<readonly Row[]> {
  const pageSchema = z.object({ value: z.array(row), "@odata.nextLink": z.string().optional() });
  const rows: Row[] = [];
  for (let next: string | undefined = first; next !== undefined; ) {
    const page: z.infer<typeof pageSchema> = pageSchema.parse(
      (await send({ method: "GET", path: next })).body,
    );
    rows.push(...page.value);
    next = page["@odata.nextLink"];
  }
  return rows;
}
