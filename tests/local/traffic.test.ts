import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import {
  aList,
  type Graph,
  graphCaller,
  type RunningStandIn,
  startStandIn,
} from "./startStandIn.ts";

let running: RunningStandIn;
let graph: Graph;
let now: number;

beforeEach(async () => {
  now = Date.parse("2026-11-22T08:00:00Z");
  running = await startStandIn(undefined, undefined, { now: () => now });
  graph = graphCaller(running.standIn);
});
afterEach(() => running[Symbol.asyncDispose]());

const batchOf = (count: number, url = "/sites/root") => ({
  requests: Array.from({ length: count }, (_, at) => ({ id: String(at), method: "GET", url })),
});
const batchAnswers = z.object({
  responses: z.array(
    z.object({
      status: z.number(),
      headers: z.record(z.string(), z.string()),
      body: z.looseObject({}),
    }),
  ),
});

test("resource units are counted as Microsoft counts them, by kind and until the reset", async () => {
  const list = await aList(graph);
  running.standIn.resetUsage();
  await graph("POST", `${list}/items`, { fields: { Title: "A" } });
  await graph("GET", `${list}/items/1`);
  await graph("GET", `${list}/items/1/fields`);
  await graph("GET", `${list}/items`);
  const first = await graph("GET", `${list}/items/delta`);
  const { "@odata.deltaLink": link } = z
    .looseObject({ "@odata.deltaLink": z.string() })
    .parse(first.body);
  await graph("GET", link);
  await graph("GET", "/users");
  await graph("POST", "/$batch", batchOf(3));
  const counted = {
    requests: 10,
    units: 2 + 1 + 1 + 2 + 2 + 1 + 0 + 3,
    byKind: {
      write: 1,
      single: 5,
      collection: 1,
      deltaFromStart: 1,
      delta: 1,
      directory: 1,
      batch: 1,
    },
    teams: { requests: 0, mostInOneSecond: 0, throttled: 0, mostMessagesInOneMinute: 0 },
  };
  expect(running.standIn.usage()).toEqual(counted);
  const usage = `${running.base}/local/usage`;
  expect(await (await fetch(usage)).json()).toEqual(counted);
  expect((await fetch(usage, { method: "DELETE" })).status).toBe(204);
  expect(running.standIn.usage()).toMatchObject({ requests: 0, units: 0 });
});

test("from 80 % of the budget on answers say what is left, and over it they are 429 until the minute ends", async () => {
  running.standIn.faults.set({ graph: { unitsPerMinute: 10 } });
  for (let units = 1; units <= 7; units++) {
    const { headers } = await graph("GET", "/sites/root");
    expect(headers.get("ratelimit-limit")).toBeNull();
  }
  now += 20_000;
  const warned = await graph("GET", "/sites/root");
  expect(warned.status).toBe(200);
  expect(warned.headers.get("ratelimit-limit")).toBe("10");
  expect(warned.headers.get("ratelimit-remaining")).toBe("2");
  expect(warned.headers.get("ratelimit-reset")).toBe("40");
  const failed = await graph("GET", "/sites/root/lists/none");
  expect(failed.status).toBe(404);
  expect(failed.headers.get("ratelimit-remaining")).toBe("1");
  expect((await graph("GET", "/sites/root")).status).toBe(200);
  const over = await graph("GET", "/sites/root");
  expect(over).toMatchObject({ status: 429, body: { error: { code: "activityLimitReached" } } });
  expect(over.headers.get("retry-after")).toBe("40");
  now += 39_999;
  expect((await graph("GET", "/sites/root")).status).toBe(429);
  now += 1;
  expect((await graph("GET", "/sites/root")).status).toBe(200);
});

test("throttled calls count, people's directory does not", async () => {
  running.standIn.faults.set({ graph: { unitsPerMinute: 1 } });
  for (let call = 0; call < 3; call++) await graph("GET", "/sites/root");
  expect(running.standIn.usage()).toMatchObject({ requests: 3, units: 3 });
  expect((await graph("GET", "/users")).status).toBe(200);
});

test("inside a batch each request has its own budget check and its own Retry-After", async () => {
  running.standIn.faults.set({ graph: { unitsPerMinute: 2 } });
  const answered = await graph("POST", "/$batch", batchOf(4));
  expect(answered.status).toBe(200);
  expect(answered.headers.get("retry-after")).toBeNull();
  const { responses } = batchAnswers.parse(answered.body);
  expect(responses.map((one) => one.status).sort()).toEqual([200, 200, 429, 429]);
  for (const one of responses)
    expect(one.headers["retry-after"]).toBe(one.status === 429 ? "60" : undefined);
});

test("faults are drawn for each request of a batch", async () => {
  running.standIn.faults.set({ graph: { "429": 0.5, retryAfterSeconds: 7, html: 1 }, seed: 3 });
  const { responses } = batchAnswers.parse((await graph("POST", "/$batch", batchOf(20))).body);
  const throttled = responses.filter((one) => one.status === 429);
  expect(throttled.length).toBeGreaterThan(3);
  expect(throttled.length).toBeLessThan(17);
  expect(throttled[0]).toMatchObject({
    headers: { "retry-after": "7" },
    body: { error: { code: "activityLimitReached" } },
  });
});

test("some refusals come as a gateway's page, Retry-After included", async () => {
  const token = await running.standIn.signIn.appToken("graph");
  const ask = () =>
    running.standIn.graphFetch("https://graph.microsoft.com/v1.0/sites/root", {
      headers: { authorization: `Bearer ${token}` },
    });
  for (const status of ["429", "502", "503"] as const) {
    running.standIn.faults.set({ graph: { [status]: 1, html: 1, retryAfterSeconds: 7 } });
    const answer = await ask();
    expect(answer.status).toBe(Number(status));
    expect(answer.headers.get("content-type")).toBe("text/html");
    expect(answer.headers.get("retry-after")).toBe(status === "502" ? null : "7");
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/);
  }
  running.standIn.faults.set({ graph: { "503": 1, html: 0.5 }, seed: 1 });
  const types = new Set<string | null>();
  for (let call = 0; call < 12; call++) types.add((await ask()).headers.get("content-type"));
  expect(types).toEqual(new Set(["text/html", "application/json"]));
});

test("a connection that breaks comes after the write was done", async () => {
  const list = await aList(graph);
  running.standIn.faults.set({ graph: { reset: 1 } });
  await expect(graph("POST", `${list}/items`, { fields: { Title: "kept" } })).rejects.toThrow(
    TypeError,
  );
  const overHttp = fetch(`${running.base}/local/graph/v1.0${list}/items`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await running.standIn.signIn.appToken("graph")}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ fields: { Title: "kept too" } }),
  });
  await expect(overHttp).rejects.toThrow(TypeError);
  running.standIn.faults.set({});
  expect((await graph("GET", `${list}/items?$expand=fields($select=Title)`)).body).toMatchObject({
    value: [{ fields: { Title: "kept" } }, { fields: { Title: "kept too" } }],
  });
});

test("a list is filled in one go, with a request's checks, all or nothing", async () => {
  const list = await aList(graph);
  const rows = Array.from({ length: 300 }, (_, at) => ({ Key: `k${at}`, Count: at, Title: "T" }));
  expect(running.standIn.fill("KI-Register", rows)).toHaveLength(300);
  const found = await graph("GET", `${list}/items?$filter=fields/Key eq 'K17'&$expand=fields`);
  expect(found.body).toMatchObject({ value: [{ id: "18", fields: { Count: 17 } }] });
  const twice = [{ Key: "new" }, { Key: "K17" }];
  expect(() => running.standIn.fill("KI-Register", twice)).toThrow("unique constraints");
  expect(() => running.standIn.fill("KI-Register", [{ Nothing: 1 }])).toThrow("not recognized");
  const page = z
    .object({ value: z.array(z.unknown()) })
    .parse((await graph("GET", `${list}/items?$top=999`)).body);
  expect(page.value).toHaveLength(300);
});
