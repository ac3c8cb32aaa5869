import type { FaultPlan } from "#local/faults.ts";
import { GraphFailure } from "./errors.ts";

/** Refuses what the tenant did not grant the application, as the fault plan says. */
export function requireGrant(grant: FaultPlan["grant"], method: string, pattern: string): void {
  if (grant === undefined) return;
  const isRefused =
    (grant.read === "refused" && pattern.startsWith("/sites")) ||
    (grant.write === "refused" && method !== "GET" && isStructure(pattern)) ||
    (grant.delta === "refused" && /\/delta(?:\(\))?$/.test(pattern)) ||
    (grant.subscriptions === "refused" && method === "POST" && pattern === "/subscriptions");
  if (grant.install === "refused" && isInstallation(pattern))
    throw new GraphFailure(
      403,
      "Forbidden",
      "Missing role permissions on the request. API requires one of 'TeamsAppInstallation.ReadWriteSelfForUser.All, AppCatalog.Read.All'.",
    );
  if (isRefused) throw new GraphFailure(403, "accessDenied", "Access denied");
}

const isInstallation = (pattern: string) =>
  pattern.startsWith("/appCatalogs") || pattern.includes("/teamwork/installedApps");

/** Lists, their columns and their permissions: what `manage` may change and `write` may not. */
const isStructure = (pattern: string) =>
  pattern.startsWith("/sites") && !pattern.includes("/lists/:list/items");
