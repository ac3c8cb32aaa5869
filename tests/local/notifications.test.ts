import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { GRAPH_WAITS } from "#local/waits.ts";
import { loadGraphContract } from "./graphContract.ts";
import { type Heard, hearing } from "./hookServer.ts";
import {
  aList,
  type Graph,
  graphCaller,
  type RunningStandIn,
  startStandIn,
} from "./startStandIn.ts";

const contract = loadGraphContract();
const heard: Heard[] = [];
let running: RunningStandIn;
let graph: Graph;
let list: string;
let now: number;

beforeEach(async () => {
  heard.length = 0;
  now = Date.parse("2026-11-22T08:00:00Z");
  running = await startStandIn(hearing(heard), undefined, {
    now: () => now,
    waits: { retryMs: [] },
  });
  graph = graphCaller(running.standIn);
  list = await aList(graph);
});
afterEach(async () => {
  for (const { body } of heard)
    expect(contract?.mismatches("changeNotificationCollection", body) ?? []).toEqual([]);
  await running[Symbol.asyncDispose]();
});

const subscribe = async (more: object = {}, at = { graph, base: running.base }) => {
  const answer = await at.graph("POST", "/subscriptions", {
    changeType: "updated",
    notificationUrl: `${at.base}/hook`,
    resource: list.slice(1),
    expirationDateTime: new Date(now + 3_600_000).toISOString(),
    clientState: "secret",
    ...more,
  });
  return { ...answer, id: z.looseObject({ id: z.string().optional() }).parse(answer.body).id };
};
const change = async () => {
  await graph("POST", `${list}/items`, { fields: { Title: "A" } });
  await running.standIn.flushNotifications();
};
const events = () => heard.flatMap(({ body }) => body.value.map((one) => one.lifecycleEvent));
const lifecycle = () => ({ lifecycleNotificationUrl: `${running.base}/hook` });

test("an endpoint has ten seconds to prove itself, and no subscription is made if it is silent", async () => {
  expect(GRAPH_WAITS.handshakeMs).toBe(10_000);
  await using impatient = await startStandIn(hearing(heard), undefined, {
    now: () => now,
    waits: { handshakeMs: 100 },
  });
  const { base } = impatient;
  const other = graphCaller(impatient.standIn);
  await aList(other);
  const resource = "sites/root/lists/KI-Register";
  for (const address of ["notificationUrl", "lifecycleNotificationUrl"]) {
    const more = { resource, [address]: `${base}/silent` };
    const refused = await subscribe(more, { graph: other, base });
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { code: "ValidationError", message: expect.stringContaining("timed out") } },
    });
  }
  expect((await other("GET", "/subscriptions")).body).toMatchObject({ value: [] });
});

test("notifications may be lost", async () => {
  await subscribe();
  running.standIn.faults.set({ notifications: { lost: 1 } });
  await change();
  expect(heard).toEqual([]);
  running.standIn.faults.set({});
  await change();
  expect(heard).toHaveLength(1);
});

test("notifications may come twice, and name no item", async () => {
  const { id } = await subscribe();
  running.standIn.faults.set({ notifications: { doubled: 1 } });
  await change();
  expect(heard.map(({ body }) => body.value)).toEqual([
    [expect.objectContaining({ subscriptionId: id, clientState: "secret", resourceData: null })],
    [expect.objectContaining({ subscriptionId: id, clientState: "secret", resourceData: null })],
  ]);
});

test("notifications may come late", async () => {
  await subscribe();
  running.standIn.faults.set({ notifications: { delayMs: 150 } });
  const before = performance.now();
  await change();
  expect(heard).toHaveLength(1);
  expect((heard[0]?.at ?? 0) - before).toBeGreaterThanOrEqual(149);
});

test("the dice of notifications do not disturb those of requests", async () => {
  const draw = async (lost: number) => {
    running.standIn.faults.set({ graph: { "429": 0.5 }, notifications: { lost }, seed: 4 });
    const statuses: number[] = [];
    for (let call = 0; call < 8; call++) {
      running.standIn.faults.nextNotification();
      statuses.push((await graph("GET", "/sites/root")).status);
    }
    running.standIn.faults.set({});
    return statuses;
  };
  expect(await draw(0.5)).toEqual(await draw(0));
});

test("an expired subscription is silent, gone from the list, and 404 on renewal", async () => {
  const { id } = await subscribe();
  now += 3_600_001;
  await change();
  expect(heard).toEqual([]);
  expect((await graph("GET", "/subscriptions")).body).toMatchObject({ value: [] });
  const later = { expirationDateTime: new Date(now + 3_600_000).toISOString() };
  expect(await graph("PATCH", `/subscriptions/${id}`, later)).toMatchObject({
    status: 404,
    body: { error: { code: "ResourceNotFound" } },
  });
});

test("a renewal in time keeps it alive", async () => {
  const { id } = await subscribe();
  now += 3_599_000;
  const later = { expirationDateTime: new Date(now + 3_600_000).toISOString() };
  expect((await graph("PATCH", `/subscriptions/${id}`, later)).status).toBe(200);
  now += 3_000_000;
  await change();
  expect(heard).toHaveLength(1);
});

test("after reauthorizationRequired nothing is told until the application answers", async () => {
  const { id } = await subscribe(lifecycle());
  await running.standIn.sendLifecycle("reauthorizationRequired");
  expect(heard.map(({ body }) => body.value)).toEqual([
    [
      {
        subscriptionId: id,
        clientState: "secret",
        subscriptionExpirationDateTime: expect.any(String),
        tenantId: expect.any(String),
        lifecycleEvent: "reauthorizationRequired",
      },
    ],
  ]);
  await change();
  expect(heard).toHaveLength(1);
  expect((await graph("POST", `/subscriptions/${id}/reauthorize`)).status).toBe(204);
  await change();
  expect(heard).toHaveLength(2);

  await running.standIn.sendLifecycle("reauthorizationRequired");
  const later = { expirationDateTime: new Date(now + 7_200_000).toISOString() };
  expect((await graph("PATCH", `/subscriptions/${id}`, later)).status).toBe(200);
  await change();
  expect(events()).toEqual([
    "reauthorizationRequired",
    undefined,
    "reauthorizationRequired",
    undefined,
  ]);
});

test("missed says that notifications were lost; subscriptionRemoved that there will be none", async () => {
  const { id } = await subscribe(lifecycle());
  await subscribe();
  await running.standIn.sendLifecycle("missed");
  expect((await graph("GET", `/subscriptions/${id}`)).status).toBe(200);
  await running.standIn.sendLifecycle("subscriptionRemoved");
  expect(events()).toEqual(["missed", "subscriptionRemoved"]);
  expect((await graph("POST", `/subscriptions/${id}/reauthorize`)).status).toBe(404);
  await change();
  expect(heard).toHaveLength(2);
});
