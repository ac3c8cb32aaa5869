import { z } from "zod";
import type { Store } from "#local/store.ts";

/** What a grant on a site or a list lets an application do: each role includes those before it. */
export const GRANT_ROLES = ["read", "write", "manage", "owner", "fullcontrol"] as const;
export type GrantRole = (typeof GRANT_ROLES)[number];

const permissionBody = z.object({
  roles: z.array(z.enum(GRANT_ROLES)),
  application: z.object({ id: z.string(), displayName: z.string().exactOptional() }),
});
const permissionRow = z.object({
  id: z.number(),
  list_id: z.string().nullable(),
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(permissionBody),
});
type PermissionBody = z.infer<typeof permissionBody>;

/** A grant to an application, on a list or (without one) on the site. */
export interface StoredPermission extends PermissionBody {
  readonly id: string;
  readonly listId: string | null;
}

export const permissionRows = (store: Store, listId: string | null): StoredPermission[] =>
  store
    .all(
      permissionRow,
      "SELECT id, list_id, body FROM permissions WHERE list_id IS ? ORDER BY id",
      listId,
    )
    .map(({ id, list_id, body }) => ({ ...body, id: String(id), listId: list_id }));

export function insertPermission(
  store: Store,
  listId: string | null,
  permission: PermissionBody,
): string {
  const row = store.first(
    z.object({ id: z.number() }),
    "INSERT INTO permissions (list_id, body) VALUES (?, ?) RETURNING id",
    listId,
    JSON.stringify(permission),
  );
  if (row === undefined) throw new Error("SQLite returned no id for a new permission");
  return String(row.id);
}

export const updatePermission = (store: Store, { id, roles, application }: StoredPermission) =>
  store.run(
    "UPDATE permissions SET body = ? WHERE id = ?",
    JSON.stringify({ roles, application }),
    Number(id),
  );

export const deletePermission = (store: Store, id: string) =>
  store.run("DELETE FROM permissions WHERE id = ?", Number(id));
