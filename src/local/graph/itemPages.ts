import { z } from "zod";
import type { Store } from "#local/store.ts";
import { param, type Route } from "./call.ts";
import type { Column } from "./columnDefinition.ts";
import { GraphFailure } from "./errors.ts";
import { filterSql, type ItemFilter, parseItemFilter } from "./filter.ts";
import { ITEM_COLUMNS, type ItemRow, itemRow } from "./itemStore.ts";
import { itemView } from "./itemView.ts";
import { columnsOf, listById } from "./listStore.ts";
import { nextLink, parseCursor } from "./paging.ts";
import { SITE_ID } from "./sites.ts";

const DEFAULT_PAGE = 200;
/** SharePoint's list view threshold: largest page, and how many items a filter may look at. */
const THRESHOLD = 5_000;

const counted = z.object({ count: z.number() });

/** GET items: pages in id order; a filter over a large list walks it window by window. */
export const readItems: Route = (call, { store }) => {
  const { query } = call;
  const list = listById(store, param(call, "list"));
  const columns = columnsOf(store, list.id);
  const filter = filterOf(columns, query.filter, call.request.headers.get("prefer"));
  const page = readPage(store, list.id, {
    filter,
    after: query.skipToken === null ? 0 : parseCursor(query.skipToken),
    top: Math.min(query.top ?? DEFAULT_PAGE, THRESHOLD),
  });
  return Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists('${list.id}')/items`,
    ...(page.next === null ? {} : nextLink(call, page.next)),
    value: page.items.map((item) => itemView(item, list, columns, query)),
  });
};

interface Page {
  readonly items: readonly ItemRow[];
  readonly next: number | null;
}

interface PageRequest {
  readonly filter: ItemFilter | null;
  readonly after: number;
  readonly top: number;
}

function readPage(store: Store, listId: string, { filter, after, top }: PageRequest): Page {
  if (filter === null) {
    const found = store.all(
      itemRow,
      `SELECT ${ITEM_COLUMNS} FROM items WHERE list_id = ? AND deleted = 0 AND id > ? ORDER BY id LIMIT ?`,
      listId,
      after,
      top + 1,
    );
    return cut(found, top, null);
  }
  const isLarge =
    count(store, "FROM items WHERE list_id = ? AND deleted = 0", [listId]) > THRESHOLD;
  const { from, values } = matching(filter, listId);
  if (isLarge && (!filter.column.indexed || count(store, from, values) > THRESHOLD))
    throw tooManyResources();
  const last = count(store, "FROM lists WHERE id = ?", [listId], "next_item - 1");
  const end = isLarge ? after + THRESHOLD : last;
  const found = store.all(
    itemRow,
    `SELECT ${ITEM_COLUMNS} ${from} AND id > ? AND id <= ? ORDER BY id LIMIT ?`,
    ...values,
    after,
    end,
    top + 1,
  );
  return cut(found, top, end < last ? end : null);
}

function matching(filter: ItemFilter, listId: string) {
  if (!filter.column.indexed) {
    // Column names are identifiers (checked when a column is made), so they may stand in the SQL.
    const field = `folded(json_extract(fields, '$."${filter.column.name}"'))`;
    const { sql, values } = filterSql(filter, field);
    return {
      from: `FROM items WHERE list_id = ? AND deleted = 0 AND ${sql}`,
      values: [listId, ...values],
    };
  }
  const { sql, values } = filterSql(filter, "value");
  return {
    from: `FROM items WHERE list_id = ? AND deleted = 0 AND id IN (SELECT item_id FROM index_values WHERE list_id = ? AND column_name = ? AND ${sql})`,
    values: [listId, listId, filter.column.name, ...values],
  };
}

function count(
  store: Store,
  from: string,
  values: readonly (string | number)[],
  expression = "count(*)",
): number {
  return store.first(counted, `SELECT ${expression} AS count ${from}`, ...values)?.count ?? 0;
}

function cut(found: readonly ItemRow[], top: number, windowEnd: number | null): Page {
  if (found.length <= top) return { items: found, next: windowEnd };
  const items = found.slice(0, top);
  return { items, next: items.at(-1)?.id ?? null };
}

function filterOf(columns: readonly Column[], text: string | null, prefer: string | null) {
  if (text === null) return null;
  return parseItemFilter(
    text,
    columns,
    /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(prefer ?? ""),
  );
}

const tooManyResources = () =>
  new GraphFailure(
    422,
    "notSupported",
    "The request is unprocessable because it uses too many resources",
    { innerCode: "tooManyResources" },
  );
