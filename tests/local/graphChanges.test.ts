import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { PEOPLE_OF_TENANT } from "#local/people.ts";
import { eveningNow } from "./evening.ts";
import {
  aList,
  type Graph,
  graphCaller,
  type RunningStandIn,
  startStandIn,
} from "./startStandIn.ts";

let running: RunningStandIn;
let graph: Graph;
let list: string;
const heard: unknown[] = [];
let refusals = 0;

beforeEach(async () => {
  heard.length = 0;
  refusals = 0;
  running = await startStandIn((web) => {
    web.post("/hook", (request, response) => {
      const { validationToken } = request.query;
      if (typeof validationToken === "string") {
        response.type("text/plain").send(validationToken);
        return;
      }
      let text = "";
      request.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      request.on("end", () => {
        if (refusals-- > 0) {
          response.status(503).end();
          return;
        }
        heard.push(JSON.parse(text));
        response.status(202).end();
      });
    });
    web.post("/deaf", (_request, response) => {
      response.status(200).send("no");
    });
  });
  graph = graphCaller(running.standIn);
  list = await aList(graph);
});
afterEach(() => running[Symbol.asyncDispose]());

const deltaPage = z.looseObject({
  value: z.array(z.looseObject({ id: z.string() })),
  "@odata.nextLink": z.string().optional(),
  "@odata.deltaLink": z.string().optional(),
});
const add = async (Title: string) => {
  const made = await graph("POST", `${list}/items`, { fields: { Title } });
  return z.looseObject({ id: z.string() }).parse(made.body).id;
};
const round = async (start: string) => {
  const items: { id: string }[] = [];
  let link: string | undefined = start;
  let delta = "";
  while (link !== undefined) {
    const page = deltaPage.parse((await graph("GET", link)).body);
    items.push(...page.value);
    delta = page["@odata.deltaLink"] ?? "";
    link = page["@odata.nextLink"];
  }
  return { items, delta };
};

test("delta enumerates in pages, then gives only what changed, deletions marked", async () => {
  for (const title of ["a", "b", "c", "d", "e"]) await add(title);
  await graph("DELETE", `${list}/items/1`);
  const first = await round(`${list}/items/delta?$expand=fields&$top=2`);
  expect([...new Set(first.items.map((one) => one.id))]).toEqual(["2", "3", "4", "5"]);
  expect(first.items.length).toBeGreaterThan(4);
  expect(first.items[0]).toMatchObject({ fields: { Title: "b" } });
  expect(first.items[0]).not.toHaveProperty("lastModifiedBy");
  expect((await round(first.delta)).items).toEqual([]);
  await graph("PATCH", `${list}/items/3/fields`, { Title: "C" });
  await graph("DELETE", `${list}/items/4`);
  expect((await round(first.delta)).items).toMatchObject([
    { id: "3", fields: { Title: "C" } },
    { id: "4", deleted: { state: "deleted" } },
  ]);
});

test("token=latest starts at now; expired tokens are gone, malformed ones refused", async () => {
  await add("a");
  const { items, delta } = await round(`${list}/items/delta?token=latest`);
  expect(items).toEqual([]);
  await add("b");
  expect((await round(delta)).items.map((one) => one.id)).toEqual(["2"]);
  running.standIn.expireDeltaTokens();
  const gone = await graph("GET", delta);
  expect(gone).toMatchObject({
    status: 410,
    body: { error: { code: "resyncChangesApplyDifferences" } },
  });
  expect((await round(gone.headers.get("location") ?? "")).items).toHaveLength(2);
  const other = await aList(graph, "Andere");
  const ofOther = (await round(`${other}/items/delta?token=latest`)).delta;
  for (const token of ["bogus", new URL(ofOther).searchParams.get("token")])
    expect(await graph("GET", `${list}/items/delta?token=${token}`)).toMatchObject({
      status: 400,
      body: { error: { code: "invalidRequest", message: "Provided sync token is malformed" } },
    });
});

test.each([
  "resyncChangesApplyDifferences",
  "resyncChangesUploadDifferences",
  "resyncRequired",
] as const)("an old token is gone with %s, and Location leads to a full round", async (code) => {
  await add("a");
  await add("b");
  const { delta } = await round(`${list}/items/delta?$expand=fields($select=Title)&$top=1`);
  await graph("DELETE", `${list}/items/1`);
  running.standIn.expireDeltaTokens(code);
  const gone = await graph("GET", delta);
  expect(gone).toMatchObject({ status: 410, body: { error: { code } } });
  const location = gone.headers.get("location") ?? "";
  expect(new URL(location).searchParams.has("token")).toBe(false);
  const fresh = await round(location);
  expect(fresh.items.map((one) => one.id)).toEqual(["2"]);
  expect(fresh.items[0]).toMatchObject({ fields: { Title: "b" } });
  expect((await graph("GET", fresh.delta)).status).toBe(200);
});

const subscribe = (more: object = {}) =>
  graph("POST", "/subscriptions", {
    changeType: "updated",
    notificationUrl: `${running.base}/hook`,
    resource: list.slice(1),
    expirationDateTime: new Date(eveningNow() + 60_000).toISOString(),
    clientState: "secret",
    ...more,
  });

test("a subscriber hears of a burst of changes once, after a retry if needed", async () => {
  const made = await subscribe();
  expect(made.status).toBe(201);
  const { id, expirationDateTime } = z
    .looseObject({ id: z.string(), expirationDateTime: z.string() })
    .parse(made.body);
  expect(Date.parse(expirationDateTime) - eveningNow()).toBeGreaterThan(44 * 60_000);
  refusals = 1;
  await add("a");
  await add("b");
  await running.standIn.flushNotifications();
  expect(heard).toMatchObject([
    {
      value: [
        {
          subscriptionId: id,
          clientState: "secret",
          changeType: "updated",
          resource: list.slice(1),
        },
      ],
    },
  ]);
  expect((await graph("DELETE", `/subscriptions/${id}`)).status).toBe(204);
  expect(
    (
      await graph("PATCH", `/subscriptions/${id}`, {
        expirationDateTime: new Date(eveningNow()).toISOString(),
      })
    ).status,
  ).toBe(404);
});

test.each([
  [{ changeType: "created" }, "Invalid 'changeType' attribute: 'created'."],
  [{ resource: "https://graph.microsoft.com/v1.0/sites/root/lists/x" }, "must be a relative URI"],
  [{ notificationUrl: "https://example.com/hook" }, "address of this machine"],
  [{ expirationDateTime: new Date(eveningNow() + 43_000 * 60_000).toISOString() }, "42300 minutes"],
])("a subscription with %o is refused", async (more, message) => {
  expect(await subscribe(more)).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining(message) } },
  });
});

test("an endpoint that does not answer the handshake is refused", async () => {
  expect(await subscribe({ notificationUrl: `${running.base}/deaf` })).toMatchObject({
    status: 400,
    body: { error: { code: "ValidationError" } },
  });
});

test("a batch answers 200 with each answer inside, and takes at most 20", async () => {
  const requests = [
    { id: "1", method: "GET", url: "/sites/root" },
    { id: "2", method: "GET", url: "/users/nobody" },
    {
      id: "3",
      method: "POST",
      url: `${list}/items`,
      headers: { "content-type": "application/json" },
      body: { fields: { Title: "x" } },
    },
    { id: "4", method: "GET", url: "/sites/root", dependsOn: ["2"] },
  ];
  const answered = await graph("POST", "/$batch", { requests });
  expect(answered).toMatchObject({
    status: 200,
    body: {
      responses: expect.arrayContaining([
        expect.objectContaining({ id: "1", status: 200 }),
        expect.objectContaining({ id: "2", status: 404 }),
        expect.objectContaining({ id: "3", status: 201 }),
        expect.objectContaining({ id: "4", status: 424 }),
      ]),
    },
  });
  const many = Array.from({ length: 21 }, (_, n) => ({
    id: String(n),
    method: "GET",
    url: "/users",
  }));
  expect((await graph("POST", "/$batch", { requests: many })).status).toBe(400);
});

test("people: search, manager, accountEnabled only when selected, deleted is 404", async () => {
  const owner = PEOPLE_OF_TENANT.find((one) => one.handle === "owner-1");
  expect((await graph("GET", `/users?$search="displayName:alb"`)).status).toBe(400);
  const eventual = { ConsistencyLevel: "eventual" };
  expect(
    (await graph("GET", `/users?$search="displayName:alb"`, undefined, eventual)).body,
  ).toMatchObject({
    value: [{ displayName: "Jana Albrecht" }],
  });
  const plain = await graph("GET", `/users/${owner?.oid}`);
  expect(plain.body).not.toHaveProperty("accountEnabled");
  running.standIn.setAccount("owner-1", "disabled");
  expect((await graph("GET", `/users/${owner?.oid}?$select=accountEnabled`)).body).toMatchObject({
    accountEnabled: false,
  });
  expect((await graph("GET", `/users/${owner?.oid}/manager`)).body).toMatchObject({
    displayName: "Sabine Krüger",
  });
  const head = PEOPLE_OF_TENANT.find((one) => one.handle === "head-1");
  expect((await graph("GET", `/users/${head?.oid}/manager`)).status).toBe(404);
  running.standIn.setAccount("owner-1", "deleted");
  expect(await graph("GET", `/users/${owner?.oid}`)).toMatchObject({
    status: 404,
    body: { error: { code: "Request_ResourceNotFound" } },
  });
});

test("faults come from a seeded generator; a 504 was carried out all the same", async () => {
  const draw = async () => {
    running.standIn.faults.set({ graph: { "429": 0.5, retryAfterSeconds: 7 }, seed: 3 });
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++) statuses.push((await graph("GET", "/sites/root")).status);
    return statuses;
  };
  const first = await draw();
  expect(await draw()).toEqual(first);
  expect(new Set(first)).toEqual(new Set([200, 429]));
  running.standIn.faults.set({ graph: { "429": 1, retryAfterSeconds: 7 } });
  expect((await graph("GET", "/sites/root")).headers.get("retry-after")).toBe("7");
  running.standIn.faults.set({ graph: { "504": 1 } });
  expect((await graph("POST", `${list}/items`, { fields: { Title: "kept" } })).status).toBe(504);
  running.standIn.faults.set({});
  expect((await graph("GET", `${list}/items/1?$expand=fields`)).body).toMatchObject({
    fields: { Title: "kept" },
  });
});
