import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { err, ok, type Result } from "#domain/result.ts";
import type { GraphRequest, SendGraph } from "./graph.ts";
import { GraphError } from "./graphError.ts";
import { itemSchema, type ListItem, toItem } from "./listItem.ts";

const pageSchema = z.object({
  value: z.array(itemSchema),
  "@odata.nextLink": z.string().optional(),
  "@odata.deltaLink": z.string().optional(),
});
type Page = z.infer<typeof pageSchema>;

/** What one page of a delta tells; of an item that comes several times the last occurrence. */
export interface DeltaPage {
  readonly items: readonly ListItem[];
  readonly deleted: readonly string[];
}

/** The next page is asked for when this one is done with. */
export type TakeItems = (items: readonly ListItem[]) => void | Promise<void>;
export type TakeDelta = (page: DeltaPage) => void | Promise<void>;

/** Follows the links from a first page of items to the last; pages may be empty in between. */
export async function readPages(
  send: SendGraph,
  { first, policy }: Pick<GraphRequest, "policy"> & { readonly first: string },
  take: TakeItems,
): Promise<void> {
  for (let next: string | undefined = first; next !== undefined; ) {
    const { body } = await send({ method: "GET", path: next, policy });
    await setImmediate();
    const page: Page = pageSchema.parse(body);
    await take(page.value.map(toItem));
    next = page["@odata.nextLink"];
  }
}

/**
 * Follows a delta to its end and returns the cursor for the next time; pages are taken as they come.
 * `resync` where Graph no longer knows the cursor, `refused` where the granted scope does not include delta.
 */
export async function readDelta(
  send: SendGraph,
  options: { readonly path: string; readonly first: string; readonly cursor: string | undefined },
  take: TakeDelta,
): Promise<Result<string, "resync" | "refused">> {
  const { cursor, first, path } = options;
  const policy = cursor === undefined ? "wholeList" : "page";
  for (let next = cursor ?? first; ; ) {
    const response = await send({ method: "GET", path: next, policy, expected: [400, 403, 410] });
    const { status } = response;
    if (status === 410) return err("resync");
    if (status === 403) return err("refused");
    if (status === 400) {
      // A malformed token: dropping it helps, unless there was none.
      if (cursor === undefined) throw new GraphError("GET", path, response);
      return err("resync");
    }
    // Reading the answer's JSON took a turn already.
    await setImmediate();
    const page = pageSchema.parse(response.body);
    await take(lastOccurrences(page));
    const end = page["@odata.deltaLink"];
    if (end !== undefined) return ok(end);
    const following = page["@odata.nextLink"];
    if (following === undefined) throw new GraphError("GET", path, response);
    next = following;
  }
}

function lastOccurrences(page: Page): DeltaPage {
  const items = new Map<string, ListItem>();
  const deleted = new Set<string>();
  for (const item of page.value) {
    if (item.deleted === undefined) {
      items.set(item.id, toItem(item));
      deleted.delete(item.id);
    } else {
      items.delete(item.id);
      deleted.add(item.id);
    }
  }
  return { items: [...items.values()], deleted: [...deleted] };
}
