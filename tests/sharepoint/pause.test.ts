import { expect, test } from "vitest";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { createPause, type Pause } from "#sharepoint/pause.ts";
import { startGraphWorld } from "./graphWorld.ts";
import { createVirtualTime } from "./virtualTime.ts";

const SITE = { method: "GET", path: "/sites/root" } as const;
const LATENCY_MS = 20;

type Headers = Readonly<Record<string, string>>;

/** A tenant whose answer follows from the moment of the request, and what it was asked when. */
function tenant(
  answerAt: (moment: number, count: number) => { status: number; headers?: Headers },
  random?: () => number,
) {
  const time = createVirtualTime(random);
  const asked: number[] = [];
  const send: SendGraph = createGraph({
    fetch: async () => {
      asked.push(time.timing.now());
      const { status, headers = {} } = answerAt(time.timing.now(), asked.length);
      await time.timing.sleep(LATENCY_MS, undefined);
      return new Response(null, { status, headers });
    },
    token: async () => "secret",
    userAgent: "test",
    pause: createPause(time.timing),
  });
  return { time, asked, send };
}

const times = <Value>(count: number, value: Value): Value[] =>
  Array.from({ length: count }, () => value);

test("while the tenant throttles no request leaves, and those who waited do not leave together", async () => {
  let dice = 0;
  const { asked, send, time } = tenant(
    (moment) =>
      moment < 9_000 ? { status: 429, headers: { "retry-after": "9" } } : { status: 200 },
    () => (dice++ % 7) / 7,
  );
  const late = async () => {
    await time.timing.sleep(4_000, undefined);
    return send(SITE);
  };
  const ended = await time.run(...times(12, () => send(SITE)), ...times(8, late));
  expect(ended.map(({ status }) => status)).toEqual(times(20, "fulfilled"));
  const [first, after] = [asked.filter((at) => at < 9_020), asked.filter((at) => at >= 9_020)];
  expect(first).toEqual(times(12, 0));
  expect(after).toHaveLength(20);
  const gaps = after.slice(1).map((at, index) => at - (after[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(25);
  expect(new Set(gaps.map(Math.round)).size).toBeGreaterThan(1);
});

test("a longer pause that comes meanwhile holds those who already wait", async () => {
  const { asked, send, time } = tenant((moment, count) => {
    if (count <= 2) return { status: 429, headers: { "retry-after": count === 1 ? "5" : "30" } };
    return { status: moment < 30_000 ? 429 : 200 };
  });
  await time.run(
    () => send(SITE),
    () => send(SITE),
  );
  expect(asked.slice(0, 2)).toEqual([0, 0]);
  expect(asked.slice(2).every((at) => at >= 30_000)).toBe(true);
  expect(asked).toHaveLength(4);
});

test("who gives up still leaves the others waiting", async () => {
  const { asked, send, time } = tenant((_moment, count) =>
    count <= 6 ? { status: 429, headers: { "retry-after": "10" } } : { status: 200 },
  );
  const [gaveUp] = await time.run(() => send(SITE));
  expect(gaveUp).toMatchObject({ status: "rejected", reason: { status: 429 } });
  await time.run(() => send(SITE));
  expect(asked.at(-1)).toBe(60_000 + 5 * LATENCY_MS + LATENCY_MS);
});

test("a lost answer of one request keeps nobody else waiting", async () => {
  const { asked, send, time } = tenant((_moment, count) => ({ status: count === 1 ? 504 : 200 }));
  await time.run(
    () => send(SITE),
    () => send(SITE),
  );
  expect(asked).toEqual([0, 0, LATENCY_MS + 500]);
});

test("before a tenant throttles, what is left of its budget is spread over the time until the next one", async () => {
  const { asked, send, time } = tenant((moment) => ({
    status: 200,
    headers:
      moment < 5_000
        ? {
            "ratelimit-limit": "1250",
            "ratelimit-remaining": "20",
            "ratelimit-reset": "10",
          }
        : {},
  }));
  await time.run(() => send(SITE));
  await time.run(...times(5, () => send(SITE)));
  expect(asked).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500]);
  await time.run(() => time.timing.sleep(20_000, undefined));
  const before = time.timing.now();
  await time.run(...times(3, () => send(SITE)));
  expect(asked.slice(6)).toEqual(times(3, before));
});

test("a tenant that counts is asked more slowly before it has to refuse", async () => {
  await using world = await startGraphWorld();
  world.standIn.faults.set({ graph: { unitsPerMinute: 50 } });
  for (let n = 0; n < 39; n++) await world.send(SITE);
  expect(world.slept).toEqual([]);
  for (let n = 0; n < 10; n++) await world.send(SITE);
  expect(world.sent).toHaveLength(49);
  expect(world.slept.length).toBeGreaterThanOrEqual(8);
});

test("when nothing is left of the budget everybody waits for the next one", async () => {
  const { asked, send, time } = tenant((_moment, count) => ({
    status: 200,
    headers: count === 1 ? { "ratelimit-remaining": "0", "ratelimit-reset": "17" } : {},
  }));
  await time.run(() => send(SITE));
  await time.run(() => send(SITE));
  expect(asked).toEqual([0, 17_000 + LATENCY_MS]);
});

test.each<readonly [string, Headers]>([
  ["without a time", { "ratelimit-remaining": "5" }],
  ["whose time is over", { "ratelimit-remaining": "5", "ratelimit-reset": "0" }],
  ["that is no number", { "ratelimit-remaining": "few", "ratelimit-reset": "10" }],
])("a budget %s changes nothing", async (_name, headers) => {
  const { asked, send, time } = tenant(() => ({ status: 200, headers }));
  for (let n = 0; n < 3; n++) await time.run(() => send(SITE));
  expect(asked).toEqual([0, 20, 40]);
});

test.each([
  ["while the tenant throttles", (pause: Pause) => pause.hold(5_000)],
  ["near the end of the budget", (pause: Pause) => pause.spread(20, 60_000)],
] as const)("%s a write waits for no read", async (_name, slow) => {
  const { run, timing } = createVirtualTime();
  const pause = createPause(timing);
  const left: string[] = [];
  const leave = async (kind: "read" | "write", after: number) => {
    await timing.sleep(after, undefined);
    await pause.wait(undefined, Number.POSITIVE_INFINITY, kind);
    left.push(kind);
  };
  slow(pause);
  await run(...times(30, () => leave("read", 0)), ...times(3, () => leave("write", 1_000)));
  expect(left).toHaveLength(33);
  const firstReads = left.indexOf("write");
  expect(firstReads).toBeLessThanOrEqual(2);
  expect(left.slice(firstReads, firstReads + 3)).toEqual(["write", "write", "write"]);
});
