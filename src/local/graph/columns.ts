import { randomUUID } from "node:crypto";
import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import { bodyOf, param, type Route } from "./call.ts";
import {
  type Column,
  changedColumn,
  column,
  columnPatch,
  completeColumn,
  newColumn,
} from "./columnDefinition.ts";
import { itemNotFound } from "./errors.ts";
import { reindexColumn } from "./itemStore.ts";
import { columnsOf, deleteColumn, listById, saveColumn } from "./listStore.ts";
import { pageOf } from "./paging.ts";

/** Columns every list has and nobody writes. */
const SYSTEM_COLUMNS: readonly Column[] = [
  systemColumn("ID", "1d22ea11-1e32-424e-89ab-9fedbadb6ce1", { number: {} }),
  systemColumn("ContentType", "c042a256-787d-4a6f-8a8a-cf6ab767f12d", { text: {} }),
  systemColumn("Modified", "28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f", { dateTime: {} }),
  systemColumn("Created", "8c06beca-0777-48f7-91c7-6da68bc07b69", { dateTime: {} }),
  systemColumn("_UIVersionString", "dce8262a-3ae9-45aa-aab4-83bd75fb738a", { text: {} }),
];

export const readColumns: Route = (call, { store }) => {
  const list = listById(store, param(call, "list"));
  const shown = shownColumns(columnsOf(store, list.id), call.query.select);
  const { values, link } = pageOf(call, shown);
  return Response.json({ ...link, value: values });
};

export const readColumn: Route = (call, { store }) => {
  const list = listById(store, param(call, "list"));
  return Response.json(columnById(columnsOf(store, list.id), param(call, "column")));
};

export const createColumn: Route = async (call, { store }) => {
  const given = await bodyOf(call, newColumn);
  const created = store.transaction(() => {
    const list = listById(store, param(call, "list"));
    const made = completeColumn(randomUUID(), given, columnsOf(store, list.id));
    saveColumn(store, list.id, made);
    return made;
  });
  return Response.json(created, { status: 201 });
};

export const changeColumn: Route = async (call, { store }) => {
  const patch = await bodyOf(call, columnPatch);
  const changed = store.transaction(() => {
    const list = listById(store, param(call, "list"));
    const columns = columnsOf(store, list.id);
    const before = columnById(columns, param(call, "column"));
    const after = changedColumn(
      before,
      patch,
      columns.filter((one) => one !== before),
    );
    saveColumn(store, list.id, after);
    if (
      after.indexed !== before.indexed ||
      after.enforceUniqueValues !== before.enforceUniqueValues
    )
      reindexColumn(store, list.id, after);
    return after;
  });
  return Response.json(changed);
};

export const removeColumn: Route = (call, { store }) => {
  store.transaction(() => {
    const list = listById(store, param(call, "list"));
    const { name } = columnById(columnsOf(store, list.id), param(call, "column"));
    deleteColumn(store, list.id, name);
  });
  return new Response(null, { status: 204 });
};

/** Hidden columns are shown only to those who ask for them by `$select`. */
export function shownColumns(
  columns: readonly Column[],
  select: readonly string[] | null,
): readonly ColumnDefinition[] {
  const all = [...columns, ...SYSTEM_COLUMNS];
  if (select === null) return all.filter((one) => !one.hidden);
  return all.map((one) =>
    Object.fromEntries(
      Object.entries(one).filter(([name]) => name === "id" || select.includes(name)),
    ),
  );
}

function columnById(columns: readonly Column[], idOrName: string): Column {
  const found = columns.find((one) => one.id === idOrName || one.name === idOrName);
  if (found === undefined) throw itemNotFound();
  return found;
}

function systemColumn(name: string, id: string, facet: Readonly<Record<string, object>>): Column {
  return column.parse({
    ...facet,
    id,
    name,
    displayName: name,
    description: "",
    required: false,
    hidden: false,
    indexed: false,
    enforceUniqueValues: false,
    readOnly: true,
  });
}
