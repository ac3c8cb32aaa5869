import { z } from "zod";
import { callHttp, untilNothingIsMissing } from "./callHttp.ts";
import type { StandInAccess } from "./standInAccess.ts";

const PATIENCE_MS = 120_000;
/** What the stand-in draws as faults. */
const PASSING = [401, 409, 423, 429, 500, 502, 503, 504];

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
  changes: z.array(
    z.object({
      field: z.string(),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
    }),
  ),
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
    const { body } = await untilGraphAnswers(url, { token });
    const page: z.infer<typeof pageSchema> = pageSchema.parse(body);
    items.push(...page.value);
    url = page["@odata.nextLink"];
  }
  return items;
}

export function listUrl(replicas: StandInAccess, list: string): string {
  return `${replicas.standIn}/local/graph/v1.0/sites/root/lists/${encodeURIComponent(list)}`;
}

/** Asks Graph again while faults are drawn; answers how many requests may have been carried out. */
export async function untilGraphAnswers(
  url: string,
  request: Parameters<typeof callHttp>[1],
): Promise<{ readonly body: unknown; readonly requests: number }> {
  let requests = 0;
  let body: unknown;
  await untilNothingIsMissing(async () => {
    const answer = await callHttp(url, request);
    if (answer?.status !== 429) requests++;
    body = answer?.body;
    if (answer !== undefined && answer.status >= 400 && !PASSING.includes(answer.status))
      throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer?.status === 200 ? [] : [`${url}: ${JSON.stringify(answer)}`];
  }, PATIENCE_MS);
  return { body, requests };
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
