import type { TeamsApp, TeamsAppDefinition } from "@microsoft/microsoft-graph-types";
import { LOCAL_APP_ID } from "#local/people.ts";
import type { Route } from "./call.ts";
import { badRequest } from "./errors.ts";

/** The app in the organisation's catalogue; `externalId` is the id of its manifest. */
export const CATALOG_APP = {
  id: "d1a54c0e-6b27-4f98-a3d5-70e9b1c2f4a6",
  externalId: LOCAL_APP_ID,
  displayName: "KI-Register",
  distributionMethod: "organization",
} satisfies TeamsApp;

export const APP_DEFINITION = {
  id: Buffer.from(`${CATALOG_APP.id}##1.0.0##Published`).toString("base64"),
  teamsAppId: CATALOG_APP.id,
  displayName: CATALOG_APP.displayName,
  version: "1.0.0",
  publishingState: "published",
  shortDescription: "Register der KI-Anwendungen",
  description: "Register der KI-Anwendungen der Stadt",
} satisfies TeamsAppDefinition;

const FILTERABLE = ["id", "externalId", "displayName", "distributionMethod"] as const;

export const readTeamsApps: Route = ({ base, query }) => {
  const isFound = query.filter === null || matchesFilter(query.filter);
  const app: TeamsApp = query.expand.has("appdefinitions")
    ? { ...CATALOG_APP, appDefinitions: [APP_DEFINITION] }
    : CATALOG_APP;
  return Response.json({
    "@odata.context": `${base}/v1.0/$metadata#appCatalogs/teamsApps`,
    value: isFound ? [app] : [],
  });
};

function matchesFilter(filter: string): boolean {
  const [, property, literal] = /^(\w+)\s+eq\s+'((?:[^']|'')*)'$/.exec(filter.trim()) ?? [];
  const key = FILTERABLE.find((name) => name === property);
  if (key === undefined || literal === undefined) throw badRequest("Invalid filter clause");
  return CATALOG_APP[key].toLowerCase() === literal.replaceAll("''", "'").toLowerCase();
}
