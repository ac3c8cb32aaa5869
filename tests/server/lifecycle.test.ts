import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createGraphLifecycle, notificationUrls } from "#server/graph/graphLifecycle.ts";
import { graphNotifications } from "#server/graph/graphNotifications.ts";
import { answerProblems } from "#server/routes/httpProblem.ts";
import { createGraph } from "#sharepoint/graph.ts";
import { createPause } from "#sharepoint/pause.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { type GraphWorld, startGraphWorld } from "#tests/sharepoint/graphWorld.ts";

const STATE = "what Graph was given to send with it";
const STATE_BEFORE = "what it was given before the secret was changed";

let world: GraphWorld;
let lifecycle: ReturnType<typeof createGraphLifecycle>;
let woken: number;
let mayWrite: boolean;
let warnings: string[];
let underWay: Promise<void>[];

beforeEach(async () => {
  woken = 0;
  mayWrite = true;
  warnings = [];
  underWay = [];
  const wake = () => {
    woken++;
  };
  world = await startGraphWorld({
    routes: (web) => {
      web.use(
        "/api/notifications/graph",
        graphNotifications({
          clientStates: [STATE, STATE_BEFORE],
          onChange: wake,
          onLifecycle: (event) => underWay.push(lifecycle.onEvent(event)),
        }),
      );
      web.use(answerProblems(pino({ level: "silent" })));
    },
  });
  const paths = await provisionLists(world.send, "root", () => {});
  lifecycle = createGraphLifecycle({
    send: world.send,
    paths: () => paths,
    mayWrite: () => mayWrite,
    publicUrl: world.base,
    clientState: STATE,
    now: world.standIn.now,
    wake,
    warn: (_error, message) => warnings.push(message),
  });
  await lifecycle.start();
});
afterEach(async () => {
  await lifecycle.stop();
  await world[Symbol.asyncDispose]();
});

const subscriptionsSchema = z.object({
  value: z.array(z.looseObject({ id: z.string(), lifecycleNotificationUrl: z.string().nullish() })),
});
async function there() {
  return subscriptionsSchema.parse((await world.graph("GET", "/subscriptions")).body).value;
}

async function post(body: unknown, path = "/lifecycle") {
  const response = await fetch(`${world.base}/api/notifications/graph${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.status;
}
const told = (
  lifecycleEvent: string,
  subscriptionId = "s",
  clientState: string | null = STATE,
) => ({
  value: [{ subscriptionId, lifecycleEvent, clientState, tenantId: "t" }],
});

/** What the service asked Graph for, once all it began is done. */
async function asked(since: number) {
  await Promise.all(underWay);
  return world.sent
    .slice(since)
    .map(({ method, url }) => `${method} ${new URL(url).pathname.slice("/v1.0".length)}`);
}

test("Graph is told where to say that a subscription needs care", async () => {
  const { lifecycleNotificationUrl } = notificationUrls(world.base);
  const urls = (await there()).map((one) => one.lifecycleNotificationUrl);
  expect(urls).toEqual([lifecycleNotificationUrl, lifecycleNotificationUrl]);
  expect(warnings).toEqual([]);
});

test("the handshake is answered on the lifecycle's address, too", async () => {
  const url = `${world.base}/api/notifications/graph/lifecycle?validationToken=abc%20123`;
  const response = await fetch(url, { method: "POST" });
  expect(await response.text()).toBe("abc 123");
  expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
});

describe("what Graph says of a subscription is done:", () => {
  test("one that must be authorised anew is", async () => {
    const [first] = await there();
    const before = world.sent.length;
    expect(await post(told("reauthorizationRequired", first?.id))).toBe(202);
    expect(await asked(before)).toEqual([`POST /subscriptions/${first?.id}/reauthorize`]);
  });

  test("one that is gone by then is made anew", async () => {
    const [first] = await there();
    await world.graph("DELETE", `/subscriptions/${first?.id}`);
    const before = world.sent.length;
    await post(told("reauthorizationRequired", first?.id));
    expect(await asked(before)).toContain("POST /subscriptions");
    expect(await there()).toHaveLength(2);
  });

  test("one that was removed is made anew, and the register looks for what it missed", async () => {
    const [first] = await there();
    await world.graph("DELETE", `/subscriptions/${first?.id}`);
    expect(await post(told("subscriptionRemoved", first?.id))).toBe(202);
    await Promise.all(underWay);
    expect(await there()).toHaveLength(2);
    expect(woken).toBe(1);
  });

  test.each(["missed", "somethingNew"])("%s only wakes the register", async (event) => {
    const before = world.sent.length;
    expect(await post(told(event))).toBe(202);
    expect(await asked(before)).toEqual([]);
    expect(woken).toBe(1);
  });

  test("two at once do not both make what is missing", async () => {
    for (const { id } of await there()) await world.graph("DELETE", `/subscriptions/${id}`);
    const before = world.sent.length;
    await Promise.all([post(told("subscriptionRemoved")), post(told("subscriptionRemoved"))]);
    const made = (await asked(before)).filter((one) => one === "POST /subscriptions");
    expect(made).toHaveLength(2);
  });
});

test("what was asked of Graph under the secret before is still taken", async () => {
  expect(await post(told("missed", "s", STATE_BEFORE))).toBe(202);
  expect(woken).toBe(1);
});

test("while nothing may be written, nothing is made that could not be remembered", async () => {
  for (const { id } of await there()) await world.graph("DELETE", `/subscriptions/${id}`);
  mayWrite = false;
  await post(told("subscriptionRemoved"));
  await Promise.all(underWay);
  expect(await there()).toEqual([]);
});

test.each<readonly [string, unknown, number]>([
  ["a stranger's", told("subscriptionRemoved", "s", "wrong"), 403],
  ["one without a state", told("missed", "s", null), 403],
  ["one of nothing", { value: [] }, 403],
  ["one without an event", { value: [{ clientState: STATE }] }, 400],
  ["one that is none", { nonsense: true }, 400],
])("%s is refused, and nothing happens", async (_name, body, status) => {
  const before = world.sent.length;
  expect(await post(body)).toBe(status);
  expect(await asked(before)).toEqual([]);
  expect(woken).toBe(0);
});

test("without the right to subscribe the service goes on, and says so", async () => {
  for (const { id } of await there()) await world.graph("DELETE", `/subscriptions/${id}`);
  world.standIn.faults.set({ grant: { subscriptions: "refused" } });
  await post(told("subscriptionRemoved"));
  await Promise.all(underWay);
  expect(warnings).toEqual(["the grant includes no change notifications; polling only"]);
  world.standIn.faults.set({});
  await post(told("subscriptionRemoved"));
  await Promise.all(underWay);
  expect(await there()).toHaveLength(2);
});

test("a service that stops does not wait for a throttling tenant", async () => {
  const never = Promise.withResolvers<void>();
  const asleep = Promise.withResolvers<void>();
  const send = createGraph({
    fetch: async () => new Response(null, { status: 429, headers: { "retry-after": "5" } }),
    token: world.token,
    userAgent: "test",
    pause: createPause({
      now: () => 0,
      random: () => 0,
      sleep: async (_milliseconds, signal) => {
        asleep.resolve();
        signal?.addEventListener("abort", () => never.reject(new Error("interrupted")));
        await never.promise;
      },
    }),
  });
  const throttled = createGraphLifecycle({
    send,
    paths: () => ({ entries: "", cases: "", system: "" }),
    mayWrite: () => true,
    publicUrl: world.base,
    clientState: STATE,
    now: world.standIn.now,
    wake: () => {},
    warn: (_error, message) => warnings.push(message),
  });
  const started = throttled.start();
  await asleep.promise;
  await throttled.stop();
  await started;
  expect(warnings).toEqual([]);
});
