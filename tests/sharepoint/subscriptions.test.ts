import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { sharePointList } from "#sharepoint/list.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { changeRecord, readRecord, stateDigest } from "#sharepoint/subscriptionRecord.ts";
import {
  ensureSubscriptions,
  readSubscriptions,
  reauthorizeSubscription,
} from "#sharepoint/subscriptions.ts";
import { type GraphWorld, startGraphWorld } from "./graphWorld.ts";

const DAY = 24 * 60 * 60_000;
const subscriptions = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      resource: z.string(),
      notificationUrl: z.string(),
      expirationDateTime: z.string(),
    }),
  ),
});

let world: GraphWorld;
let listPaths: readonly string[];
let systemPath: string;
let start: number;

beforeEach(async () => {
  world = await startGraphWorld({
    routes: (web) => {
      web.post("/api/changes", (request, response) => {
        const { validationToken } = request.query;
        if (typeof validationToken === "string") response.type("text/plain").send(validationToken);
        else response.status(202).end();
      });
    },
  });
  const { cases, entries, system } = await provisionLists(world.send, "root", () => {});
  listPaths = [entries, cases];
  systemPath = system;
  start = world.standIn.now();
});
afterEach(() => world[Symbol.asyncDispose]());

/** Ensures them so many days after the start. */
function ensure(days = 0, notificationUrl = `${world.base}/api/changes`, clientState = "geheim") {
  const now = start + days * DAY;
  const options = { listPaths, systemPath, notificationUrl, clientState, now };
  return ensureSubscriptions(world.send, options);
}

/** What was asked of Graph for it, beside what is remembered of it. */
async function ensured(...args: Parameters<typeof ensure>) {
  const before = world.sent.length;
  expect(await ensure(...args)).toEqual({ ok: true, value: null });
  return world.sent
    .slice(before)
    .filter(({ method, url }) => method !== "GET" && url.includes("/subscriptions"))
    .map(({ method }) => method);
}

/** What is remembered of them. */
const record = async () => Object.fromEntries(await readRecord(world.send, systemPath));

/** The record, the subscriptions, and the record again. */
const readBefore = [
  (request: Request) => world.forward(request),
  (request: Request) => world.forward(request),
  (request: Request) => world.forward(request),
];

const refused = () =>
  Response.json({ error: { code: "Forbidden", message: "Access denied" } }, { status: 403 });
const REFUSED = { ok: false, problem: "refused" };

async function there() {
  return subscriptions.parse((await world.graph("GET", "/subscriptions")).body).value;
}

test("each list gets one subscription, and a second call keeps it", async () => {
  expect(await ensured()).toEqual(["POST", "POST"]);
  const first = await there();
  expect(first.map(({ resource }) => `/${resource}`)).toEqual(listPaths);
  expect(first.map(({ notificationUrl }) => notificationUrl)).toEqual(
    Array.from({ length: 2 }, () => `${world.base}/api/changes`),
  );
  const left = first.map((one) => Date.parse(one.expirationDateTime) - start);
  expect(left.every((time) => Math.abs(time - 7 * DAY) < 60_000)).toBe(true);
  expect(await ensured(0)).toEqual([]);
  expect(await ensured(4)).toEqual([]);
  expect(await there()).toEqual(first);
});

test("a subscription is renewed two days before its end", async () => {
  await ensured();
  const before = await there();
  expect(await ensured(6)).toEqual(["PATCH", "PATCH"]);
  const after = await there();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  for (const one of after)
    expect(Math.abs(Date.parse(one.expirationDateTime) - start - 13 * DAY)).toBeLessThan(60_000);
});

test("a subscription that is gone is made anew", async () => {
  await ensured();
  const [first] = await there();
  await world.graph("DELETE", `/subscriptions/${first?.id}`);
  expect(await ensured(1)).toEqual(["POST"]);
  expect(await there()).toHaveLength(2);
});

test("a subscription that vanishes while it is renewed is made anew", async () => {
  await ensured();
  const [first] = await there();
  world.answers.push(...readBefore, async (request) => {
    await world.graph("DELETE", `/subscriptions/${first?.id}`);
    return world.forward(request);
  });
  expect(await ensured(6)).toEqual(["PATCH", "POST", "PATCH"]);
  expect((await there()).map(({ resource }) => `/${resource}`).sort()).toEqual(
    [...listPaths].sort(),
  );
});

test("the subscription of another address is nobody's business", async () => {
  await ensured();
  const others = await there();
  expect(await ensured(0, `${world.base}/api/changes?replica=2`)).toEqual(["POST", "POST"]);
  expect(await there()).toHaveLength(4);
  expect((await there()).slice(0, 2)).toEqual(others);
});

test("an endpoint that does not answer the handshake is an error", async () => {
  await expect(ensured(0, `${world.base}/api/deaf`)).rejects.toMatchObject({
    status: 400,
    graphCode: "ValidationError",
  });
});

test("all pages of the subscriptions are read before one is made", async () => {
  await ensured();
  const all = (await world.graph("GET", "/subscriptions")).body;
  const link = "https://graph.microsoft.com/v1.0/subscriptions?$skiptoken=2";
  world.answers.push(
    world.forward,
    () => Response.json({ value: [], "@odata.nextLink": link }),
    (request) => {
      expect(request.url).toBe(link);
      return Response.json(all);
    },
  );
  expect(await ensured()).toEqual([]);
});

test("of several subscriptions of one list the one with the lowest id stays", async () => {
  await ensured();
  const digest = stateDigest("geheim");
  for (const resource of [...listPaths, ...listPaths]) {
    const made = new Map([[await subscribe(resource), digest]]);
    await changeRecord(world.send, systemPath, { made, gone: [] });
  }
  const all = await there();
  expect(all).toHaveLength(6);
  expect(await ensured()).toEqual(["DELETE", "DELETE", "DELETE", "DELETE"]);
  const lowest = listPaths.map(
    (path) =>
      all
        .filter(({ resource }) => `/${resource}` === path)
        .map(({ id }) => id)
        .sort()[0],
  );
  expect((await there()).map(({ id }) => id).sort()).toEqual([...lowest].sort());
});

test("replicas that start at once end with one subscription for each list", async () => {
  await Promise.all([ensure(), ensure(), ensure()]);
  const left = (await there()).map(({ resource }) => `/${resource}`);
  expect(left.sort()).toEqual([...listPaths].sort());
});

test("a subscription made with another state is replaced: what it sends would be refused", async () => {
  await ensured();
  const before = (await there()).map(({ id }) => id);
  expect(await ensured(0, undefined, "neu")).toEqual(["DELETE", "POST", "DELETE", "POST"]);
  const now = (await there()).map(({ id }) => id);
  expect(before.filter((id) => now.includes(id))).toEqual([]);
  expect(await ensured(0, undefined, "neu")).toEqual([]);
  expect(await record()).toEqual(Object.fromEntries(now.map((id) => [id, stateDigest("neu")])));
});

test("what is remembered tells nothing of the state", async () => {
  await ensured(0, undefined, "ein Geheimnis der Stadt");
  expect(JSON.stringify(await record())).not.toContain("Geheimnis");
});

/** Subscribes as somebody else does, who remembers nothing here; gives the id. */
async function subscribe(listPath: string, url = `${world.base}/api/changes`): Promise<string> {
  const { body } = await world.graph("POST", "/subscriptions", {
    changeType: "updated",
    notificationUrl: url,
    resource: listPath.slice(1),
    expirationDateTime: new Date(start + 7 * DAY).toISOString(),
    clientState: "geheim",
  });
  return z.object({ id: z.string() }).parse(body).id;
}

test.each([
  ["", "of an earlier version"],
  ["?state=0123456789abcdef", "of an earlier version that put its state into the address"],
])("a subscription that nobody remembers (%j, %s) is replaced", async (behind) => {
  for (const path of listPaths) await subscribe(path, `${world.base}/api/changes${behind}`);
  expect(await ensured()).toEqual(["DELETE", "POST", "DELETE", "POST"]);
  expect(await ensured()).toEqual([]);
});

test.each(["kaputt", "[]", '{"a":1}'])(
  "a record that somebody edited (%s) is as none",
  async (Value) => {
    await ensured();
    const [row] = await sharePointList(world.send, systemPath).find("Key", "lists/subscriptions");
    await world.graph("PATCH", `${systemPath}/items/${row?.id}/fields`, { Value });
    expect(await ensured()).toEqual(["DELETE", "POST", "DELETE", "POST"]);
    expect(await ensured()).toEqual([]);
  },
);

test("the case of a resource means nothing", async () => {
  await ensured();
  const all = await readSubscriptions(world.send);
  world.answers.push(world.forward, () =>
    Response.json({
      value: (all.ok ? all.value : []).map(({ resource, ...one }) => ({
        ...one,
        resource: `/${resource.toUpperCase()}`,
      })),
    }),
  );
  expect(await ensured()).toEqual([]);
});

test("Graph is told where to say that a subscription ends", async () => {
  const lifecycleNotificationUrl = `${world.base}/api/changes/lifecycle`;
  const made = { id: "s-1", resource: "x", expirationDateTime: "2030-01-01T00:00:00Z" };
  const asked: unknown[] = [];
  world.answers.push(...readBefore, async (request) => {
    asked.push(await request.json());
    return Response.json(made, { status: 201 });
  });
  await ensureSubscriptions(world.send, {
    listPaths: listPaths.slice(0, 1),
    systemPath,
    notificationUrl: `${world.base}/api/changes`,
    lifecycleNotificationUrl,
    clientState: "geheim",
    now: start,
  });
  expect(asked).toMatchObject([{ lifecycleNotificationUrl, clientState: "geheim" }]);
});

test("a grant without subscriptions is a value, whichever call it refuses", async () => {
  world.answers.push(world.forward, refused);
  expect(await ensure()).toEqual(REFUSED);
  world.answers.push(...readBefore, refused);
  expect(await ensure()).toEqual(REFUSED);
  await ensured();
  world.answers.push(...readBefore, refused);
  expect(await ensure(6)).toEqual(REFUSED);
});

test("a subscription is authorised anew; one that is gone or refused is told", async () => {
  const asked: string[] = [];
  const answering = (status: number) => (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return new Response(null, { status });
  };
  world.answers.push(answering(204), answering(404), answering(403));
  expect(await reauthorizeSubscription(world.send, "a/b")).toEqual({ ok: true, value: null });
  expect(await reauthorizeSubscription(world.send, "2")).toEqual({ ok: false, problem: "gone" });
  expect(await reauthorizeSubscription(world.send, "3")).toEqual(REFUSED);
  expect(asked).toEqual([
    "POST /v1.0/subscriptions/a%2Fb/reauthorize",
    "POST /v1.0/subscriptions/2/reauthorize",
    "POST /v1.0/subscriptions/3/reauthorize",
  ]);
});
