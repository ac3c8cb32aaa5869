import { z } from "zod";
import { err, ok, type Result } from "#domain/result.ts";
import { sendBatch } from "./batch.ts";
import type { ItemFields } from "./fieldCodec.ts";
import type { GraphRequest, GraphResponse, SendGraph } from "./graph.ts";
import { errorMessageOf, GraphError } from "./graphError.ts";
import { sendToList } from "./listGone.ts";
import { type ItemRef, itemSchema, type ListItem, toItem } from "./listItem.ts";
import { readDelta, readPages, type TakeDelta, type TakeItems } from "./listPages.ts";
import { readBody } from "./readAnswer.ts";

/** One SharePoint list. Expected refusals are values; everything else throws `GraphError`. */
export interface SharePointList {
  create(fields: ItemFields): Promise<Result<ItemRef, "notUnique">>;
  /**
   * One answer for each row. After a lost answer a row that was made comes back as `notUnique`: where it matters,
   * find it by its key and compare.
   */
  createMany(rows: readonly ItemFields[]): Promise<readonly Result<ItemRef, "notUnique">[]>;
  change(
    id: string,
    eTag: string,
    fields: ItemFields,
  ): Promise<Result<ItemRef, "changedMeanwhile" | "notUnique" | "gone">>;
  remove(id: string, eTag: string): Promise<Result<null, "changedMeanwhile" | "gone">>;
  /** One answer for each item. After a lost answer an item that was removed comes back as `gone`. */
  removeMany(
    refs: readonly ItemRef[],
  ): Promise<readonly Result<null, "changedMeanwhile" | "gone">[]>;
  get(id: string): Promise<ListItem | undefined>;
  /** The items whose indexed column has this value. */
  find(column: string, value: string): Promise<readonly ListItem[]>;
  /** Several items, twenty at a time; those that are gone are missing in the answer. */
  getMany(ids: readonly string[]): Promise<readonly ListItem[]>;
  /** The whole list, page by page. */
  readAll(take: TakeItems): Promise<void>;
  /**
   * What changed since the cursor, or the whole list without one, page by page; returns the next cursor.
   * `resync` where Graph no longer knows the cursor: start over and keep serving meanwhile.
   * `refused` where the granted scope does not include delta: read the whole list now and then.
   */
  delta(cursor: string | undefined, take: TakeDelta): Promise<Result<string, "resync" | "refused">>;
}

/** Graph gives no more at once. */
export const LARGEST_PAGE = 5_000;

const createdSchema = z.object({ id: z.string() });
const writtenSchema = z.object({
  eTag: z.string().optional(),
  "@odata.etag": z.string().optional(),
});

/**
 * `place` is `/sites/{id}/lists/{id}`, asked for at each request where the list may be found later; `select` names the
 * columns to read, all of them by default; a page has `pageSize` items. Whatever is not found is believed only where the list itself is there:
 * `ListGone` is thrown else.
 */
export function sharePointList(
  graph: SendGraph,
  place: string | (() => string),
  select?: readonly string[],
  pageSize = LARGEST_PAGE,
): SharePointList {
  const pathOf = typeof place === "string" ? () => place : place;
  const send = sendToList(graph, pathOf);
  const expand = `$expand=fields${select === undefined ? "" : `($select=${select.join(",")})`}`;
  const itemPath = (id: string): string => `${pathOf()}/items/${encodeURIComponent(id)}`;

  async function refOf(id: string, body: unknown): Promise<ItemRef> {
    const eTag = eTagOf(body);
    if (eTag !== undefined) return { id, eTag };
    const item = await get(id);
    if (item === undefined) throw new Error(`Item ${id} vanished while it was written`);
    return { id, eTag: item.eTag };
  }

  const getRequest = (id: string): GraphRequest => ({
    method: "GET",
    path: `${itemPath(id)}?${expand}`,
    expected: [404],
    shape: itemSchema,
  });
  const readItem = (id: string, response: GraphResponse): ListItem | undefined =>
    response.status === 404 ? undefined : toItem(readBody(itemSchema, getRequest(id), response));
  const get = async (id: string): Promise<ListItem | undefined> =>
    readItem(id, await send(getRequest(id)));

  const createRequest = (fields: ItemFields): GraphRequest => ({
    method: "POST",
    path: `${pathOf()}/items`,
    body: { fields: withoutNulls(fields) },
    expected: [400],
  });
  async function readCreated(response: GraphResponse): Promise<Result<ItemRef, "notUnique">> {
    if (response.status === 400) return refuseNotUnique("POST", `${pathOf()}/items`, response);
    const asked = { method: "POST", path: `${pathOf()}/items` } as const;
    const { id } = readBody(createdSchema, asked, response);
    return ok(await refOf(id, response.body));
  }

  const removeRequest = ({ eTag, id }: ItemRef): GraphRequest => ({
    method: "DELETE",
    path: itemPath(id),
    headers: { "if-match": eTag },
    expected: [404, 412],
  });
  const readRemoved = ({ status }: GraphResponse): Result<null, "changedMeanwhile" | "gone"> => {
    if (status === 404) return err("gone");
    return status === 412 ? err("changedMeanwhile") : ok(null);
  };

  return {
    get,
    create: async (fields) => readCreated(await send(createRequest(fields))),
    async createMany(rows) {
      const responses = await sendBatch(send, rows.map(createRequest));
      return Promise.all(responses.map(readCreated));
    },
    async change(id, eTag, fields) {
      const response = await send({
        method: "PATCH",
        path: `${itemPath(id)}/fields`,
        body: fields,
        headers: { "if-match": eTag },
        expected: [400, 404, 412],
      });
      if (response.status === 404) return err("gone");
      if (response.status === 412) return err("changedMeanwhile");
      if (response.status === 400)
        return refuseNotUnique("PATCH", `${pathOf()}/items/{id}/fields`, response);
      return ok(await refOf(id, response.body));
    },
    remove: async (id, eTag) => readRemoved(await send(removeRequest({ id, eTag }))),
    removeMany: async (refs) => (await sendBatch(send, refs.map(removeRequest))).map(readRemoved),
    async find(column, value) {
      // `.filter()` of the client does not encode `#` and `&`.
      const filter = encodeURIComponent(`fields/${column} eq '${value.replaceAll("'", "''")}'`);
      const found: ListItem[] = [];
      const first = `${pathOf()}/items?${expand}&$filter=${filter}&$top=${pageSize}`;
      await readPages(send, { first, policy: "page" }, (items, [unreadable]) => {
        // Whatever is concluded from what was found would be wrong.
        if (unreadable !== undefined) throw unreadable.error;
        found.push(...items);
      });
      return found;
    },
    async getMany(ids) {
      const answers = await sendBatch(send, ids.map(getRequest));
      const items = answers.map((answer, at) => readItem(ids[at] ?? "", answer));
      return items.filter((item) => item !== undefined);
    },
    readAll(take) {
      const first = `${pathOf()}/items?${expand}&$top=${pageSize}`;
      return readPages(send, { first, policy: "wholeList" }, take);
    },
    delta: (cursor, take) =>
      readDelta(
        send,
        {
          path: `${pathOf()}/items/delta`,
          first: `${pathOf()}/items/delta?${expand}&$top=${pageSize}`,
          cursor,
        },
        take,
      ),
  };
}

function eTagOf(body: unknown): string | undefined {
  const parsed = writtenSchema.safeParse(body);
  return parsed.success ? (parsed.data.eTag ?? parsed.data["@odata.etag"]) : undefined;
}

function refuseNotUnique(
  method: string,
  path: string,
  response: GraphResponse,
): Result<never, "notUnique"> {
  if (/unique constraint/i.test(errorMessageOf(response.body))) return err("notUnique");
  throw new GraphError(method, path, response);
}

function withoutNulls(fields: ItemFields): ItemFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
