import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { err, ok, type Result } from "#domain/result.ts";
import type { GraphRequest, GraphResponse, SendGraph } from "./graph.ts";
import { GraphError } from "./graphError.ts";
import { itemSchema, type ListItem, toItem } from "./listItem.ts";
import { readBody, readEach, UnreadableAnswer } from "./readAnswer.ts";

const pageSchema = z.object({
  value: z.array(z.unknown()),
  "@odata.nextLink": z.string().optional(),
  "@odata.deltaLink": z.string().optional(),
});
const identifiedSchema = z.object({ id: z.string() });

/** An item that is there, and whose answer nobody can read. */
export interface UnreadableItem {
  readonly id: string;
  readonly error: UnreadableAnswer;
}

/** What one page of a delta tells; of an item that comes several times the last occurrence. */
export interface DeltaPage {
  readonly items: readonly ListItem[];
  readonly deleted: readonly string[];
  readonly unreadable: readonly UnreadableItem[];
}

/** The next page is asked for when this one is done with. */
export type TakeItems = (
  items: readonly ListItem[],
  unreadable: readonly UnreadableItem[],
) => void | Promise<void>;
export type TakeDelta = (page: DeltaPage) => void | Promise<void>;

/** Follows the links from a first page of items to the last; pages may be empty in between. */
export async function readPages(
  send: SendGraph,
  { first, policy }: Pick<GraphRequest, "policy"> & { readonly first: string },
  take: TakeItems,
): Promise<void> {
  for (let next: string | undefined = first; next !== undefined; ) {
    const request: GraphRequest = { method: "GET", path: next, policy, shape: pageSchema };
    const response = await send(request);
    await setImmediate();
    const page: Page = readPage(request, response);
    await take(page.items.map(toItem), page.unreadable);
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
    const request: GraphRequest = {
      method: "GET",
      path: next,
      policy,
      expected: [400, 403, 410],
      shape: pageSchema,
    };
    const response = await send(request);
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
    const page = readPage(request, response);
    await take(lastOccurrences(page));
    const end = page["@odata.deltaLink"];
    if (end !== undefined) return ok(end);
    const following = page["@odata.nextLink"];
    if (following === undefined) {
      const path = ["@odata.nextLink"];
      throw new UnreadableAnswer(request, response, [{ code: "invalid_type", path }]);
    }
    next = following;
  }
}

interface Page extends Omit<z.infer<typeof pageSchema>, "value"> {
  readonly items: readonly z.infer<typeof itemSchema>[];
  readonly unreadable: readonly UnreadableItem[];
}

/** One item that cannot be read leaves the others readable; one that nobody can name could be any of them. */
function readPage(request: GraphRequest, response: GraphResponse): Page {
  const { value, ...links } = readBody(pageSchema, request, response);
  const unreadable: UnreadableItem[] = [];
  const items = readEach(itemSchema, request, { ...response, body: value }, (error, one) => {
    const identified = identifiedSchema.safeParse(one);
    if (!identified.success) throw error;
    unreadable.push({ id: identified.data.id, error });
  });
  return { ...links, items, unreadable };
}

function lastOccurrences(page: Page): DeltaPage {
  const items = new Map<string, ListItem>();
  const deleted = new Set<string>();
  for (const item of page.items) {
    if (item.deleted === undefined) {
      items.set(item.id, toItem(item));
      deleted.delete(item.id);
    } else {
      items.delete(item.id);
      deleted.add(item.id);
    }
  }
  return { items: [...items.values()], deleted: [...deleted], unreadable: page.unreadable };
}
