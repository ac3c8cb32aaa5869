import { z } from "zod";
import type { SendGraph } from "./graph.ts";
import { askFor } from "./readAnswer.ts";

/** Every row of a collection, to its last page. */
export async function readEvery<Row>(
  send: SendGraph,
  first: string,
  row: z.ZodType<Row>,
): Promise<readonly Row[]> {
  const pageSchema = z.object({ value: z.array(row), "@odata.nextLink": z.string().optional() });
  const rows: Row[] = [];
  for (let next: string | undefined = first; next !== undefined; ) {
    const request = { method: "GET", path: next } as const;
    const page: z.infer<typeof pageSchema> = await askFor(send, request, pageSchema);
    rows.push(...page.value);
    next = page["@odata.nextLink"];
  }
  return rows;
}
