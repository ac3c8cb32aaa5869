import {
  Client,
  type Context,
  type Middleware,
  ResponseType,
} from "@microsoft/microsoft-graph-client";
import { Client as TeamsApi } from "@microsoft/teams.api";
import express, { type Express } from "express";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { z } from "zod";
import {
  LOCAL_CLIENT_ID,
  LOCAL_TENANT_ID,
  PEOPLE_OF_TENANT,
  personByHandle,
} from "#local/people.ts";
import { remoteGraphFetch } from "#local/remoteGraphFetch.ts";
import { BOT_ISSUER } from "#local/signIn.ts";
import { aList, graphCaller, startStandIn } from "./startStandIn.ts";

const post = async (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
};

const activity = z.looseObject({
  type: z.string(),
  name: z.string().optional(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  from: z.looseObject({ id: z.string(), aadObjectId: z.string() }),
});
type Heard = { token: string; activity: z.infer<typeof activity> };

/** A bot that records what it is told and answers invokes with a message. */
const recordingBot = (heard: Heard[]) => (web: Express) => {
  web.post("/api/messages", express.json(), (request, response) => {
    const told = activity.parse(request.body);
    heard.push({
      token: request.get("authorization")?.slice("Bearer ".length) ?? "",
      activity: told,
    });
    if (told.type !== "invoke") response.status(200).end();
    else
      response.json({
        statusCode: 200,
        type: "application/vnd.microsoft.activity.message",
        value: "Danke",
      });
  });
};

/** The real client with a chain of its own: token, then the stand-in's fetch. */
function realClient(send: typeof fetch, token: () => Promise<string>): Client {
  const last: Middleware = {
    async execute(context: Context) {
      const headers = new Headers(context.options?.headers);
      headers.set("authorization", `Bearer ${await token()}`);
      context.response = await send(context.request, { ...context.options, headers });
    },
  };
  return Client.initWithMiddleware({ middleware: last });
}

test("the real Graph client works in process and through another process", async () => {
  await using running = await startStandIn();
  const { standIn, base } = running;
  const token = () => standIn.signIn.appToken("graph");
  const list = await aList(graphCaller(standIn), "KI-Register Bewertungen");
  for (const send of [standIn.graphFetch, remoteGraphFetch(base)]) {
    const client = realClient(send, token);
    const made = await client.api(`${list}/items`).post({ fields: { Title: "Ä & ß" } });
    const stale: Response = await client
      .api(`${list}/items/${made.id}/fields`)
      .header("If-Match", '"0,0"')
      .responseType(ResponseType.RAW)
      .patch({ Title: "no" });
    expect(stale.status).toBe(412);
    const page = await client.api(`${list}/items`).top(1).expand("fields").get();
    expect(page.value[0].fields.Title).toBe("Ä & ß");
    await client.api(`${list}/items`).post({ fields: { Title: "next" } });
    const first = await client.api(`${list}/items`).top(1).get();
    const second = await client.api(first["@odata.nextLink"]).get();
    expect(second.value).toHaveLength(1);
  }
  const aborted = standIn.graphFetch("https://graph.microsoft.com/v1.0/sites/root", {
    signal: AbortSignal.abort(),
  });
  await expect(aborted).rejects.toThrow();
});

test("Graph over HTTP writes links on the caller's base", async () => {
  await using running = await startStandIn();
  const { standIn, base } = running;
  const list = await aList(graphCaller(standIn));
  const graph = graphCaller(standIn);
  await graph("POST", `${list}/items`, { fields: {} });
  await graph("POST", `${list}/items`, { fields: {} });
  const response = await fetch(`${base}/local/graph/v1.0${list}/items?$top=1`, {
    headers: { authorization: `Bearer ${await standIn.signIn.appToken("graph")}` },
  });
  const { "@odata.nextLink": next } = z
    .looseObject({ "@odata.nextLink": z.string() })
    .parse(await response.json());
  expect(next.startsWith(`${base}/local/graph/v1.0/sites/`)).toBe(true);
});

test("people and applications sign in, and their tokens stand the test against the JWKS", async () => {
  await using running = await startStandIn();
  const { base, standIn } = running;
  const keys = createRemoteJWKSet(new URL(`${base}/local/sign-in/keys`));
  const { body } = await post(`${base}/local/sign-in`, { person: "coordinator-1" });
  const person = await jwtVerify(body.accessToken, keys, {
    issuer: `${base}/local/sign-in/${LOCAL_TENANT_ID}/v2.0`,
    audience: LOCAL_CLIENT_ID,
  });
  expect(person.payload).toMatchObject({
    scp: "access_as_user",
    tid: LOCAL_TENANT_ID,
    roles: ["Coordinator"],
    ver: "2.0",
    oid: personByHandle("coordinator-1")?.oid,
  });
  expect(standIn.signIn.issuer()).toBe(person.payload.iss);

  const token = async (scope: string, secret = "local") => {
    const response = await fetch(`${base}/local/oauth2/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: "local",
        client_secret: secret,
        scope,
      }),
    });
    return {
      status: response.status,
      body: z.looseObject({ access_token: z.string().optional() }).parse(await response.json()),
    };
  };
  const report = await token(`${LOCAL_CLIENT_ID}/.default`);
  const app = await jwtVerify(report.body.access_token ?? "", keys, { audience: LOCAL_CLIENT_ID });
  expect(app.payload).toMatchObject({ roles: ["Version.Report"] });
  for (const claim of ["scp", "idtyp", "name"]) expect(app.payload).not.toHaveProperty(claim);
  await post(`${base}/local/registration`, { optionalClaims: ["idtyp"] });
  const asked = await token(`${LOCAL_CLIENT_ID}/.default`);
  expect(decodeJwt(asked.body.access_token ?? "")).toMatchObject({ idtyp: "app" });
  expect(await token("x/.default", "wrong")).toMatchObject({
    status: 401,
    body: { error: "invalid_client" },
  });
});

test("bodies of the stand-in's own routes are checked", async () => {
  await using running = await startStandIn();
  const { base } = running;
  expect(await post(`${base}/local/sign-in`, { person: "nobody" })).toMatchObject({
    status: 400,
    body: { code: "invalidBody" },
  });
  expect((await post(`${base}/local/clock`, { advanceDays: 1, more: 2 })).status).toBe(400);
  expect((await post(`${base}/local/faults`, { graph: { "429": 2 } })).status).toBe(400);
  expect(
    (
      await post(`${base}/local/faults`, {
        graph: { "429": 0.1, "503": 0.05, latencyMs: 1 },
        teams: {},
        seed: 1,
      })
    ).status,
  ).toBe(200);
});

test("the bot is told of its installation once, with a signed activity", async () => {
  const heard: Heard[] = [];
  await using running = await startStandIn(recordingBot(heard));
  await running.standIn.start();
  expect(heard).toHaveLength(PEOPLE_OF_TENANT.length);
  const first = heard[0];
  if (first === undefined) throw new Error("nothing heard");
  const keys = createRemoteJWKSet(new URL(`${running.base}/local/botframework/keys`));
  const { payload } = await jwtVerify(first.token, keys, {
    issuer: BOT_ISSUER,
    audience: LOCAL_CLIENT_ID,
  });
  expect(payload.serviceurl).toBe(first.activity.serviceUrl);
  expect(first.activity).toMatchObject({
    type: "installationUpdate",
    action: "add-upgrade",
    channelId: "msteams",
    conversation: { conversationType: "personal", tenantId: LOCAL_TENANT_ID },
  });
  await running.standIn.start();
  expect(heard).toHaveLength(PEOPLE_OF_TENANT.length);
});

test("the real Bot API client speaks in a chat, and a button's answer comes back", async () => {
  const heard: Heard[] = [];
  await using running = await startStandIn(recordingBot(heard));
  const { base, standIn } = running;
  const api = new TeamsApi(`${base}/local/botapi/`, {
    token: () => standIn.signIn.appToken("bot"),
  });
  const oid = personByHandle("owner-1")?.oid ?? "";
  const { id: chat } = await api.conversations.create({
    members: [{ id: oid, role: "user", name: "" }],
    tenantId: LOCAL_TENANT_ID,
  });
  const sent = await api.conversations.createActivity(chat, { type: "message", text: "Hallo" });
  await api.conversations.updateActivity(chat, sent.id, { type: "message", text: "Neu" });
  expect(await api.conversations.getMembers(chat)).toMatchObject([{ aadObjectId: oid }]);
  const messages = async () => (await fetch(`${base}/local/teams/people/owner-1/messages`)).json();
  expect(await messages()).toMatchObject([{ id: sent.id, activity: { text: "Neu" } }]);

  const press = { activityId: sent.id, verb: "case/unchanged", data: { case: "c1" } };
  expect(await post(`${base}/local/teams/people/owner-1/invoke`, press)).toEqual({
    status: 200,
    body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Danke" },
  });
  expect(heard.at(-1)?.activity).toMatchObject({
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: sent.id,
    from: { aadObjectId: oid },
    conversation: { id: chat },
    value: {
      action: { type: "Action.Execute", verb: "case/unchanged", data: { case: "c1" } },
      trigger: "manual",
    },
  });
  await api.conversations.deleteActivity(chat, sent.id);
  expect(await messages()).toMatchObject([{ id: sent.id, deleted: true }]);
  const gone = api.conversations.updateActivity(chat, sent.id, { type: "message", text: "x" });
  await expect(gone).rejects.toMatchObject({
    response: { status: 404, data: { error: { code: "ActivityNotFound" } } },
  });
  expect((await post(`${base}/local/teams/people/owner-1/invoke`, press)).status).toBe(404);
});

test("the Bot API refuses strangers, unknown chats and people who blocked the bot", async () => {
  await using running = await startStandIn();
  const { base, standIn } = running;
  const url = `${base}/local/botapi/v3/conversations`;
  const message = { type: "message", text: "x" };
  expect((await post(`${url}/c/activities`, message)).status).toBe(401);
  const graphToken = { authorization: `Bearer ${await standIn.signIn.appToken("graph")}` };
  expect((await post(`${url}/c/activities`, message, graphToken)).status).toBe(401);
  const headers = { authorization: `Bearer ${await standIn.signIn.appToken("bot")}` };
  expect(await post(`${url}/c/activities`, message, headers)).toMatchObject({
    status: 404,
    body: { error: { code: "ConversationNotFound" } },
  });
  const members = [{ id: personByHandle("owner-2")?.oid }];
  const { body } = await post(url, { members }, headers);
  await post(`${base}/local/faults`, { teams: { blocked: ["owner-2"] } });
  expect(await post(`${url}/${body.id}/activities`, message, headers)).toMatchObject({
    status: 403,
    body: { error: { code: "ConversationBlockedByUser" } },
  });
  await post(`${base}/local/faults`, { teams: { "504": 1 } });
  expect((await post(`${url}/${body.id}/activities`, message, headers)).status).toBe(504);
  const kept = await fetch(`${base}/local/teams/people/owner-2/messages`);
  expect(await kept.json()).toHaveLength(1);
});

test("the window hears whose chat changed", async () => {
  await using running = await startStandIn(recordingBot([]));
  const { base } = running;
  const stopping = new AbortController();
  const events = await fetch(`${base}/local/teams/events`, { signal: stopping.signal });
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain("connected");
  await post(`${base}/local/teams/people/employee/message`, { text: "Hallo" });
  expect((await reader?.read())?.value).toContain('{"person":"employee"}');
  stopping.abort();
});

test("lists, chats, keys and the clock survive a restart", async () => {
  const heard: Heard[] = [];
  const before = await startStandIn(recordingBot(heard));
  const list = await aList(graphCaller(before.standIn));
  await graphCaller(before.standIn)("POST", `${list}/items`, { fields: { Title: "bleibt" } });
  await before.standIn.start();
  const token = await before.standIn.signIn.appToken("graph");
  const advanced = await post(`${before.base}/local/clock`, { advanceDays: 10 });
  await post(`${before.base}/local/teams/people/employee/message`, { text: "Hallo" });

  await using after = await before.restart();
  await after.standIn.start();
  const graph = graphCaller(after.standIn, token);
  expect((await graph("GET", `${list}/items/1/fields`)).body).toMatchObject({ Title: "bleibt" });
  expect(after.standIn.now()).toBeGreaterThanOrEqual(Date.parse(advanced.body.now));
  const messages = await fetch(`${after.base}/local/teams/people/employee/messages`);
  expect(await messages.json()).toHaveLength(1);
  expect(heard.filter((one) => one.activity.type === "installationUpdate")).toHaveLength(
    PEOPLE_OF_TENANT.length,
  );
});
