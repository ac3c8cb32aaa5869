import { z } from "zod";
import type { Person } from "#domain/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ItemFields } from "./fieldCodec.ts";
import type { GraphResponse, SendGraph } from "./graph.ts";
import { errorMessageOf, GraphError } from "./graphError.ts";

const itemSchema = z.object({
  id: z.string(),
  eTag: z.string().optional(),
  "@odata.etag": z.string().optional(),
  webUrl: z.string().optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
  deleted: z.object({ state: z.string() }).optional(),
  lastModifiedBy: z
    .object({
      user: z.object({ id: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
    })
    .nullish(),
});
const pageSchema = z.object({
  value: z.array(itemSchema),
  "@odata.nextLink": z.string().optional(),
  "@odata.deltaLink": z.string().optional(),
});

export interface ListItem {
  readonly id: string;
  readonly eTag: string;
  readonly webUrl: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The person who wrote last; null for an app's write, and in delta answers, which do not tell. */
  readonly modifiedBy: Person | null;
}

/** All that is taken from a write's answer: everything else in it may be wrong (Graph shows stale dates). */
export type ItemRef = Pick<ListItem, "id" | "eTag">;

export interface DeltaPage {
  readonly items: readonly ListItem[];
  readonly deleted: readonly string[];
}

export interface Delta extends DeltaPage {
  readonly cursor: string;
}

/** One SharePoint list. Expected refusals are values; everything else throws `GraphError`. */
export interface SharePointList {
  create(fields: ItemFields): Promise<Result<ItemRef, "notUnique">>;
  change(
    id: string,
    eTag: string,
    fields: ItemFields,
  ): Promise<Result<ItemRef, "changedMeanwhile" | "notUnique" | "gone">>;
  remove(id: string, eTag: string): Promise<Result<null, "changedMeanwhile" | "gone">>;
  get(id: string): Promise<ListItem | undefined>;
  /** The items whose indexed column has this value. */
  find(column: string, value: string): Promise<readonly ListItem[]>;
  /**
   * What changed since the cursor, or the whole list without one.
   * `resync` where Graph no longer knows the cursor: start over and keep serving meanwhile.
   */
  delta(cursor: string | undefined): Promise<Result<Delta, "resync">>;
}

const PAGE_SIZE = 5000;

/** `path` is `/sites/{id}/lists/{id}`; `select` names the columns to read, all of them by default. */
export function sharePointList(
  send: SendGraph,
  path: string,
  select?: readonly string[],
): SharePointList {
  const expand = `$expand=fields${select === undefined ? "" : `($select=${select.join(",")})`}`;
  const itemPath = (id: string): string => `${path}/items/${encodeURIComponent(id)}`;

  async function refOf(id: string, body: unknown): Promise<ItemRef> {
    const eTag = eTagOf(body);
    if (eTag !== undefined) return { id, eTag };
    const item = await get(id);
    if (item === undefined) throw new Error(`Item ${id} vanished while it was written`);
    return { id, eTag: item.eTag };
  }

  async function get(id: string): Promise<ListItem | undefined> {
    const response = await send({
      method: "GET",
      path: `${itemPath(id)}?${expand}`,
      expected: [404],
    });
    return response.status === 404 ? undefined : toItem(itemSchema.parse(response.body));
  }

  return {
    get,
    async create(fields) {
      const response = await send({
        method: "POST",
        path: `${path}/items`,
        body: { fields: withoutNulls(fields) },
        expected: [400],
      });
      if (response.status === 400) return refuseNotUnique("POST", `${path}/items`, response);
      const { id } = z.object({ id: z.string() }).parse(response.body);
      return ok(await refOf(id, response.body));
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
        return refuseNotUnique("PATCH", `${path}/items/{id}/fields`, response);
      return ok(await refOf(id, response.body));
    },
    async remove(id, eTag) {
      const response = await send({
        method: "DELETE",
        path: itemPath(id),
        headers: { "if-match": eTag },
        expected: [404, 412],
      });
      if (response.status === 404) return err("gone");
      return response.status === 412 ? err("changedMeanwhile") : ok(null);
    },
    async find(column, value) {
      // `.filter()` of the client does not encode `#` and `&`.
      const filter = encodeURIComponent(`fields/${column} eq '${value.replaceAll("'", "''")}'`);
      const found: ListItem[] = [];
      let next: string | undefined = `${path}/items?${expand}&$filter=${filter}`;
      while (next !== undefined) {
        const page: z.infer<typeof pageSchema> = pageSchema.parse(
          (await send({ method: "GET", path: next })).body,
        );
        found.push(...page.value.map(toItem));
        next = page["@odata.nextLink"];
      }
      return found;
    },
    async delta(cursor) {
      const items = new Map<string, ListItem>();
      const deleted = new Set<string>();
      let next = cursor ?? `${path}/items/delta?${expand}&$top=${PAGE_SIZE}`;
      for (;;) {
        const response = await send({ method: "GET", path: next, expected: [410, 400] });
        if (response.status === 410) return err("resync");
        if (response.status === 400) {
          if (cursor === undefined) throw new GraphError("GET", `${path}/items/delta`, response);
          return err("resync");
        }
        const page = pageSchema.parse(response.body);
        // The same item can come more than once: the last occurrence wins.
        for (const item of page.value) {
          if (item.deleted === undefined) {
            items.set(item.id, toItem(item));
            deleted.delete(item.id);
          } else {
            items.delete(item.id);
            deleted.add(item.id);
          }
        }
        const link = page["@odata.deltaLink"];
        if (link !== undefined)
          return ok({ items: [...items.values()], deleted: [...deleted], cursor: link });
        const nextLink = page["@odata.nextLink"];
        if (nextLink === undefined) throw new GraphError("GET", `${path}/items/delta`, response);
        next = nextLink;
      }
    },
  };
}

/** The number in `"{guid},N"`: a higher one is newer. */
export function eTagNumber(eTag: string): number {
  return Number(/,(\d+)"?$/.exec(eTag)?.[1] ?? Number.NaN);
}

function toItem(item: z.infer<typeof itemSchema>): ListItem {
  return {
    id: item.id,
    eTag: item.eTag ?? item["@odata.etag"] ?? "",
    webUrl: item.webUrl ?? null,
    fields: item.fields ?? {},
    modifiedBy: personOf(item.lastModifiedBy?.user),
  };
}

function personOf(
  user:
    | { id?: string | null | undefined; displayName?: string | null | undefined }
    | null
    | undefined,
): Person | null {
  const id = user?.id;
  return id === undefined || id === null ? null : { id, name: user?.displayName ?? "" };
}

function eTagOf(body: unknown): string | undefined {
  const parsed = z
    .object({ eTag: z.string().optional(), "@odata.etag": z.string().optional() })
    .safeParse(body);
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
