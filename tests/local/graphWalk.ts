import { z } from "zod";
import { personByHandle } from "#local/people.ts";
import { aList, type Graph, graphCaller, type RunningStandIn } from "./startStandIn.ts";

const withId = z.looseObject({ id: z.string() });
const json = { "content-type": "application/json" };
const template = { list: { template: "genericList" } };

/** One request that the stand-in must answer, and with what. */
export interface Step {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked with the token of a person instead of the application's. */
  readonly asPerson?: true;
}

/** Every route at least once as it should be used, and the ways in which it is used wrongly. */
export async function walkSteps(running: RunningStandIn, graph: Graph): Promise<Step[]> {
  const list = await aList(graph);
  const items = `${list}/items`;
  const made = async (path: string, body: object) =>
    withId.parse((await graph("POST", path, body)).body).id;
  const id = (handle: string) => personByHandle(handle)?.oid ?? "";
  const owner = `/users/${id("owner-1")}`;
  const site = withId.parse((await graph("GET", "/sites/root")).body).id;

  await made(items, { fields: { Title: "A", Key: "a", Count: 1, Live: true, Risk: "high" } });
  await made(items, { fields: { Title: "B", Key: "b" } });
  await graph("PATCH", `${items}/1/fields`, { Title: "A2" });
  await graph("DELETE", `${items}/2`);
  const grantee = { application: { id: "89ea5c94-7736-4e25-95ad-3fa95f62b66e", displayName: "X" } };
  const siteGrant = { roles: ["write"], grantedToIdentities: [grantee] };
  const listGrant = { roles: ["write"], grantedToV2: grantee };
  const onSite = await made("/sites/root/permissions", siteGrant);
  const onList = await made(`${list}/permissions`, listGrant);
  const subscription = {
    changeType: "updated",
    notificationUrl: `${running.base}/hook`,
    lifecycleNotificationUrl: `${running.base}/hook`,
    resource: list.slice(1),
    expirationDateTime: new Date(running.standIn.now() + 3_600_000).toISOString(),
    clientState: "secret",
  };
  const hook = `/subscriptions/${await made("/subscriptions", subscription)}`;
  const catalogApp = await graph("GET", "/appCatalogs/teamsApps");
  const app = z.object({ value: z.tuple([withId]) }).parse(catalogApp.body).value[0].id;
  const bind = {
    "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}`,
  };
  await graph("POST", `${owner}/teamwork/installedApps`, bind);
  const installations = `${owner}/teamwork/installedApps`;
  const installed = z
    .object({ value: z.tuple([withId]) })
    .parse((await graph("GET", installations)).body).value[0].id;
  const installation = `${installations}/${installed}`;
  const eventual = { ConsistencyLevel: "eventual" };
  const newList = (displayName: string) => ({ displayName, ...template });
  const later = { expirationDateTime: subscription.expirationDateTime };
  const activity = {
    topic: { source: "text", value: "Bewertung", webUrl: "https://teams.microsoft.com/l/entity/x" },
    activityType: "evaluationDue",
    previewText: { content: "Neue Version" },
  };

  return [
    { method: "GET", path: "/sites/root", status: 200 },
    { method: "GET", path: `/sites/${site}?$select=id,webUrl`, status: 200 },
    { method: "GET", path: "/sites/stadt.sharepoint.com:/sites/ki-register", status: 200 },
    { method: "GET", path: "/sites/elsewhere", status: 404 },
    { method: "GET", path: "/sites?search=register", status: 200 },
    { method: "GET", path: "/sites?search=nirgends", status: 200 },
    { method: "GET", path: "/sites/stadt.sharepoint.com:/sites/ki-register:/lists", status: 200 },
    { method: "GET", path: "/sites/root/lists?$top=1&$select=id,displayName", status: 200 },
    { method: "POST", path: "/sites/root/lists", body: newList("Zweite"), status: 201 },
    { method: "POST", path: "/sites/root/lists", body: newList("zweite"), status: 409 },
    { method: "POST", path: "/sites/root/lists", body: { name: "x" }, status: 400 },
    { method: "POST", path: "/sites/root/lists", status: 400 },
    { method: "GET", path: list, status: 200 },
    { method: "GET", path: `${list}?$expand=columns&$select=id,name`, status: 200 },
    { method: "GET", path: "/sites/root/lists/nobody", status: 404 },
    { method: "PATCH", path: list, body: { description: "Neu" }, status: 200 },
    { method: "PATCH", path: list, body: { displayName: "Zweite" }, status: 409 },
    { method: "PATCH", path: list, body: { template: "x" }, status: 400 },
    { method: "DELETE", path: "/sites/root/lists/Zweite", status: 204 },
    { method: "DELETE", path: "/sites/root/lists/Zweite", status: 404 },
    { method: "GET", path: `${list}/contentTypes`, status: 200 },

    { method: "GET", path: `${list}/columns`, status: 200 },
    { method: "GET", path: `${list}/columns?$top=3&$select=name,text`, status: 200 },
    { method: "GET", path: `${list}/columns?$top=0`, status: 400 },
    { method: "POST", path: `${list}/columns`, body: { name: "N", number: {} }, status: 201 },
    { method: "POST", path: `${list}/columns`, body: { name: "n", number: {} }, status: 409 },
    { method: "POST", path: `${list}/columns`, body: { name: "M", note: {} }, status: 400 },
    { method: "POST", path: `${list}/columns`, body: { name: "M" }, status: 400 },
    { method: "GET", path: `${list}/columns/N`, status: 200 },
    { method: "GET", path: `${list}/columns/None`, status: 404 },
    { method: "PATCH", path: `${list}/columns/N`, body: { indexed: true }, status: 200 },
    { method: "PATCH", path: `${list}/columns/N`, body: { text: {} }, status: 400 },
    { method: "DELETE", path: `${list}/columns/N`, status: 204 },

    { method: "GET", path: `${items}?$expand=fields&$top=1`, status: 200 },
    { method: "GET", path: `${items}?$select=id&$expand=fields($select=Title)`, status: 200 },
    { method: "GET", path: `${items}?$filter=fields/Key eq 'a'`, status: 200 },
    { method: "GET", path: `${items}?$filter=fields/Plain eq 'a'`, status: 400 },
    { method: "GET", path: `${items}?$skiptoken=x`, status: 400 },
    { method: "GET", path: `${items}?$skip=1`, status: 400 },
    { method: "POST", path: items, body: { fields: { Key: "c" } }, status: 201 },
    { method: "POST", path: items, body: { fields: { Key: "C" } }, status: 400 },
    { method: "POST", path: items, body: { fields: { Nothing: 1 } }, status: 400 },
    { method: "GET", path: `${items}/delta?$expand=fields`, status: 200 },
    { method: "GET", path: `${items}/delta()?token=latest`, status: 200 },
    { method: "GET", path: `${items}/delta?token=bogus`, status: 400 },
    { method: "GET", path: `${items}/1?$expand=fields`, status: 200 },
    { method: "GET", path: `${items}/99`, status: 404 },
    { method: "PATCH", path: `${items}/1`, body: { fields: { Title: "X" } }, status: 200 },
    { method: "PATCH", path: `${items}/1`, body: { title: "X" }, status: 400 },
    {
      method: "PATCH",
      path: `${items}/1`,
      body: { fields: {} },
      headers: { "if-match": '"x,1"' },
      status: 412,
    },
    { method: "GET", path: `${items}/1/fields?$select=Title`, status: 200 },
    { method: "PATCH", path: `${items}/1/fields`, body: { Title: "Y" }, status: 200 },
    {
      method: "PATCH",
      path: `${items}/1/fields`,
      body: { Title: "Z" },
      asPerson: true,
      status: 200,
    },
    { method: "GET", path: `${items}/1?$expand=fields`, status: 200 },
    {
      method: "PATCH",
      path: `${items}/1/fields`,
      body: {},
      headers: { "if-match": '"x,1"' },
      status: 412,
    },
    { method: "GET", path: `${items}/1/versions?$expand=fields`, status: 200 },
    { method: "GET", path: `${items}/1/versions/1.0?$expand=fields`, status: 200 },
    { method: "GET", path: `${items}/1/versions/1.0/fields`, status: 200 },
    { method: "GET", path: `${items}/1/versions/99.0`, status: 404 },
    { method: "POST", path: `${items}/1/versions/1.0/restoreVersion`, status: 204 },
    { method: "DELETE", path: `${items}/1`, headers: { "if-match": '"x,1"' }, status: 412 },
    { method: "DELETE", path: `${items}/1`, status: 204 },
    { method: "DELETE", path: `${items}/1`, status: 404 },

    ...["/sites/root/permissions", `${list}/permissions`].flatMap((path, at): Step[] => [
      { method: "GET", path, status: 200 },
      { method: "POST", path, body: at === 0 ? siteGrant : listGrant, status: 201 },
      { method: "POST", path, body: { roles: ["write"] }, status: 400 },
      { method: "POST", path, body: { ...listGrant, roles: ["rule"] }, status: 400 },
      { method: "GET", path: `${path}/${at === 0 ? onSite : onList}`, status: 200 },
      {
        method: "PATCH",
        path: `${path}/${at === 0 ? onSite : onList}`,
        body: { roles: ["read"] },
        status: 200,
      },
      { method: "DELETE", path: `${path}/${at === 0 ? onSite : onList}`, status: 204 },
      { method: "GET", path: `${path}/${at === 0 ? onSite : onList}`, status: 404 },
    ]),

    { method: "GET", path: "/subscriptions?$top=1", status: 200 },
    { method: "POST", path: "/subscriptions", body: subscription, status: 201 },
    {
      method: "POST",
      path: "/subscriptions",
      body: { ...subscription, changeType: "created" },
      status: 400,
    },
    { method: "GET", path: hook, status: 200 },
    { method: "PATCH", path: hook, body: later, status: 200 },
    { method: "PATCH", path: hook, body: {}, status: 400 },
    { method: "POST", path: `${hook}/reauthorize`, status: 204 },
    { method: "DELETE", path: hook, status: 204 },
    { method: "PATCH", path: hook, body: later, status: 404 },
    { method: "POST", path: `${hook}/reauthorize`, status: 404 },

    { method: "GET", path: "/users?$top=2", status: 200 },
    {
      method: "GET",
      path: '/users?$search="displayName:al"&$count=true',
      headers: eventual,
      status: 200,
    },
    { method: "GET", path: '/users?$search="displayName:al"', status: 400 },
    { method: "GET", path: owner, status: 200 },
    { method: "GET", path: `${owner}?$select=id,accountEnabled,department`, status: 200 },
    { method: "GET", path: "/users/nobody", status: 404 },
    { method: "GET", path: `${owner}/manager`, status: 200 },
    { method: "GET", path: `/users/${id("head-1")}/manager`, status: 404 },
    { method: "GET", path: `${owner}/memberOf`, status: 200 },
    { method: "GET", path: `${owner}/memberOf/microsoft.graph.group`, status: 200 },
    { method: "GET", path: `/users/${id("auditor")}/transitiveMemberOf`, status: 200 },
    {
      method: "POST",
      path: `${owner}/checkMemberGroups`,
      body: { groupIds: ["x"] },
      status: 200,
    },
    { method: "POST", path: `${owner}/checkMemberGroups`, body: {}, status: 400 },
    { method: "GET", path: "/me", asPerson: true, status: 200 },
    { method: "GET", path: "/me", status: 400 },
    {
      method: "POST",
      path: "/me/checkMemberGroups",
      body: { groupIds: ["x"] },
      asPerson: true,
      status: 200,
    },

    {
      method: "GET",
      path: "/appCatalogs/teamsApps?$filter=distributionMethod eq 'organization'&$expand=appDefinitions",
      status: 200,
    },
    { method: "GET", path: "/appCatalogs/teamsApps?$filter=id lt 5", status: 400 },
    { method: "GET", path: `${installations}?$expand=teamsApp,teamsAppDefinition`, status: 200 },
    { method: "POST", path: installations, body: bind, status: 409 },
    {
      method: "POST",
      path: installations,
      body: { "teamsApp@odata.bind": "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/x" },
      status: 404,
    },
    { method: "GET", path: installation, status: 200 },
    { method: "GET", path: `${installation}/chat`, status: 200 },
    { method: "POST", path: `${installation}/upgrade`, status: 204 },
    {
      method: "POST",
      path: `${owner}/teamwork/sendActivityNotification`,
      body: activity,
      status: 204,
    },
    {
      method: "POST",
      path: `${owner}/teamwork/sendActivityNotification`,
      body: {},
      status: 400,
    },
    { method: "DELETE", path: installation, status: 204 },
    { method: "GET", path: installation, status: 404 },
    { method: "POST", path: installations, body: bind, status: 201 },

    {
      method: "POST",
      path: "/$batch",
      body: {
        requests: [
          { id: "1", method: "GET", url: "/sites/root" },
          { id: "2", method: "GET", url: "/users/nobody" },
          { id: "3", method: "GET", url: "/users", dependsOn: ["2"] },
          { id: "4", method: "PATCH", url: list, headers: json, body: { description: "Stapel" } },
          { id: "5", method: "DELETE", url: `${list}/columns/Plain` },
        ],
      },
      status: 200,
    },
    { method: "POST", path: "/$batch", body: { requests: [{ id: "1" }] }, status: 400 },
    { method: "GET", path: "/planner/plans", status: 404 },
    { method: "DELETE", path: "/users", status: 405 },
  ];
}

/** The answers to the steps, each asked as it says. */
export async function walk(running: RunningStandIn, steps: readonly Step[]) {
  const person = personByHandle("owner-1");
  if (person === undefined) throw new Error("no owner");
  const { signIn } = running.standIn;
  const asApp = graphCaller(running.standIn);
  const asPerson = graphCaller(running.standIn, await signIn.personToken(person, "graph"));
  const statuses: string[] = [];
  for (const { method, path, body, headers = {}, ...step } of steps) {
    const ask = step.asPerson === true ? asPerson : asApp;
    const { status } = await ask(method, path, body, headers);
    statuses.push(`${method} ${path} → ${status}`);
  }
  return statuses;
}
