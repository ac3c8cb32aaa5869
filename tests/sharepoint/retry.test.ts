import { inspect } from "node:util";
import { expect, test } from "vitest";
import { forCaller, PatienceEnded } from "#outbound/caller.ts";
import { createGraph } from "#sharepoint/graph.ts";
import { GRAPH_POLICIES } from "#sharepoint/graphPolicies.ts";
import { meaningOf } from "#sharepoint/graphStatus.ts";
import { createPause } from "#sharepoint/pause.ts";
import type { Answer } from "#sharepoint/retry.ts";
import { type Answering, endFaults, startGraphWorld, thrownBy } from "./graphWorld.ts";
import { createVirtualTime } from "./virtualTime.ts";

const SITE = { method: "GET", path: "/sites/root" } as const;

test.each(["429", "503"] as const)(
  "a %s is repeated after exactly its Retry-After",
  async (status) => {
    await using world = await startGraphWorld({ onSleep: endFaults });
    world.standIn.faults.set({ graph: { [status]: 1, retryAfterSeconds: 7 } });
    expect((await world.send(SITE)).status).toBe(200);
    expect(world.slept).toEqual([7_000]);
    expect(world.sent).toHaveLength(2);
  },
);

test("the HTML page of a 503 is survived, and waits grow where no header names one", async () => {
  await using world = await startGraphWorld();
  const html = () =>
    new Response("<html>Service Unavailable</html>", {
      status: 503,
      headers: { "content-type": "text/html" },
    });
  world.answers.push(html, html, html);
  expect((await world.send(SITE)).status).toBe(200);
  expect(world.slept).toEqual([500, 1_000, 2_000]);
});

test.each(["soon", "-1", "2026-10-21", "Wed, 31 Dec 1969 23:59:59 GMT"])(
  "a Retry-After of %o counts as none",
  async (retryAfter) => {
    await using world = await startGraphWorld();
    world.answers.push(
      () => new Response(null, { status: 429, headers: { "retry-after": retryAfter } }),
    );
    expect((await world.send(SITE)).status).toBe(200);
    expect(world.slept).toEqual([500]);
  },
);

test.each<readonly [string, Readonly<Record<string, string>>]>([
  [
    "by the clock of whoever sent it",
    { "retry-after": "Wed, 21 Oct 2026 07:28:09 GMT", date: "Wed, 21 Oct 2026 07:28:00 GMT" },
  ],
  ["by our own where that is unknown", { "retry-after": "Thu, 01 Jan 1970 00:00:09 GMT" }],
])("a Retry-After may be a date, %s", async (_name, headers) => {
  await using world = await startGraphWorld();
  world.answers.push(() => new Response(null, { status: 429, headers }));
  expect((await world.send(SITE)).status).toBe(200);
  expect(world.slept).toEqual([9_000]);
});

test("no single pause is longer than ten minutes", async () => {
  await using world = await startGraphWorld();
  world.answers.push(() => new Response(null, { status: 429, headers: { "retry-after": "9999" } }));
  await world.send({ ...SITE, policy: "wholeList" });
  expect(world.slept).toEqual([600_000]);
});

test("a pause that is longer than a request waits ends it at once, and the next ones without being sent", async () => {
  await using world = await startGraphWorld();
  world.answers.push(() => new Response(null, { status: 429, headers: { "retry-after": "300" } }));
  const refusal = { problem: "unavailable", retryAfterMs: 300_000 };
  expect(await thrownBy(world.send(SITE))).toMatchObject({ ...refusal, status: 429 });
  expect(await thrownBy(world.send(SITE))).toMatchObject({ ...refusal, graphCode: "held" });
  expect(world.sent).toHaveLength(1);
  expect(world.slept).toEqual([]);
});

test("waits without a Retry-After differ by chance", async () => {
  const waits = [0, 0.999].map(async (chance) => {
    const time = createVirtualTime(() => chance);
    let asked = 0;
    const send = createGraph({
      fetch: async () => new Response(null, { status: ++asked === 1 ? 503 : 200 }),
      token: async () => "secret",
      userAgent: "test",
      pause: createPause(time.timing),
    });
    await time.run(() => send(SITE));
    return time.slept[0];
  });
  const [shortest = 0, longest = 0] = await Promise.all(waits);
  expect(shortest).toBe(250);
  expect(longest).toBeCloseTo(750, -1);
});

test("an answer that breaks off within its body is a lost one", async () => {
  await using world = await startGraphWorld();
  world.answers.push(async (request) => {
    const whole = await (await world.forward(request)).text();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(whole.slice(0, 20)));
        controller.error(new TypeError("terminated"));
      },
    });
    return new Response(body, { headers: { "content-type": "application/json" } });
  });
  expect(await world.send(SITE)).toMatchObject({ status: 200, body: { name: "ki-register" } });
  expect(world.slept).toEqual([500]);
});

test("the body of an answer that nobody reads is cancelled", async () => {
  await using world = await startGraphWorld();
  let cancelled = 0;
  world.answers.push(() => {
    const body = new ReadableStream({
      cancel() {
        cancelled++;
      },
    });
    return new Response(body, { status: 503, headers: { "content-type": "text/html" } });
  });
  await world.send(SITE);
  expect(cancelled).toBe(1);
});

test("each try carries the token of its own time", async () => {
  const tokens = ["first", "second", "third"];
  const carried: (string | null)[] = [];
  const time = createVirtualTime();
  const send = createGraph({
    fetch: async (_input, init) => {
      carried.push(new Headers(init?.headers).get("authorization"));
      return new Response(null, { status: carried.length < 3 ? 429 : 200 });
    },
    token: async () => tokens.shift() ?? "",
    userAgent: "test",
    pause: createPause(time.timing),
  });
  await time.run(() => send(SITE));
  expect(carried).toEqual(["Bearer first", "Bearer second", "Bearer third"]);
});

test("whoever counts is told of every answer, without its query", async () => {
  const answers: Answer[] = [];
  const time = createVirtualTime();
  const statuses = [429, 0, 200];
  const send = createGraph({
    fetch: async () => {
      const status = statuses.shift() ?? 0;
      if (status === 0) throw new TypeError("fetch failed");
      return new Response(null, { status });
    },
    token: async () => "secret",
    userAgent: "test",
    pause: createPause(time.timing),
    onAnswer: (answer) => answers.push(answer),
  });
  await time.run(() => send({ method: "PATCH", path: "/sites/root?x=y", body: {} }));
  const told = { method: "PATCH", path: "/v1.0/sites/root" };
  expect(answers).toEqual([
    { ...told, status: 429, retried: false },
    { ...told, status: 0, retried: true },
    { ...told, status: 200, retried: true },
  ]);
});

test("after six tries the refusal is thrown", async () => {
  await using world = await startGraphWorld();
  world.standIn.faults.set({ graph: { "429": 1, retryAfterSeconds: 3 } });
  expect(await thrownBy(world.send(SITE))).toMatchObject({
    status: 429,
    graphCode: "activityLimitReached",
  });
  expect(world.sent).toHaveLength(6);
  expect(world.slept).toEqual([3_000, 3_000, 3_000, 3_000, 3_000]);
});

test("a network that stays away is given up after six tries, without the token in the error", async () => {
  await using world = await startGraphWorld();
  const away = () => {
    throw new TypeError("fetch failed");
  };
  world.answers.push(away, away, away, away, away, away);
  const error = await thrownBy(world.send(SITE));
  expect(error).toMatchObject({ status: 503, graphCode: "unreachable" });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(await world.token());
  expect(world.sent).toHaveLength(6);
});

test("a body is sent again whole", async () => {
  await using world = await startGraphWorld({ onSleep: endFaults });
  world.standIn.faults.set({ graph: { "503": 1 } });
  const body = { displayName: "Zweimal gesendet", list: { template: "genericList" } };
  expect((await world.send({ method: "POST", path: "/sites/root/lists", body })).status).toBe(201);
  expect(await Promise.all(world.sent.map((request) => request.json()))).toEqual([body, body]);
});

const STATUSES = [
  ...Array.from({ length: 18 }, (_, n) => 400 + n),
  ...[421, 422, 423, 424, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 507, 508, 509, 511],
];

test.each(STATUSES)("a %i that stays does what the table of statuses says", async (status) => {
  await using world = await startGraphWorld();
  const { next, problem } = meaningOf(status);
  for (let n = 0; n < 9; n++) world.answers.push(() => new Response(null, { status }));
  const request = { method: "PATCH", path: "/sites/root", body: {} } as const;
  expect(await thrownBy(world.send(request))).toMatchObject({ status, problem });
  const tries = { again: 6, pause: 6, token: 2, end: 1 } as const;
  expect(world.sent).toHaveLength(tries[next]);
  const waits = [500, 1_000, 2_000, 4_000, 8_000].slice(0, tries[next] - 1);
  expect(world.slept).toEqual(next === "token" ? [] : waits);
});

test("what stays as it is, is not asked again; what passes, is", () => {
  const nextOf = (next: string) => STATUSES.filter((status) => meaningOf(status).next === next);
  expect(nextOf("token")).toEqual([401]);
  expect(nextOf("pause")).toEqual([429, 503, 509]);
  expect(nextOf("again")).toEqual([408, 409, 423, 424, 500, 502, 504]);
});

test("a refused token is replaced by another one, and the refused one is not sent again", async () => {
  const carried: (string | null)[] = [];
  const send = createGraph({
    fetch: async (_input, init) => {
      const token = new Headers(init?.headers).get("authorization");
      carried.push(token);
      return new Response(null, { status: token === "Bearer old" ? 401 : 200 });
    },
    token: async (refused) => (refused === "old" ? "new" : "old"),
    userAgent: "test",
    pause: createPause(createVirtualTime().timing),
  });
  await send(SITE);
  await send(SITE);
  expect(carried).toEqual(["Bearer old", "Bearer new", "Bearer new"]);
});

test.each(["0", "0.2"])("Retry-After: %s is no pace: the waits are our own", async (retryAfter) => {
  await using world = await startGraphWorld();
  for (let n = 0; n < 6; n++)
    world.answers.push(
      () => new Response(null, { status: 429, headers: { "retry-after": retryAfter } }),
    );
  expect(await thrownBy(world.send(SITE))).toMatchObject({ status: 429 });
  expect(world.slept).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
});

test.each<readonly [string, Answering]>([
  ["a page instead of JSON", () => new Response("<h1>Sign in</h1>", { status: 200 })],
  [
    "half of the JSON",
    () =>
      new Response('{"value": [', { status: 200, headers: { "content-type": "application/json" } }),
  ],
])("an answer that is %s is no answer", async (_name, answer) => {
  await using world = await startGraphWorld();
  world.answers.push(answer);
  expect((await world.send(SITE)).status).toBe(200);
  for (let n = 0; n < 6; n++) world.answers.push(answer);
  expect(await thrownBy(world.send(SITE))).toMatchObject({
    status: 503,
    graphCode: "malformedAnswer",
    problem: "unavailable",
  });
});

/** The stand-in takes longer than a quick try on a busy machine. */
const atOnce: Answering = () => Response.json({});
const QUICK = { ...GRAPH_POLICIES.item, tryMs: 10, allMs: 1_000 };

test("a request that never answers ends within its limits", async () => {
  await using world = await startGraphWorld({ policies: { ...GRAPH_POLICIES, item: QUICK } });
  const silent: Answering = () => new Promise<never>(() => {});
  world.answers.push(silent, atOnce);
  expect((await world.send(SITE)).status).toBe(200);
  for (let n = 0; n < 6; n++) world.answers.push(silent);
  expect(await thrownBy(world.send(SITE))).toMatchObject({
    status: 503,
    graphCode: "noAnswer",
    problem: "unavailable",
  });
  // A third try would not have ended in time.
  expect(world.sent).toHaveLength(4);
});

test("a body that stops coming ends the try", async () => {
  await using world = await startGraphWorld({ policies: { ...GRAPH_POLICIES, item: QUICK } });
  world.answers.push(
    () =>
      new Response(new ReadableStream({ start: (body) => body.enqueue(Buffer.from("{")) }), {
        headers: { "content-type": "application/json" },
      }),
    atOnce,
  );
  expect((await world.send(SITE)).status).toBe(200);
});

test("what is asked for somebody ends with their patience, and is not sent after it", async () => {
  await using world = await startGraphWorld();
  const patience = new AbortController();
  const reason = new PatienceEnded("No answer in time");
  world.answers.push(() => new Promise<never>(() => patience.abort(reason)));
  const ask = () => forCaller(patience.signal, () => thrownBy(world.send(SITE)));
  expect(await ask()).toBe(reason);
  expect(await ask()).toBe(reason);
  expect(world.sent).toHaveLength(1);
});

test("a request aborted on its way is not repeated", async () => {
  await using world = await startGraphWorld();
  const stopping = new AbortController();
  world.answers.push((request) => {
    stopping.abort(new Error("The service stops"));
    return world.forward(request);
  });
  expect(await thrownBy(world.send({ ...SITE, signal: stopping.signal }))).toMatchObject({
    message: "The service stops",
  });
  expect(world.sent).toHaveLength(1);
  expect(world.slept).toEqual([]);
});
