import type { Site } from "@microsoft/microsoft-graph-types";
import type { Route } from "./call.ts";
import { itemNotFound } from "./errors.ts";

const SITE_HOST = "stadt.sharepoint.com";
const SITE_PATH = "/sites/ki-register";
export const SITE_ID = `${SITE_HOST},7b0c8e52-41d6-4f3a-9b25-60e1f7c4a8d9,d2f69a31-85bc-47e0-a3c4-19b7e6f0528a`;
export const SITE_URL = `https://${SITE_HOST}${SITE_PATH}`;

const SITE: Site = {
  id: SITE_ID,
  name: "ki-register",
  displayName: "KI-Register",
  description: "Register der KI-Anwendungen",
  createdDateTime: "2026-01-12T08:00:00Z",
  lastModifiedDateTime: "2026-01-12T08:00:00Z",
  webUrl: SITE_URL,
  siteCollection: { hostname: SITE_HOST },
};

export const readSite: Route = ({ base, query }) =>
  Response.json({
    "@odata.context": `${base}/v1.0/$metadata#sites/$entity`,
    ...siteView(query.select),
  });

/** `/sites?search=`: words of the name or the address; `*` finds every site. */
export const searchSites: Route = ({ base, query }) => {
  const wanted = (query.search ?? "*").toLowerCase().replaceAll("*", "");
  const isFound = [SITE.displayName, SITE.description, SITE.webUrl].some((text) =>
    text?.toLowerCase().includes(wanted),
  );
  return Response.json({
    "@odata.context": `${base}/v1.0/$metadata#sites`,
    value: isFound ? [siteView(query.select)] : [],
  });
};

const siteView = (select: readonly string[] | null) =>
  Object.fromEntries(
    Object.entries(SITE).filter(([name]) => select === null || select.includes(name)),
  );

/**
 * There is one site: its id, its bare collection id and `root` mean it, and so does its address
 * (`/sites/{host}:/{path}` with or without a path below it).
 */
export function resolveSite(path: string): string {
  const byAddress = /^\/sites\/([^/:]+):\/([^:]+)(?::(\/.*)?)?$/.exec(path);
  if (byAddress !== null) {
    const [, host, below, rest] = byAddress;
    if (host !== SITE_HOST || `/${below?.replace(/\/$/, "")}` !== SITE_PATH) throw itemNotFound();
    return `/sites/${SITE_ID}${rest ?? ""}`;
  }
  const match = /^\/sites\/([^/]+)(\/.*)?$/.exec(path);
  if (match === null) return path;
  const id = match[1] ?? "";
  const known = [SITE_ID, SITE_ID.split(",")[1], SITE_HOST, "root"];
  if (!known.includes(id)) throw itemNotFound();
  return `/sites/${SITE_ID}${match[2] ?? ""}`;
}
