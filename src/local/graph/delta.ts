import type { Deleted, ListItem } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { GoneCode } from "#local/store.ts";
import { type Call, type GraphWorld, param, type Route } from "./call.ts";
import { badRequest, GraphFailure } from "./errors.ts";
import { ITEM_COLUMNS, type ItemRow, itemRow } from "./itemStore.ts";
import { itemView } from "./itemView.ts";
import { columnsOf, type ListRow, listById } from "./listStore.ts";
import { SITE_ID } from "./sites.ts";

const DEFAULT_PAGE = 200;
const MAX_PAGE = 5_000;

/**
 * `at`: everything up to this sequence number was shown; `from`: where this round began, so that a
 * full enumeration leaves out what was deleted before it; `paging`: inside a round.
 */
const position = z.strictObject({
  list: z.string(),
  at: z.number().int(),
  from: z.number().int(),
  paging: z.boolean(),
});
type Position = z.infer<typeof position>;

/** The latest state of what changed, in order of change; an item may recur, its last occurrence wins. */
export const readDelta: Route = (call, world) => {
  const { store } = world;
  const list = listById(store, param(call, "list"));
  const { query } = call;
  if (query.token === "latest")
    return Response.json({ ...context(call, list), ...deltaLink(call, list, list.seq), value: [] });

  const start = startOf(call, world, list);
  const top = Math.min(query.top ?? DEFAULT_PAGE, MAX_PAGE);
  // Later pages repeat the last item of the page before, as SharePoint does now and then; the largest have no room.
  const repeated = start.paging && top > 1 && top < MAX_PAGE ? 1 : 0;
  const rows = store.all(
    itemRow,
    `SELECT ${ITEM_COLUMNS} FROM items WHERE list_id = ? AND seq > ? AND (deleted = 0 OR seq > ?) ORDER BY seq LIMIT ?`,
    list.id,
    start.at - repeated,
    start.from,
    top + 1,
  );
  const page = rows.slice(0, top);
  const last = page.at(-1)?.seq ?? start.at;
  const link =
    rows.length > top
      ? {
          "@odata.nextLink": linkTo(call, {
            list: list.id,
            at: last,
            from: start.from,
            paging: true,
          }),
        }
      : deltaLink(call, list, Math.max(list.seq, last));
  const columns = columnsOf(store, list.id);
  return Response.json({
    ...context(call, list),
    ...link,
    value: page.map((item) => deltaView(call, item, list, columns)),
  });
};

function startOf(call: Call, world: GraphWorld, list: ListRow): Position {
  const { token } = call.query;
  // A full enumeration reports deletions only if they happen while it runs.
  if (token === null || token === "")
    return { list: list.id, at: 0, from: list.seq, paging: false };
  const start = parseToken(token);
  if (start.list !== list.id) throw malformed();
  if (start.from < list.compacted) throw gone(call, world.store.goneCode());
  return start;
}

function deltaView(
  call: Call,
  item: ItemRow,
  list: ListRow,
  columns: Parameters<typeof itemView>[2],
): Record<string, unknown> {
  if (item.deleted === 1)
    return {
      id: String(item.id),
      deleted: { state: "deleted" },
      parentReference: { id: list.id, siteId: SITE_ID },
    } satisfies ListItem & { deleted: Deleted };
  const { lastModifiedBy: _, ...view } = itemView(item, list, columns, call.query);
  return view;
}

const context = (call: Call, list: ListRow) => ({
  "@odata.context": `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists('${list.id}')/items/$delta`,
});

const deltaLink = (call: Call, list: ListRow, at: number) => ({
  "@odata.deltaLink": linkTo(call, { list: list.id, at, from: at, paging: false }),
});

const linkTo = (call: Call, to: Position) => {
  const token = Buffer.from(JSON.stringify(to)).toString("base64url");
  return `${call.base}/v1.0${call.path}?${call.query.with("token", token)}`;
};

function parseToken(token: string): Position {
  try {
    return position.parse(JSON.parse(Buffer.from(token, "base64url").toString()));
  } catch {
    throw malformed();
  }
}

const malformed = () => badRequest("Provided sync token is malformed");

function gone(call: Call, code: GoneCode): GraphFailure {
  const fresh = new URLSearchParams(call.query.with("token", ""));
  fresh.delete("token");
  const location = `${call.base}/v1.0${call.path}${fresh.size > 0 ? `?${fresh}` : ""}`;
  return new GraphFailure(410, code, "Resync required.", {
    headers: { location },
  });
}
