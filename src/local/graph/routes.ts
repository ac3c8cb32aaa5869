import type { Route } from "./call.ts";
import { changeColumn, createColumn, readColumn, readColumns, removeColumn } from "./columns.ts";
import { readDelta } from "./delta.ts";
import { GraphFailure } from "./errors.ts";
import { readItems } from "./itemPages.ts";
import { changeFields, changeItem, createItem, readFields, readItem, removeItem } from "./items.ts";
import { createList, deleteList, readList, readLists } from "./lists.ts";
import { readManager, readUser, readUsers } from "./people.ts";
import { readSite } from "./sites.ts";
import {
  createSubscription,
  readSubscription,
  readSubscriptions,
  removeSubscription,
  renewSubscription,
} from "./subscriptions.ts";
import { readVersion, readVersionFields, readVersions, restoreVersion } from "./versions.ts";

const LISTS = "/sites/:site/lists";
const LIST = `${LISTS}/:list`;
const ITEM = `${LIST}/items/:item`;

/** Everything the stand-in answers; the first row that fits is taken. */
const ROUTES: readonly (readonly [method: string, pattern: string, route: Route])[] = [
  ["GET", "/sites/:site", readSite],
  ["GET", LISTS, readLists],
  ["POST", LISTS, createList],
  ["GET", LIST, readList],
  ["DELETE", LIST, deleteList],
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
  ["GET", "/subscriptions", readSubscriptions],
  ["POST", "/subscriptions", createSubscription],
  ["GET", "/subscriptions/:subscription", readSubscription],
  ["PATCH", "/subscriptions/:subscription", renewSubscription],
  ["DELETE", "/subscriptions/:subscription", removeSubscription],
  ["GET", "/users", readUsers],
  ["GET", "/users/:user", readUser],
  ["GET", "/users/:user/manager", readManager],
];

const SPLIT_ROUTES = ROUTES.map(([method, pattern, route]) => ({
  method,
  parts: pattern.split("/"),
  route,
}));

export function findRoute(method: string, path: string) {
  const parts = path.replace(/\/$/, "").split("/");
  const fitting = SPLIT_ROUTES.filter((one) => isFitting(one.parts, parts));
  const found = fitting.find((one) => one.method === method);
  if (found !== undefined) return { route: found.route, params: paramsOf(found.parts, parts) };
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
