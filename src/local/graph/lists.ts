import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Store } from "#local/store.ts";
import { bodyOf, type Call, type GraphWorld, param, type Route } from "./call.ts";
import { type Column, completeColumn, newColumn } from "./columnDefinition.ts";
import { shownColumns } from "./columns.ts";
import { badRequest } from "./errors.ts";
import { identityOf } from "./identities.ts";
import {
  allLists,
  columnsOf,
  insertList,
  isListName,
  listById,
  nameTaken,
  recycleList,
  saveColumn,
  updateList,
} from "./listStore.ts";
import { listView } from "./listView.ts";
import { pageOf } from "./paging.ts";
import { SITE_ID } from "./sites.ts";
import { timestamp } from "./timestamp.ts";

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

const listPatch = z.strictObject({
  displayName: newList.shape.displayName.optional(),
  description: z.string().max(1000).optional(),
});

export const readLists: Route = (call, { store }) => {
  const { values, link } = pageOf(call, allLists(store));
  return Response.json({
    "@odata.context": `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists`,
    ...link,
    value: values.map((list) => listView(list, call.query.select)),
  });
};

export const readList: Route = (call, { store }) => {
  const list = listById(store, param(call, "list"));
  const columns = call.query.expand.has("columns") ? columnsOf(store, list.id) : null;
  return Response.json({
    "@odata.context": listContext(call),
    ...listView(list, call.query.select),
    ...(columns === null ? {} : { columns: shownColumns(columns, null) }),
  });
};

export const createList: Route = async (call, world) => {
  const given = await bodyOf(call, newList);
  const id = world.store.transaction(() => insert(call, world, given));
  const list = listById(world.store, id);
  return Response.json(
    { "@odata.context": listContext(call), ...listView(list, null) },
    { status: 201, headers: { location: `${call.base}/v1.0/sites/${SITE_ID}/lists/${id}` } },
  );
};

export const changeList: Route = async (call, { store, now }) => {
  const patch = await bodyOf(call, listPatch);
  const changed = store.transaction(() => {
    const list = listById(store, param(call, "list"));
    const displayName = patch.displayName ?? list.display_name;
    if (displayName.toLowerCase() !== list.display_name.toLowerCase())
      requireFreeName(store, displayName);
    updateList(store, list.id, {
      displayName,
      description: patch.description ?? list.description,
      at: timestamp(now()),
    });
    return listById(store, list.id);
  });
  return Response.json({ "@odata.context": listContext(call), ...listView(changed, null) });
};

export const deleteList: Route = (call, { store }) => {
  const list = listById(store, param(call, "list"));
  store.transaction(() => {
    recycleList(store, list.id);
    store.run("DELETE FROM subscriptions WHERE list_id = ?", list.id);
  });
  return new Response(null, { status: 204 });
};

function insert(call: Call, { store, now }: GraphWorld, given: z.infer<typeof newList>): string {
  requireFreeName(store, given.displayName);
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

function requireFreeName(store: Store, name: string): void {
  if (isListName(store, name)) throw nameTaken();
}

const listContext = (call: Call) =>
  `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')/lists/$entity`;
