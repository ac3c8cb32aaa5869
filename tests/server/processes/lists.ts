import { z } from "zod";
import { callHttp } from "./callHttp.ts";
import type { StandInAccess } from "./standInAccess.ts";

const itemSchema = z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) });
type Item = z.infer<typeof itemSchema>;
const pageSchema = z.object({
  value: z.array(itemSchema),
  "@odata.nextLink": z.string().optional(),
});
const dataSchema = z.object({
  action: z.string(),
  channel: z.string(),
  reason: z.string().nullish(),
  changes: z.array(z.object({ field: z.string(), after: z.unknown().optional() })),
});
const eventSchema = z.object({
  EventKey: z.string(),
  ChainKey: z.string(),
  EntryNo: z.string(),
  Action: z.string(),
  ChangeId: z.string(),
  PreviousHash: z.string().default(""),
  Hash: z.string(),
  Data: z.string(),
  Persons: z.string().optional(),
});
const deliverySchema = z.object({
  caseKey: z.string(),
  person: z.object({ id: z.string() }),
  step: z.string(),
  state: z.string(),
  attempts: z.number(),
});

export type ReadEvent = z.infer<typeof eventSchema> & {
  readonly itemId: string;
  readonly revision: number;
  readonly data: z.infer<typeof dataSchema>;
};

/** A list as Graph has it, without asking a service; `filter` as in Graph. */
export async function readItems(
  replicas: StandInAccess,
  list: string,
  filter?: string,
): Promise<readonly Item[]> {
  const token = await replicas.token("admin", "graph");
  const filtered = filter === undefined ? "" : `&$filter=${encodeURIComponent(filter)}`;
  const items: Item[] = [];
  let url: string | undefined =
    `${listUrl(replicas, list)}/items?$expand=fields&$top=5000${filtered}`;
  while (url !== undefined) {
    const answer = await callHttp(url, { token });
    if (answer?.status !== 200) throw new Error(`${list}: ${JSON.stringify(answer)}`);
    const page: z.infer<typeof pageSchema> = pageSchema.parse(answer.body);
    items.push(...page.value);
    url = page["@odata.nextLink"];
  }
  return items;
}

export function listUrl(replicas: StandInAccess, list: string): string {
  return `${replicas.standIn}/local/graph/v1.0/sites/root/lists/${encodeURIComponent(list)}`;
}

/** The events of one chain or of all, in the order of their numbers. */
export async function readEvents(
  replicas: StandInAccess,
  chain?: string,
): Promise<readonly ReadEvent[]> {
  const filter = chain === undefined ? undefined : `fields/ChainKey eq '${chain}'`;
  const items = await readItems(replicas, "KI-Register Protokoll", filter);
  return items
    .map(({ fields, id }): ReadEvent => {
      const event = eventSchema.parse(fields);
      const revision = Number(event.EventKey.slice(event.ChainKey.length + 1));
      return { ...event, itemId: id, revision, data: dataSchema.parse(JSON.parse(event.Data)) };
    })
    .sort((a, b) => a.revision - b.revision);
}

/** The delivery ledger. */
export async function readDeliveries(replicas: StandInAccess) {
  const items = await readItems(replicas, "KI-Register System");
  return items.flatMap(({ fields }) => {
    const key = String(fields.Key);
    if (!key.startsWith("delivery/")) return [];
    return [{ key, ...deliverySchema.parse(JSON.parse(String(fields.Value))) }];
  });
}
