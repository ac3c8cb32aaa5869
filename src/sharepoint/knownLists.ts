import { z } from "zod";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import type { ListName } from "./columns.ts";
import type { SendGraph } from "./graph.ts";
import { sharePointList } from "./list.ts";
import type { SiteColumn } from "./siteColumns.ts";

/** The ids of the four lists. */
export type KnownLists = Readonly<Record<ListName, string>>;

/** The row of the system list that remembers them: a list keeps its id, whatever people call it. */
const KNOWN_LISTS_KEY = "lists/known";

const knownSchema = z.object({
  entries: z.string(),
  cases: z.string(),
  events: z.string(),
  system: z.string(),
});

/** What the register's system list remembers; a copy of that list names another list than itself, and is not believed. */
export async function readKnownLists(
  send: SendGraph,
  systemLists: readonly {
    readonly id: string;
    readonly path: string;
    readonly columns: readonly SiteColumn[];
  }[],
): Promise<KnownLists | undefined> {
  const remembered: KnownLists[] = [];
  for (const { columns, id, path } of systemLists) {
    // Graph refuses to look a value up in a column without an index.
    if (columns.find(({ name }) => name === "Key")?.indexed !== true) continue;
    const [row] = await sharePointList(send, path).find("Key", KNOWN_LISTS_KEY);
    const known = knownListsOf(row?.fields.Value);
    if (known?.system === id) return known;
    if (known !== undefined) remembered.push(known);
  }
  // Only a copy is left: it still tells which lists were ours.
  return remembered[0];
}

/** Remembers the ids; says nothing where they are remembered already. */
export async function rememberLists(
  send: SendGraph,
  systemPath: string,
  known: KnownLists,
): Promise<void> {
  const list = sharePointList(send, systemPath);
  const fields = { Title: KNOWN_LISTS_KEY, Key: KNOWN_LISTS_KEY, Value: JSON.stringify(known) };
  const created = await list.create(fields);
  if (created.ok) return;
  const [row] = await list.find("Key", KNOWN_LISTS_KEY);
  if (row === undefined || row.fields.Value === fields.Value) return;
  await list.change(row.id, row.eTag, { Value: fields.Value });
}

function knownListsOf(text: unknown): KnownLists | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return knownSchema.safeParse(parsePlainJson(text)).data;
  } catch {
    return undefined;
  }
}
