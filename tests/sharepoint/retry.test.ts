import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createGraph } from "#sharepoint/graph.ts";
import { createPause, type Timing } from "#sharepoint/retry.ts";
import { endFaults, startGraphWorld, thrownBy } from "./graphWorld.ts";

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

test.each(["soon", "-1", "Wed, 21 Oct 2026 07:28:00 GMT"])(
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

test("no single pause is longer than two minutes", async () => {
  await using world = await startGraphWorld({ onSleep: endFaults });
  world.standIn.faults.set({ graph: { "429": 1, retryAfterSeconds: 600 } });
  await world.send(SITE);
  expect(world.slept).toEqual([120_000]);
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

test.each([400, 401, 403, 404, 409, 412, 500])("a %i is not repeated", async (status) => {
  await using world = await startGraphWorld();
  world.answers.push(() => new Response(null, { status }));
  expect(await thrownBy(world.send(SITE))).toMatchObject({ status });
  expect(world.sent).toHaveLength(1);
});

test("requests that come during a pause wait for its end", async () => {
  const held = holdingTiming();
  let open = false;
  let asked = 0;
  const send = createGraph({
    fetch: async () => {
      asked++;
      const refused = { status: 429, headers: { "retry-after": "9" } };
      return open ? Response.json({}) : new Response(null, refused);
    },
    token: async () => "secret",
    userAgent: "test",
    pause: createPause(held.timing),
  });
  const first = send(SITE);
  await held.sleeping(1);
  const second = send(SITE);
  await held.sleeping(2);
  expect(asked).toBe(1);
  expect(held.slept).toEqual([9_000, 9_000]);
  open = true;
  held.end(9_000);
  expect((await first).status).toBe(200);
  expect((await second).status).toBe(200);
  expect(asked).toBe(3);
});

test("an aborted signal ends the waiting, and nothing more is sent", async () => {
  const held = holdingTiming();
  let asked = 0;
  const send = createGraph({
    fetch: async () => {
      asked++;
      return new Response(null, { status: 429, headers: { "retry-after": "60" } });
    },
    token: async () => "secret",
    userAgent: "test",
    pause: createPause(held.timing),
  });
  const stopping = new AbortController();
  const request = thrownBy(send({ ...SITE, signal: stopping.signal }));
  await held.sleeping(1);
  stopping.abort(new Error("The service stops"));
  expect(await request).toMatchObject({ message: "The service stops" });
  expect(asked).toBe(1);
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

/** A clock whose sleepers sleep until the test ends their pause. */
function holdingTiming() {
  const slept: number[] = [];
  const sleepers: (() => void)[] = [];
  const awaited: { readonly count: number; readonly reached: () => void }[] = [];
  let now = 0;
  const timing: Timing = {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        slept.push(milliseconds);
        sleepers.push(resolve);
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        for (const { count, reached } of awaited) if (slept.length >= count) reached();
      }),
    random: () => 0.5,
  };
  return {
    timing,
    slept,
    /** Resolves when so many pauses have begun. */
    sleeping: (count: number) =>
      new Promise<void>((reached) => {
        if (slept.length >= count) reached();
        else awaited.push({ count, reached });
      }),
    end(milliseconds: number) {
      now += milliseconds;
      for (const wake of sleepers.splice(0)) wake();
    },
  };
}
