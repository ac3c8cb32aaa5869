import { z } from "zod";
import type { SendGraph } from "#sharepoint/graph.ts";
import { askFor } from "#sharepoint/readAnswer.ts";
import type { Check } from "./checkContext.ts";
import { type Finding, fact, fault, notChecked } from "./finding.ts";

const itemsSchema = z.object({
  value: z.array(
    z.object({ id: z.string(), fields: z.object({ Title: z.string().optional() }).optional() }),
  ),
});

/** No item has this tag: the write that names it is refused for its tag where writing is allowed, else for the right. */
const IMPOSSIBLE_TAG = '"00000000-0000-0000-0000-000000000000,0"';

/** Whether items may be written, found out without writing one. */
export const checkWrite: Check = {
  name: "write",
  async run({ lists, send }) {
    const findings: Finding[] = [];
    for (const { definition, there } of await lists()) {
      if (there !== undefined)
        findings.push(await tryList(send, there.path, definition.displayName));
    }
    return findings;
  },
};

async function tryList(send: SendGraph, path: string, list: string): Promise<Finding> {
  const notTried = notChecked("notTried", (texts) => texts.notTried(list));
  const items = `${path}/items`;
  const query = "$top=1&$expand=fields($select=Title)";
  const first = { method: "GET", path: `${items}?${query}` } as const;
  const [item] = (await askFor(send, first, itemsSchema)).value;
  if (item === undefined) return notTried;
  const { status } = await send({
    method: "PATCH",
    path: `${items}/${item.id}/fields`,
    // What the item has already: even a server that ignores the tag would change nothing.
    body: { Title: item.fields?.Title ?? "" },
    headers: { "if-match": IMPOSSIBLE_TAG },
    expected: [403, 404, 412],
  });
  if (status === 404) return notTried;
  if (status === 403) return fault("writeRefused", (texts) => texts.writeRefused(list));
  if (status !== 412) return fault("ifMatchIgnored", (texts) => texts.ifMatchIgnored(list));
  return fact("writable", (texts) => texts.writable(list));
}
