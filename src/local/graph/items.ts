import { z } from "zod";
import { bodyOf, type Call, type GraphWorld, param, type Route } from "./call.ts";
import { GraphFailure } from "./errors.ts";
import { defaultFields, type FieldSet, writeFields } from "./fieldValues.ts";
import { identityOf } from "./identities.ts";
import {
  type Authorship,
  deleteItem,
  type ItemRow,
  insertItem,
  itemById,
  itemEtag,
  updateItem,
} from "./itemStore.ts";
import { fieldsView, itemView } from "./itemView.ts";
import { columnsOf, listById } from "./listStore.ts";
import { SITE_ID } from "./sites.ts";
import { timestamp } from "./timestamp.ts";

const givenFields = z.record(z.string(), z.unknown());
const newItem = z.strictObject({
  fields: givenFields.default({}),
  contentType: z.looseObject({}).optional(),
});
const itemPatch = z.strictObject({ fields: givenFields });
const WITH_FIELDS = { select: null, expand: new Map([["fields", null]]) };

export const readItem: Route = (call, { store }) => {
  const { list, columns, item } = found(call, store);
  return itemResponse(call, item, itemView(item, list, columns, call.query));
};

export const readFields: Route = (call, { store }) => {
  const { columns, item } = found(call, store);
  return Response.json(fieldsView(item, columns, call.query.select));
};

export const createItem: Route = async (call, world) => {
  const { fields } = await bodyOf(call, newItem);
  const { store } = world;
  const list = listById(store, param(call, "list"));
  const columns = columnsOf(store, list.id);
  const id = store.transaction(() => {
    const values = writeFields(defaultFields(columns), fields, columns, world.faults.plan.texts);
    return insertItem(store, list.id, columns, values, authorship(call, world));
  });
  world.notifications.changed(list.id);
  const item = itemById(store, list.id, String(id));
  return itemResponse(call, item, itemView(item, list, columns, WITH_FIELDS), 201);
};

export const changeFields: Route = async (call, world) => {
  const item = change(call, world, await bodyOf(call, givenFields));
  const { columns } = found(call, world.store);
  return Response.json(fieldsView(item, columns, null));
};

export const changeItem: Route = async (call, world) => {
  const { fields } = await bodyOf(call, itemPatch);
  const item = change(call, world, fields);
  const { list, columns } = found(call, world.store);
  return itemResponse(call, item, itemView(item, list, columns, WITH_FIELDS));
};

export const removeItem: Route = (call, { store, now, notifications }) => {
  const list = listById(store, param(call, "list"));
  store.transaction(() => {
    const item = itemById(store, list.id, param(call, "item"));
    requireMatch(call, item);
    deleteItem(store, list.id, item, timestamp(now()));
  });
  notifications.changed(list.id);
  return new Response(null, { status: 204 });
};

/** Sets an item's fields to those of an earlier version, as a new version. */
export function replaceFields(call: Call, world: GraphWorld, fields: FieldSet): void {
  const { store } = world;
  const { list, columns, item } = found(call, store);
  store.transaction(() =>
    updateItem(store, list.id, columns, item, fields, authorship(call, world)),
  );
  world.notifications.changed(list.id);
}

function change(call: Call, world: GraphWorld, given: Readonly<Record<string, unknown>>): ItemRow {
  const { store } = world;
  const { list } = found(call, store);
  store.transaction(() => {
    const { columns, item } = found(call, store);
    requireMatch(call, item);
    const fields = writeFields(item.fields, given, columns, world.faults.plan.texts);
    updateItem(store, list.id, columns, item, fields, authorship(call, world));
  });
  world.notifications.changed(list.id);
  return found(call, store).item;
}

export function found(call: Call, store: GraphWorld["store"]) {
  const list = listById(store, param(call, "list"));
  return {
    list,
    columns: columnsOf(store, list.id),
    item: itemById(store, list.id, param(call, "item")),
  };
}

function requireMatch(call: Call, item: ItemRow): void {
  const expected = call.request.headers.get("if-match");
  if (expected === null || expected === "*" || expected === itemEtag(item)) return;
  throw new GraphFailure(412, "resourceModified", "ETag does not match current item's value");
}

const authorship = (call: Call, { now }: GraphWorld): Authorship => ({
  at: timestamp(now()),
  by: identityOf(call.actor),
});

function itemResponse(call: Call, item: ItemRow, view: object, status = 200): Response {
  const context = `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists('${param(call, "list")}')/items/$entity`;
  return Response.json(
    { "@odata.context": context, ...view },
    { status, headers: { etag: itemEtag(item) } },
  );
}
