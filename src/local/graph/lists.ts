import { randomUUID } from "node:crypto";
import { z } from "zod";
import { bodyOf, type Call, type GraphWorld, param, type Route, timestamp } from "./call.ts";
import { type Column, completeColumn, newColumn } from "./columnDefinition.ts";
import { shownColumns } from "./columns.ts";
import { badRequest, GraphFailure } from "./errors.ts";
import { identityOf } from "./identities.ts";
import {
  allLists,
  columnsOf,
  insertList,
  isListName,
  type ListRow,
  listById,
  saveColumn,
} from "./listStore.ts";
import { SITE_ID, SITE_URL } from "./sites.ts";

const newList = z.strictObject({
  displayName: z.string().min(1).max(255),
  description: z.string().max(1000).default(""),
  columns: z.array(newColumn).default([]),
  list: z.strictObject({
    template: z.literal("genericList"),
    contentTypesEnabled: z.boolean().optional(),
    hidden: z.literal(false).optional(),
  }),
});

export const readLists: Route = (call, { store }) =>
  Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists`,
    value: allLists(store).map((list) => listView(list)),
  });

export const readList: Route = (call, { store }) => {
  const list = listById(store, param(call, "list"));
  const columns = call.query.expand.has("columns") ? columnsOf(store, list.id) : null;
  return Response.json({
    "@odata.context": listContext(call),
    ...listView(list),
    ...(columns === null ? {} : { columns: shownColumns(columns, null) }),
  });
};

export const createList: Route = async (call, world) => {
  const given = await bodyOf(call, newList);
  const id = world.store.transaction(() => insert(call, world, given));
  const list = listById(world.store, id);
  return Response.json(
    { "@odata.context": listContext(call), ...listView(list) },
    { status: 201, headers: { location: `${call.base}/v1.0/sites/${SITE_ID}/lists/${id}` } },
  );
};

export const deleteList: Route = (call, { store }) => {
  const list = listById(store, param(call, "list"));
  store.transaction(() => {
    store.run("DELETE FROM lists WHERE id = ?", list.id);
    store.run("DELETE FROM subscriptions WHERE list_id = ?", list.id);
  });
  return new Response(null, { status: 204 });
};

function insert(call: Call, { store, now }: GraphWorld, given: z.infer<typeof newList>): string {
  if (isListName(store, given.displayName))
    throw new GraphFailure(409, "nameAlreadyExists", "The specified name already exists.");
  if (given.columns.some((one) => one.name === "Title"))
    throw badRequest("The list template brings a column 'Title'.");
  const id = insertList(store, {
    displayName: given.displayName,
    description: given.description,
    at: timestamp(now()),
    by: JSON.stringify(identityOf(call.actor)),
  });
  const columns: Column[] = [];
  for (const definition of [
    { name: "Title", text: newColumn.shape.text.parse({}) },
    ...given.columns,
  ]) {
    columns.push(completeColumn(randomUUID(), definition, columns));
  }
  for (const column of columns) saveColumn(store, id, column);
  return id;
}

const listContext = (call: Call) =>
  `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists/$entity`;

function listView(list: ListRow) {
  const etag = `"${list.id},${list.seq}"`;
  return {
    "@odata.etag": etag,
    createdBy: JSON.parse(list.created_by),
    createdDateTime: list.created_at,
    description: list.description,
    displayName: list.display_name,
    eTag: etag,
    id: list.id,
    lastModifiedDateTime: list.modified_at,
    list: { contentTypesEnabled: false, hidden: false, template: "genericList" },
    name: list.display_name,
    parentReference: { siteId: SITE_ID },
    webUrl: `${SITE_URL}/Lists/${encodeURIComponent(list.display_name)}`,
  };
}
