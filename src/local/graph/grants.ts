import type { FaultPlan } from "#local/faults.ts";
import type { Actor } from "#local/signIn.ts";
import type { Store } from "#local/store.ts";
import { GraphFailure } from "./errors.ts";
import { GRANT_ROLES, type GrantRole, permissionRows } from "./permissionStore.ts";

/** One request, as far as grants decide about it. */
export interface GrantedRequest {
  readonly method: string;
  readonly pattern: string;
  readonly actor: Actor;
  /** The list it is about; null for the site. */
  readonly listId: string | null;
}

/**
 * Refuses what the tenant did not grant the application: by the grants of this site and list, where any were made for it,
 * and by the fault plan. Without a grant of its own it may do everything, so that nobody has to make one first.
 */
export function requireGrant(
  store: Store,
  grant: FaultPlan["grant"],
  request: GrantedRequest,
): void {
  const { method, pattern } = request;
  if (grant?.install === "refused" && isInstallation(pattern))
    throw new GraphFailure(
      403,
      "Forbidden",
      "Missing role permissions on the request. API requires one of 'TeamsAppInstallation.ReadWriteSelfForUser.All, AppCatalog.Read.All'.",
    );
  const isRefused =
    (grant?.read === "refused" && pattern.startsWith("/sites")) ||
    (grant?.write === "refused" && method !== "GET" && isStructure(pattern)) ||
    (grant?.delta === "refused" && /\/delta(?:\(\))?$/.test(pattern)) ||
    (grant?.subscriptions === "refused" && method !== "GET" && isSubscription(pattern)) ||
    isBeyondRole(store, request);
  if (isRefused) throw new GraphFailure(403, "accessDenied", "Access denied");
}

function isBeyondRole(store: Store, { actor, listId, method, pattern }: GrantedRequest): boolean {
  if (actor.kind !== "application" || !pattern.startsWith("/sites/:site")) return false;
  const grants = [
    ...permissionRows(store, null),
    ...(listId === null ? [] : permissionRows(store, listId)),
  ];
  const own = grants.filter(({ application }) => application.id === actor.id);
  if (own.length === 0) return false;
  const highest = Math.max(...own.flatMap(({ roles }) => roles.map(rankOf)));
  return highest < rankOf(roleNeeded(method, pattern));
}

const rankOf = (role: GrantRole): number => GRANT_ROLES.indexOf(role);

function roleNeeded(method: string, pattern: string): GrantRole {
  if (pattern.includes("/permissions")) return "owner";
  if (method === "GET") return "read";
  return isStructure(pattern) ? "manage" : "write";
}

const isSubscription = (pattern: string) => pattern.startsWith("/subscriptions");

const isInstallation = (pattern: string) =>
  pattern.startsWith("/appCatalogs") || pattern.includes("/teamwork/installedApps");

/** Lists, their columns and their permissions: what `manage` may change and `write` may not. */
const isStructure = (pattern: string) =>
  pattern.startsWith("/sites") && !pattern.includes("/lists/:list/items");
