import type { Chat, UserScopeTeamsAppInstallation } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { LocalPerson } from "#local/people.ts";
import { conversationIdOf } from "#local/teams/chatStore.ts";
import { bodyOf, type Call, type GraphWorld, param, type Route } from "./call.ts";
import { badRequest, GraphFailure } from "./errors.ts";
import { personOf } from "./people.ts";
import { APP_DEFINITION, CATALOG_APP } from "./teamsApps.ts";

const newInstallation = z.strictObject({
  "teamsApp@odata.bind": z.string(),
  consentedPermissionSet: z.looseObject({}).optional(),
});
const newActivity = z.looseObject({
  topic: z.strictObject({
    source: z.enum(["entityUrl", "text"]),
    value: z.string(),
    webUrl: z.string().optional(),
  }),
  activityType: z.string().min(1),
  previewText: z.looseObject({ content: z.string() }),
});

export const readInstallations: Route = (call, world) => {
  const person = personOf(call, world);
  const isShown = world.installations.isInstalled(person) && matchesFilter(call.query.filter);
  return Response.json({
    "@odata.context": `${context(call, person)}`,
    value: isShown ? [installationView(call, person)] : [],
  });
};

export const readInstallation: Route = (call, world) => {
  const person = installedPerson(call, world);
  return Response.json({
    "@odata.context": `${context(call, person)}/$entity`,
    ...installationView(call, person),
  });
};

export const install: Route = async (call, world) => {
  const given = await bodyOf(call, newInstallation);
  const person = personOf(call, world);
  const id = /\/appCatalogs\/teamsApps\/([^/]+)$/.exec(given["teamsApp@odata.bind"])?.[1];
  if (id?.toLowerCase() !== CATALOG_APP.id)
    throw new GraphFailure(404, "NotFound", "Catalog app could not be found.");
  if (world.faults.plan.teams?.blocked?.includes(person.handle) === true)
    throw new GraphFailure(
      403,
      "Forbidden",
      `App is blocked by app permission policy. UserObjectId: ${person.oid}, AppId: ${CATALOG_APP.id}, AppType: Private`,
      { innerCode: "AccessDenied" },
    );
  if (world.installations.isInstalled(person))
    throw new GraphFailure(
      409,
      "Conflict",
      "App is already installed for the given user or entitlement.",
    );
  await world.installations.install(person);
  const location = `${call.base}/v1.0${call.path}/${installationId(person)}`;
  return new Response(null, { status: 201, headers: { location } });
};

export const uninstall: Route = async (call, world) => {
  await world.installations.uninstall(installedPerson(call, world));
  return new Response(null, { status: 204 });
};

/** There is one version of the app, so that everybody has the newest. */
export const upgrade: Route = (call, world) => {
  installedPerson(call, world);
  return new Response(null, { status: 204 });
};

/** The chat between the person and the app's bot; its id is the Bot API's conversation id. */
export const readInstallationChat: Route = (call, world) => {
  const person = installedPerson(call, world);
  const chat: Chat = {
    id: conversationIdOf(person),
    topic: null,
    chatType: "oneOnOne",
    tenantId: person.tenantId,
  };
  return Response.json({ "@odata.context": `${call.base}/v1.0/$metadata#chats/$entity`, ...chat });
};

/** Taken and forgotten: the window shows chats and no activity feed. */
export const sendActivityNotification: Route = async (call, world) => {
  await bodyOf(call, newActivity);
  const person = personOf(call, world);
  if (!world.installations.isInstalled(person))
    throw new GraphFailure(403, "Forbidden", "The application is not installed for the recipient.");
  return new Response(null, { status: 204 });
};

function installedPerson(call: Call, world: GraphWorld): LocalPerson {
  const person = personOf(call, world);
  const wanted = param(call, "installation").replace(/=+$/, "");
  if (world.installations.isInstalled(person) && wanted === installationId(person)) return person;
  throw new GraphFailure(404, "NotFound", "The app installation was not found.");
}

const installationId = (person: LocalPerson) =>
  Buffer.from(`${person.oid}##${CATALOG_APP.id}`).toString("base64").replace(/=+$/, "");

function installationView({ query }: Call, person: LocalPerson): UserScopeTeamsAppInstallation {
  return {
    id: installationId(person),
    ...(query.expand.has("teamsapp") ? { teamsApp: CATALOG_APP } : {}),
    ...(query.expand.has("teamsappdefinition") ? { teamsAppDefinition: APP_DEFINITION } : {}),
  };
}

/** The two filters of the documentation: by the catalogue's id or by that of the manifest. */
function matchesFilter(filter: string | null): boolean {
  if (filter === null) return true;
  const [, property, id] = /^teamsApp\/(id|externalId)\s+eq\s+'([^']*)'$/.exec(filter.trim()) ?? [];
  if (id === undefined) throw badRequest("Invalid filter clause");
  return id.toLowerCase() === CATALOG_APP[property === "id" ? "id" : "externalId"];
}

const context = (call: Call, person: LocalPerson) =>
  `${call.base}/v1.0/$metadata#users('${person.oid}')/teamwork/installedApps`;
