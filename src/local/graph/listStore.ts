import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Store } from "#local/store.ts";
import { type Column, column } from "./columnDefinition.ts";
import { GraphFailure, itemNotFound } from "./errors.ts";

const listRow = z.object({
  id: z.string(),
  display_name: z.string(),
  url_name: z.string(),
  description: z.string(),
  created_at: z.string(),
  modified_at: z.string(),
  created_by: z.string(),
  seq: z.number(),
  compacted: z.number(),
});
export type ListRow = z.infer<typeof listRow>;

const columnRow = z.object({ definition: z.string() });
const SELECT =
  "SELECT id, display_name, url_name, description, created_at, modified_at, created_by, seq, compacted FROM lists";

export const allLists = (store: Store) =>
  store.all(listRow, `${SELECT} WHERE recycled = 0 ORDER BY rowid`);

/** A list by its id or its display name, as Graph finds it. */
export function listById(store: Store, idOrName: string): ListRow {
  const found = findList(store, idOrName);
  if (found === undefined) throw itemNotFound();
  return found;
}

export function findList(store: Store, idOrName: string): ListRow | undefined {
  const folded = idOrName.toLowerCase();
  return store.first(
    listRow,
    `${SELECT} WHERE recycled = 0 AND (id = ? OR folded_name = ?) ORDER BY id = ? DESC`,
    folded,
    folded,
    folded,
  );
}

export const isListName = (store: Store, name: string) =>
  store.first(
    z.object({ id: z.string() }),
    "SELECT id FROM lists WHERE folded_name = ?",
    name.toLowerCase(),
  ) !== undefined;

export const nameTaken = () =>
  new GraphFailure(409, "nameAlreadyExists", "The specified name already exists.");

export function insertList(
  store: Store,
  list: { displayName: string; description: string; at: string; by: string },
): string {
  const id = randomUUID();
  store.run(
    "INSERT INTO lists (id, display_name, folded_name, url_name, description, created_at, modified_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    id,
    list.displayName,
    list.displayName.toLowerCase(),
    freeUrlName(store, list.displayName),
    list.description,
    list.at,
    list.at,
    list.by,
  );
  return id;
}

/** The address comes from the first name, and a list that was renamed keeps its own. */
function freeUrlName(store: Store, name: string): string {
  const isTaken = (candidate: string) =>
    store.first(z.object({ id: z.string() }), "SELECT id FROM lists WHERE url_name = ?", candidate);
  let free = name;
  for (let number = 1; isTaken(free) !== undefined; number++) free = `${name}${number}`;
  return free;
}

/** Into the site's recycle bin, with everything in it; its name is free again. */
export function recycleList(store: Store, id: string): void {
  store.run("UPDATE lists SET recycled = 1, folded_name = id WHERE id = ?", id);
}

/** From the recycle bin, as it was: same id, same items. By its id or the name it had, the latest first. */
export function restoreList(store: Store, idOrName: string): void {
  const found = store.first(
    z.object({ id: z.string(), display_name: z.string() }),
    "SELECT id, display_name FROM lists WHERE recycled = 1 AND (id = ? OR display_name = ?) ORDER BY rowid DESC",
    idOrName,
    idOrName,
  );
  if (found === undefined) throw itemNotFound();
  if (isListName(store, found.display_name)) throw nameTaken();
  store.run(
    "UPDATE lists SET recycled = 0, folded_name = ? WHERE id = ?",
    found.display_name.toLowerCase(),
    found.id,
  );
}

/** Whether the site has, or had, any list. */
export const hadLists = (store: Store): boolean =>
  store.first(z.object({ id: z.string() }), "SELECT id FROM lists LIMIT 1") !== undefined;

export function updateList(
  store: Store,
  id: string,
  list: { displayName: string; description: string; at: string },
): void {
  store.run(
    "UPDATE lists SET display_name = ?, folded_name = ?, description = ?, modified_at = ?, seq = seq + 1 WHERE id = ?",
    list.displayName,
    list.displayName.toLowerCase(),
    list.description,
    list.at,
    id,
  );
}

/** A list's columns, parsed once: every request needs them, and hardly any changes them. */
export function columnsOf(store: Store, listId: string): readonly Column[] {
  const known = store.parsed.get(columnsKey(listId));
  if (known instanceof ParsedColumns) return known.columns;
  const columns = store
    .all(columnRow, "SELECT definition FROM columns WHERE list_id = ? ORDER BY position", listId)
    .map((row) => column.parse(JSON.parse(row.definition)));
  store.parsed.set(columnsKey(listId), new ParsedColumns(columns));
  return columns;
}

class ParsedColumns {
  readonly columns: readonly Column[];
  constructor(columns: readonly Column[]) {
    this.columns = columns;
  }
}

const columnsKey = (listId: string) => `columns/${listId}`;

export function saveColumn(store: Store, listId: string, one: Column): void {
  store.parsed.delete(columnsKey(listId));
  store.run(
    "INSERT INTO columns (list_id, id, name, definition) VALUES (?, ?, ?, ?) ON CONFLICT (list_id, name) DO UPDATE SET definition = excluded.definition",
    listId,
    one.id,
    one.name,
    JSON.stringify(one),
  );
}

/** A column goes with all its values. */
export function deleteColumn(store: Store, listId: string, name: string): void {
  store.parsed.delete(columnsKey(listId));
  store.run("DELETE FROM columns WHERE list_id = ? AND name = ?", listId, name);
  store.run("DELETE FROM index_values WHERE list_id = ? AND column_name = ?", listId, name);
  store.run(
    "UPDATE items SET fields = json_remove(fields, ?) WHERE list_id = ?",
    `$."${name}"`,
    listId,
  );
}
