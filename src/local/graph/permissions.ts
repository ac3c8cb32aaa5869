import type { Permission } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { bodyOf, type Call, type GraphWorld, param, type Route } from "./call.ts";
import { badRequest, itemNotFound } from "./errors.ts";
import { listById } from "./listStore.ts";
import { pageOf } from "./paging.ts";
import {
  deletePermission,
  GRANT_ROLES,
  insertPermission,
  permissionRows,
  type StoredPermission,
  updatePermission,
} from "./permissionStore.ts";
import { SITE_ID } from "./sites.ts";

const application = z.strictObject({ id: z.guid(), displayName: z.string().exactOptional() });
const identitySet = z.strictObject({ application });
const roles = z.array(z.enum(GRANT_ROLES)).min(1);
const newPermission = z.strictObject({
  roles,
  grantedTo: identitySet.optional(),
  grantedToV2: identitySet.optional(),
  grantedToIdentities: z.array(identitySet).min(1).optional(),
  grantedToIdentitiesV2: z.array(identitySet).min(1).optional(),
});
const permissionPatch = z.strictObject({ roles });

/** Grants to applications; what they allow is enforced before a request comes to its route. */
export const readPermissions: Route = (call, world) => {
  const rows = permissionRows(world.store, scopeOf(call, world));
  const { values, link } = pageOf(call, rows);
  return Response.json({ ...link, value: values.map(permissionView) });
};

export const readPermission: Route = (call, world) =>
  Response.json({ ...context(call), ...permissionView(byId(call, world)) });

export const createPermission: Route = async (call, world) => {
  const given = await bodyOf(call, newPermission);
  const to =
    given.grantedToV2 ??
    given.grantedTo ??
    given.grantedToIdentitiesV2?.[0] ??
    given.grantedToIdentities?.[0];
  if (to === undefined) throw badRequest("One of the provided arguments is not acceptable.");
  const permission = { roles: given.roles, application: to.application };
  const id = insertPermission(world.store, scopeOf(call, world), permission);
  const made = { ...permission, id, listId: scopeOf(call, world) };
  return Response.json({ ...context(call), ...permissionView(made) }, { status: 201 });
};

export const changePermission: Route = async (call, world) => {
  const patch = await bodyOf(call, permissionPatch);
  const changed = { ...byId(call, world), roles: patch.roles };
  updatePermission(world.store, changed);
  return Response.json({ ...context(call), ...permissionView(changed) });
};

export const removePermission: Route = (call, world) => {
  deletePermission(world.store, byId(call, world).id);
  return new Response(null, { status: 204 });
};

/** The list whose permissions are meant, or null for those of the site. */
const scopeOf = (call: Call, { store }: GraphWorld): string | null =>
  call.params.list === undefined ? null : listById(store, call.params.list).id;

function byId(call: Call, world: GraphWorld): StoredPermission {
  const wanted = param(call, "permission");
  const found = permissionRows(world.store, scopeOf(call, world)).find((one) => one.id === wanted);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** A site's grants still come in the two spellings of `grantedToIdentities`, a list's in one. */
function permissionView({ id, roles, application, listId }: StoredPermission): object {
  const shown = { id, roles } satisfies Permission;
  if (listId !== null) return { ...shown, grantedToV2: { application } } satisfies Permission;
  return {
    ...shown,
    "@deprecated.GrantedToIdentities":
      "GrantedToIdentities has been deprecated. Refer to GrantedToIdentitiesV2",
    grantedToIdentities: [{ application }],
    grantedToIdentitiesV2: [{ application }],
  } satisfies Permission & { "@deprecated.GrantedToIdentities": string };
}

function context(call: Call) {
  const list = call.params.list === undefined ? "" : `/lists('${param(call, "list")}')`;
  return {
    "@odata.context": `${call.base}/v1.0/$metadata#sites('${encodeURIComponent(SITE_ID)}')${list}/permissions/$entity`,
  };
}
