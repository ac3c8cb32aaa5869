import express, { type Express } from "express";
import { decodeJwt } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { LOCAL_APP_ID, personByHandle } from "#local/people.ts";
import { type Graph, graphCaller, type RunningStandIn, startStandIn } from "./startStandIn.ts";

const installationUpdate = z.looseObject({
  type: z.string(),
  action: z.string(),
  conversation: z.looseObject({ id: z.string() }),
});
type Update = z.infer<typeof installationUpdate>;
const page = z.looseObject({
  value: z.array(z.looseObject({ id: z.string() })),
  "@odata.nextLink": z.string().optional(),
});
const told: Update[] = [];
const bot = (web: Express) => {
  web.post("/api/messages", express.json(), (request, response) => {
    told.push(installationUpdate.parse(request.body));
    response.status(200).end();
  });
};
let running: RunningStandIn;
let graph: Graph;

beforeEach(async () => {
  told.length = 0;
  running = await startStandIn(bot);
  graph = graphCaller(running.standIn);
});
afterEach(() => running[Symbol.asyncDispose]());

const id = (handle: string) => personByHandle(handle)?.oid ?? "";
const idsIn = async (path: string) =>
  page.parse((await graph("GET", path)).body).value.map((one) => one.id);

test("groups: direct, transitive and checked membership differ where one group is in another", async () => {
  const direct = await idsIn(`/users/${id("auditor")}/memberOf`);
  const all = await idsIn(`/users/${id("auditor")}/transitiveMemberOf`);
  expect(direct).toHaveLength(1);
  expect(all).toHaveLength(2);
  expect(all).toEqual(expect.arrayContaining(direct));
  const everybody = await idsIn(`/users/${id("owner-1")}/transitiveMemberOf`);
  expect(everybody).toHaveLength(1);
  const check = { groupIds: [...direct, "00000000-0000-0000-0000-000000000000"] };
  expect(await graph("POST", `/users/${id("auditor")}/checkMemberGroups`, check)).toMatchObject({
    status: 200,
    body: { value: direct },
  });
  expect(await graph("POST", `/users/${id("owner-1")}/checkMemberGroups`, check)).toMatchObject({
    body: { value: [] },
  });
});

test("/me is the person of the token, and no application", async () => {
  const person = personByHandle("coordinator-1");
  if (person === undefined) throw new Error("no coordinator");
  const asPerson = graphCaller(
    running.standIn,
    await running.standIn.signIn.personToken(person, "graph"),
  );
  expect((await asPerson("GET", "/me?$select=id,displayName")).body).toMatchObject({
    id: person.oid,
    displayName: person.name,
  });
  expect(await graph("GET", "/me")).toMatchObject({ status: 400 });
});

test("people, lists and columns come in pages when $top is given", async () => {
  for (const displayName of ["A", "B", "C"])
    await graph("POST", "/sites/root/lists", { displayName, list: { template: "genericList" } });
  for (const path of ["/sites/root/lists", "/sites/root/lists/A/columns", "/users"]) {
    const whole = page.parse((await graph("GET", path)).body);
    expect(whole["@odata.nextLink"]).toBeUndefined();
    const paged: string[] = [];
    let next: string | undefined = `${path}?$top=2&$select=id`;
    while (next !== undefined) {
      const one = page.parse((await graph("GET", next)).body);
      expect(one.value.length).toBeLessThanOrEqual(2);
      paged.push(...one.value.map((found) => found.id));
      next = one["@odata.nextLink"];
    }
    expect(paged).toEqual(whole.value.map((one) => one.id));
    expect(paged.length).toBeGreaterThan(2);
  }
});

test("grants to an application are kept on site and list until they are taken back", async () => {
  await graph("POST", "/sites/root/lists", { displayName: "A", list: { template: "genericList" } });
  const application = { id: "89ea5c94-7736-4e25-95ad-3fa95f62b66e", displayName: "KI-Register" };
  const site = { roles: ["manage"], grantedToIdentities: [{ application }] };
  const list = { roles: ["write"], grantedToV2: { application } };
  for (const [path, body] of [
    ["/sites/root/permissions", site],
    ["/sites/root/lists/A/permissions", list],
  ] as const) {
    const made = await graph("POST", path, body);
    expect(made).toMatchObject({ status: 201, body });
    const one = `${path}/${z.looseObject({ id: z.string() }).parse(made.body).id}`;
    await graph("PATCH", one, { roles: ["read"] });
    expect((await graph("GET", path)).body).toMatchObject({
      value: [{ ...body, roles: ["read"] }],
    });
    expect((await graph("DELETE", one)).status).toBe(204);
    expect((await graph("GET", path)).body).toMatchObject({ value: [] });
  }
});

test("a list is renamed and found by its new name only; the site by a word of its name", async () => {
  await graph("POST", "/sites/root/lists", { displayName: "A", list: { template: "genericList" } });
  const renamed = await graph("PATCH", "/sites/root/lists/A", { displayName: "Neu" });
  expect(renamed).toMatchObject({ status: 200, body: { displayName: "Neu" } });
  expect((await graph("GET", "/sites/root/lists/A")).status).toBe(404);
  expect((await graph("GET", "/sites/root/lists/neu/contentTypes")).body).toMatchObject({
    value: [{ name: "Item" }],
  });
  expect(await idsIn("/sites?search=register")).toHaveLength(1);
  expect(await idsIn("/sites?search=buchhaltung")).toEqual([]);
});

test("the app is found in the catalogue, installed once, and its chat is the bot's conversation", async () => {
  const person = id("owner-1");
  const installations = `/users/${person}/teamwork/installedApps`;
  const [app = ""] = await idsIn(`/appCatalogs/teamsApps?$filter=externalId eq '${LOCAL_APP_ID}'`);
  expect(await idsIn("/appCatalogs/teamsApps?$filter=externalId eq 'other'")).toEqual([]);
  const bind = {
    "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}`,
  };
  expect(await idsIn(installations)).toEqual([]);
  expect(await graph("POST", installations, bind)).toMatchObject({ status: 201, body: null });
  expect(await graph("POST", installations, bind)).toMatchObject({
    status: 409,
    body: { error: { code: "Conflict" } },
  });
  const [installed = ""] = await idsIn(
    `${installations}?$expand=teamsApp&$filter=teamsApp/externalId eq '${LOCAL_APP_ID}'`,
  );
  const { body } = await graph("GET", `${installations}/${installed}/chat`);
  expect(told).toMatchObject([
    {
      type: "installationUpdate",
      action: "add",
      conversation: { id: z.looseObject({ id: z.string() }).parse(body).id },
    },
  ]);
  const activity = {
    topic: { source: "text", value: "Bewertung", webUrl: "https://teams.microsoft.com/l/entity/x" },
    activityType: "evaluationDue",
    previewText: { content: "Neue Version" },
  };
  const notify = `/users/${person}/teamwork/sendActivityNotification`;
  expect((await graph("POST", notify, activity)).status).toBe(204);

  expect((await graph("DELETE", `${installations}/${installed}`)).status).toBe(204);
  expect(told.at(-1)?.action).toBe("remove");
  expect((await graph("GET", `${installations}/${installed}/chat`)).status).toBe(404);
  expect((await graph("POST", notify, activity)).status).toBe(403);
  const spoken = await fetch(`${running.base}/local/botapi/v3/conversations`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await running.standIn.signIn.appToken("bot")}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ members: [{ id: person }] }),
  });
  expect(spoken.status).toBe(403);
  await running.standIn.start();
  expect(await idsIn(installations)).toEqual([]);
});

test("who blocked the app cannot have it installed", async () => {
  running.standIn.faults.set({ teams: { blocked: ["owner-1"] } });
  const [app = ""] = await idsIn("/appCatalogs/teamsApps");
  const refused = await graph("POST", `/users/${id("owner-1")}/teamwork/installedApps`, {
    "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}`,
  });
  expect(refused).toMatchObject({
    status: 403,
    body: { error: { code: "Forbidden", innerError: { code: "AccessDenied" } } },
  });
});

test("somebody renamed, moved or made a guest is so everywhere, under the same object id", async () => {
  const person = id("owner-1");
  const edited = await fetch(`${running.base}/local/people/owner-1`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Jana Maria Weber", department: "Sozialamt", isGuest: true }),
  });
  expect(await edited.json()).toMatchObject({ key: "owner-1", name: "Jana Maria Weber" });
  const select = "$select=id,displayName,givenName,surname,department,userType";
  expect((await graph("GET", `/users/${person}?${select}`)).body).toMatchObject({
    id: person,
    displayName: "Jana Maria Weber",
    givenName: "Jana Maria",
    surname: "Weber",
    department: "Sozialamt",
    userType: "Guest",
  });
  expect(await idsIn("/users?$filter=startswith(displayName,'Jana Maria')")).toEqual([person]);
  expect(await idsIn("/users?$filter=displayName eq 'Jana Albrecht'")).toEqual([]);
  const known = personByHandle("owner-1");
  if (known === undefined) throw new Error("Nobody is called owner-1");
  const claims = decodeJwt(await running.standIn.signIn.personToken(known));
  expect(claims).toMatchObject({ oid: person, name: "Jana Maria Weber", acct: 1 });
  expect(claims.sub).not.toBe(person);
  running.standIn.editPerson("owner-1", { isGuest: false });
  const again = decodeJwt(await running.standIn.signIn.personToken(known));
  expect(again).not.toHaveProperty("acct");
  expect(again).toMatchObject({ name: "Jana Maria Weber" });
});
