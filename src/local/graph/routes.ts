import type { Route } from "./call.ts";
import { changeColumn, createColumn, readColumn, readColumns, removeColumn } from "./columns.ts";
import { readContentTypes } from "./contentTypes.ts";
import { readDelta } from "./delta.ts";
import { putFile, readFile, removeFile } from "./driveFiles.ts";
import { GraphFailure } from "./errors.ts";
import {
  checkMemberGroups,
  readMemberGroups,
  readMemberOf,
  readTransitiveMemberOf,
} from "./groups.ts";
import {
  install,
  readInstallation,
  readInstallationChat,
  readInstallations,
  sendActivityNotification,
  uninstall,
  upgrade,
} from "./installedApps.ts";
import { readItems } from "./itemPages.ts";
import { changeFields, changeItem, createItem, readFields, readItem, removeItem } from "./items.ts";
import { changeList, createList, deleteList, readList, readLists } from "./lists.ts";
import { readManager, readUser, readUsers } from "./people.ts";
import {
  changePermission,
  createPermission,
  readPermission,
  readPermissions,
  removePermission,
} from "./permissions.ts";
import { readSite, searchSites } from "./sites.ts";
import {
  createSubscription,
  readSubscription,
  readSubscriptions,
  reauthorizeSubscription,
  removeSubscription,
  renewSubscription,
} from "./subscriptions.ts";
import { readTeamsApps } from "./teamsApps.ts";
import { readVersion, readVersionFields, readVersions, restoreVersion } from "./versions.ts";

const INSTALLATIONS = "/users/:user/teamwork/installedApps";
const INSTALLATION = `${INSTALLATIONS}/:installation`;
const LISTS = "/sites/:site/lists";
const LIST = `${LISTS}/:list`;
const ITEM = `${LIST}/items/:item`;
const DRIVE_ITEM = "/sites/:site/drive/root:/:folder/:name";
const FILE = `${DRIVE_ITEM}/content`;

type RouteRow = readonly [method: string, pattern: string, route: Route];

/** Everything the stand-in answers; the first row that fits is taken. */
const ROUTES: readonly RouteRow[] = [
  ["GET", "/sites", searchSites],
  ["GET", "/sites/:site", readSite],
  ...["/sites/:site/permissions", `${LIST}/permissions`].flatMap(permissionRoutes),
  ["GET", LISTS, readLists],
  ["POST", LISTS, createList],
  ["GET", LIST, readList],
  ["PATCH", LIST, changeList],
  ["DELETE", LIST, deleteList],
  ["GET", `${LIST}/contentTypes`, readContentTypes],
  ["GET", `${LIST}/columns`, readColumns],
  ["POST", `${LIST}/columns`, createColumn],
  ["GET", `${LIST}/columns/:column`, readColumn],
  ["PATCH", `${LIST}/columns/:column`, changeColumn],
  ["DELETE", `${LIST}/columns/:column`, removeColumn],
  ["GET", `${LIST}/items`, readItems],
  ["POST", `${LIST}/items`, createItem],
  ["GET", `${LIST}/items/delta`, readDelta],
  ["GET", `${LIST}/items/delta()`, readDelta],
  ["GET", ITEM, readItem],
  ["PATCH", ITEM, changeItem],
  ["DELETE", ITEM, removeItem],
  ["GET", `${ITEM}/fields`, readFields],
  ["PATCH", `${ITEM}/fields`, changeFields],
  ["GET", `${ITEM}/versions`, readVersions],
  ["GET", `${ITEM}/versions/:version`, readVersion],
  ["GET", `${ITEM}/versions/:version/fields`, readVersionFields],
  ["POST", `${ITEM}/versions/:version/restoreVersion`, restoreVersion],
  ["PUT", FILE, putFile],
  ["GET", FILE, readFile],
  ["DELETE", DRIVE_ITEM, removeFile],
  ["GET", "/subscriptions", readSubscriptions],
  ["POST", "/subscriptions", createSubscription],
  ["GET", "/subscriptions/:subscription", readSubscription],
  ["PATCH", "/subscriptions/:subscription", renewSubscription],
  ["DELETE", "/subscriptions/:subscription", removeSubscription],
  ["POST", "/subscriptions/:subscription/reauthorize", reauthorizeSubscription],
  ["GET", "/users", readUsers],
  ["GET", "/users/:user", readUser],
  ["GET", "/users/:user/manager", readManager],
  ["GET", "/users/:user/memberOf", readMemberOf],
  ["GET", "/users/:user/memberOf/microsoft.graph.group", readMemberGroups],
  ["GET", "/users/:user/transitiveMemberOf", readTransitiveMemberOf],
  ["POST", "/users/:user/checkMemberGroups", checkMemberGroups],
  ["GET", "/me", readUser],
  ["POST", "/me/checkMemberGroups", checkMemberGroups],
  ["GET", "/appCatalogs/teamsApps", readTeamsApps],
  ["GET", INSTALLATIONS, readInstallations],
  ["POST", INSTALLATIONS, install],
  ["GET", INSTALLATION, readInstallation],
  ["DELETE", INSTALLATION, uninstall],
  ["GET", `${INSTALLATION}/chat`, readInstallationChat],
  ["POST", `${INSTALLATION}/upgrade`, upgrade],
  ["POST", "/users/:user/teamwork/sendActivityNotification", sendActivityNotification],
];

function permissionRoutes(path: string): RouteRow[] {
  return [
    ["GET", path, readPermissions],
    ["POST", path, createPermission],
    ["GET", `${path}/:permission`, readPermission],
    ["PATCH", `${path}/:permission`, changePermission],
    ["DELETE", `${path}/:permission`, removePermission],
  ];
}

/** `METHOD /path/:parameter` of every route, to be held against Microsoft's own list. */
export const OPERATIONS: readonly string[] = ROUTES.map(
  ([method, pattern]) => `${method} ${pattern}`,
);

const SPLIT_ROUTES = ROUTES.map(([method, pattern, route]) => ({
  method,
  pattern,
  parts: pattern.split("/"),
  route,
}));

export function findRoute(method: string, path: string) {
  const parts = path.replace(/\/$/, "").split("/");
  const fitting = SPLIT_ROUTES.filter((one) => isFitting(one.parts, parts));
  const found = fitting.find((one) => one.method === method);
  if (found !== undefined)
    return {
      route: found.route,
      pattern: found.pattern,
      params: paramsOf(found.parts, parts),
    };
  if (fitting.length > 0)
    throw new GraphFailure(405, "methodNotAllowed", `${method} is not supported here.`);
  const segment = parts.at(-1) ?? "";
  throw new GraphFailure(404, "BadRequest", `Resource not found for the segment '${segment}'.`);
}

const isFitting = (pattern: readonly string[], parts: readonly string[]) =>
  pattern.length === parts.length &&
  pattern.every((part, at) => (part.startsWith(":") ? parts[at] !== "" : part === parts[at]));

const paramsOf = (pattern: readonly string[], parts: readonly string[]) =>
  Object.fromEntries(
    pattern.flatMap((part, at) => (part.startsWith(":") ? [[part.slice(1), parts[at] ?? ""]] : [])),
  );
