import type { ListItemVersion } from "@microsoft/microsoft-graph-types";
import { param, type Route } from "./call.ts";
import { itemNotFound } from "./errors.ts";
import type { FieldSet } from "./fieldValues.ts";
import { type VersionRow, versionsOf } from "./itemStore.ts";
import { found, replaceFields } from "./items.ts";

export const readVersions: Route = (call, { store }) => {
  const { list, item } = found(call, store);
  const versions = versionsOf(store, list.id, item.id);
  return Response.json({
    value: versions.map((version) => versionView(version, call.query.expand.has("fields"))),
  });
};

export const readVersion: Route = (call, { store }) => {
  const { list, item } = found(call, store);
  const version = versionByLabel(versionsOf(store, list.id, item.id), param(call, "version"));
  return Response.json(versionView(version, call.query.expand.has("fields")));
};

export const readVersionFields: Route = (call, { store }) => {
  const { list, item } = found(call, store);
  return Response.json(
    versionByLabel(versionsOf(store, list.id, item.id), param(call, "version")).fields,
  );
};

export const restoreVersion: Route = (call, world) => {
  const { list, item } = found(call, world.store);
  const versions = versionsOf(world.store, list.id, item.id);
  replaceFields(call, world, versionByLabel(versions, param(call, "version")).fields);
  return new Response(null, { status: 204 });
};

function versionByLabel(versions: readonly VersionRow[], label: string): VersionRow {
  const version = versions.find((one) => `${one.version}.0` === label);
  if (version === undefined) throw itemNotFound();
  return version;
}

const versionView = (version: VersionRow, withFields: boolean) =>
  ({
    id: `${version.version}.0`,
    lastModifiedBy: version.modified_by,
    lastModifiedDateTime: version.modified_at,
    ...(withFields ? { fields: version.fields } : {}),
  }) satisfies ListItemVersion & { fields?: FieldSet };
