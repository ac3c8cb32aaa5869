import { randomUUID } from "node:crypto";
import type { IdentitySet } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Store } from "#local/store.ts";
import type { Column } from "./columnDefinition.ts";
import { badRequest, itemNotFound } from "./errors.ts";
import { type FieldSet, folded } from "./fieldValues.ts";

const KEPT_VERSIONS = 50;

const json = z.string().transform((text): unknown => JSON.parse(text));
/** Checked value by value when it was written; again for each of 50,000 rows would cost seconds. */
const fieldSet = z.custom<FieldSet>((value) => typeof value === "object" && value !== null);
const identitySet = z.custom<IdentitySet>((value) => typeof value === "object" && value !== null);
export const itemRow = z.object({
  id: z.number(),
  guid: z.string(),
  version: z.number(),
  seq: z.number(),
  deleted: z.number(),
  fields: json.pipe(fieldSet),
  created_at: z.string(),
  modified_at: z.string(),
  created_by: json.pipe(identitySet),
  modified_by: json.pipe(identitySet),
});
export type ItemRow = z.infer<typeof itemRow>;
export const ITEM_COLUMNS =
  "id, guid, version, seq, deleted, fields, created_at, modified_at, created_by, modified_by";

const versionRow = z.object({
  version: z.number(),
  fields: json.pipe(fieldSet),
  modified_at: z.string(),
  modified_by: json.pipe(identitySet),
});
export type VersionRow = z.infer<typeof versionRow>;
const counters = z.object({ next_item: z.number(), seq: z.number() });

/** When and by whom an item was written. */
export interface Authorship {
  readonly at: string;
  readonly by: IdentitySet;
}

export const itemEtag = (item: Pick<ItemRow, "guid" | "version">) =>
  `"${item.guid},${item.version}"`;

export function itemById(store: Store, listId: string, id: string): ItemRow {
  const found = /^\d{1,15}$/.test(id)
    ? store.first(
        itemRow,
        `SELECT ${ITEM_COLUMNS} FROM items WHERE list_id = ? AND id = ? AND deleted = 0`,
        listId,
        Number(id),
      )
    : undefined;
  if (found === undefined) throw itemNotFound();
  return found;
}

export function insertItem(
  store: Store,
  listId: string,
  columns: readonly Column[],
  fields: FieldSet,
  authorship: Authorship,
): number {
  const { next_item: id, seq } = advance(store, listId, authorship.at, 1);
  for (const column of columns) if (column.indexed) indexValue(store, listId, column, fields, id);
  const by = JSON.stringify(authorship.by);
  store.run(
    `INSERT INTO items (list_id, ${ITEM_COLUMNS}) VALUES (?, ?, ?, 1, ?, 0, ?, ?, ?, ?, ?)`,
    listId,
    id,
    randomUUID(),
    seq,
    JSON.stringify(fields),
    authorship.at,
    authorship.at,
    by,
    by,
  );
  keepVersion(store, listId, id, 1, fields, authorship);
  return id;
}

/** Every write makes a version, whether or not it changes anything. */
export function updateItem(
  store: Store,
  listId: string,
  columns: readonly Column[],
  item: ItemRow,
  fields: FieldSet,
  authorship: Authorship,
): void {
  const { seq } = advance(store, listId, authorship.at, 0);
  reindexItem(store, listId, columns, item, fields);
  store.run(
    "UPDATE items SET version = ?, seq = ?, fields = ?, modified_at = ?, modified_by = ? WHERE list_id = ? AND id = ?",
    item.version + 1,
    seq,
    JSON.stringify(fields),
    authorship.at,
    JSON.stringify(authorship.by),
    listId,
    item.id,
  );
  keepVersion(store, listId, item.id, item.version + 1, fields, authorship);
}

/** The row stays as a tombstone, for delta. */
export function deleteItem(store: Store, listId: string, item: ItemRow, at: string): void {
  const { seq } = advance(store, listId, at, 0);
  store.run("DELETE FROM index_values WHERE list_id = ? AND item_id = ?", listId, item.id);
  store.run("DELETE FROM versions WHERE list_id = ? AND item_id = ?", listId, item.id);
  store.run(
    "UPDATE items SET deleted = 1, seq = ?, fields = '{}' WHERE list_id = ? AND id = ?",
    seq,
    listId,
    item.id,
  );
}

export const versionsOf = (store: Store, listId: string, itemId: number) =>
  store.all(
    versionRow,
    "SELECT version, fields, modified_at, modified_by FROM versions WHERE list_id = ? AND item_id = ? ORDER BY version DESC",
    listId,
    itemId,
  );

/** Writes the index of one column anew, after it became indexed or unique. */
export function reindexColumn(store: Store, listId: string, column: Column): void {
  store.run("DELETE FROM index_values WHERE list_id = ? AND column_name = ?", listId, column.name);
  if (!column.indexed) return;
  const items = store.all(
    itemRow,
    `SELECT ${ITEM_COLUMNS} FROM items WHERE list_id = ? AND deleted = 0`,
    listId,
  );
  for (const item of items) indexValue(store, listId, column, item.fields, item.id);
}

function reindexItem(
  store: Store,
  listId: string,
  columns: readonly Column[],
  { id, fields: before }: ItemRow,
  after: FieldSet,
): void {
  for (const column of columns) {
    const old = before[column.name];
    if (!column.indexed || old === after[column.name]) continue;
    if (old !== undefined)
      store.run(
        "DELETE FROM index_values WHERE list_id = ? AND column_name = ? AND value = ? AND item_id = ?",
        listId,
        column.name,
        folded(old),
        id,
      );
    indexValue(store, listId, column, after, id);
  }
}

function indexValue(
  store: Store,
  listId: string,
  column: Column,
  fields: FieldSet,
  itemId: number,
): void {
  const value = fields[column.name];
  if (value === undefined) return;
  const key = folded(value);
  if (column.enforceUniqueValues && isTaken(store, listId, column.name, key))
    throw badRequest("One or more fields with unique constraints already has the provided value.");
  store.run(
    "INSERT INTO index_values (list_id, column_name, value, item_id) VALUES (?, ?, ?, ?)",
    listId,
    column.name,
    key,
    itemId,
  );
}

const isTaken = (store: Store, listId: string, name: string, key: string | number) =>
  store.first(
    z.object({ item_id: z.number() }),
    "SELECT item_id FROM index_values WHERE list_id = ? AND column_name = ? AND value = ?",
    listId,
    name,
    key,
  ) !== undefined;

function advance(store: Store, listId: string, at: string, items: number) {
  const row = store.first(
    counters,
    "UPDATE lists SET seq = seq + 1, next_item = next_item + ?, modified_at = ? WHERE id = ? RETURNING next_item - ? AS next_item, seq",
    items,
    at,
    listId,
    items,
  );
  if (row === undefined) throw itemNotFound();
  return row;
}

function keepVersion(
  store: Store,
  listId: string,
  itemId: number,
  version: number,
  fields: FieldSet,
  { at, by }: Authorship,
): void {
  store.run(
    "INSERT INTO versions (list_id, item_id, version, fields, modified_at, modified_by) VALUES (?, ?, ?, ?, ?, ?)",
    listId,
    itemId,
    version,
    JSON.stringify(fields),
    at,
    JSON.stringify(by),
  );
  if (version <= KEPT_VERSIONS) return;
  store.run(
    "DELETE FROM versions WHERE list_id = ? AND item_id = ? AND version <= ?",
    listId,
    itemId,
    version - KEPT_VERSIONS,
  );
}
