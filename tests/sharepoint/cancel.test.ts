import { expect, test } from "vitest";
import { cancellable, createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { createPause } from "#sharepoint/pause.ts";
import { thrownBy } from "./graphWorld.ts";

const SITE = { method: "GET", path: "/sites/root" } as const;
const REASON = new Error("The service stops");

/** A tenant that answers so, in front of a client whose pauses never end by themselves. */
function stopped(answer: (init: RequestInit | undefined) => Promise<Response>) {
  const stopping = new AbortController();
  const sleeping = Promise.withResolvers<void>();
  let asked = 0;
  const graph = createGraph({
    fetch: (_input, init) => {
      asked++;
      return answer(init);
    },
    token: async () => "secret",
    userAgent: "test",
    pause: createPause({
      now: () => 0,
      random: () => 0,
      sleep: (_milliseconds, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(new Error("A timer's own words")));
          sleeping.resolve();
        }),
    }),
  });
  const send: SendGraph = cancellable(graph, stopping.signal);
  return {
    send,
    graph,
    sleeping: sleeping.promise,
    stop: () => stopping.abort(REASON),
    asked: () => asked,
  };
}

/** As `fetch` does: nothing comes until the signal aborts. */
async function silence(init: RequestInit | undefined): Promise<Response> {
  init?.signal?.throwIfAborted();
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
  });
}

test("a request in flight ends with the reason, and is not repeated", async () => {
  const inFlight = Promise.withResolvers<void>();
  const { asked, send, stop } = stopped((init) => {
    inFlight.resolve();
    return silence(init);
  });
  const request = thrownBy(send(SITE));
  await inFlight.promise;
  stop();
  expect(await request).toBe(REASON);
  expect(asked()).toBe(1);
});

test("an answer that is still being read ends with the reason", async () => {
  const reading = Promise.withResolvers<void>();
  const { asked, send, stop } = stopped(async (init) => {
    const body = new ReadableStream({
      pull(controller) {
        init?.signal?.addEventListener("abort", () => controller.error(init.signal?.reason));
        reading.resolve();
      },
    });
    return new Response(body, { headers: { "content-type": "application/json" } });
  });
  const request = thrownBy(send(SITE));
  await reading.promise;
  stop();
  expect(await request).toBe(REASON);
  expect(asked()).toBe(1);
});

test.each<readonly [string, () => Response]>([
  ["its own retry", () => new Response(null, { status: 504 })],
  [
    "the end of everybody's pause",
    () => new Response(null, { status: 429, headers: { "retry-after": "9" } }),
  ],
])("a request that waits for %s ends at once with the reason", async (_name, answer) => {
  const { asked, send, sleeping, stop } = stopped(async () => answer());
  const request = thrownBy(send(SITE));
  await sleeping;
  stop();
  expect(await request).toBe(REASON);
  expect(asked()).toBe(1);
});

test("a request that came during a pause ends, too, and so does every later one", async () => {
  const { asked, send, sleeping, stop } = stopped(
    async () => new Response(null, { status: 429, headers: { "retry-after": "9" } }),
  );
  const first = thrownBy(send(SITE));
  await sleeping;
  const second = thrownBy(send(SITE));
  stop();
  expect(await Promise.all([first, second])).toEqual([REASON, REASON]);
  expect(await thrownBy(send(SITE))).toBe(REASON);
  expect(asked()).toBe(1);
});

test("a request's own signal keeps its meaning", async () => {
  const { graph, send, stop } = stopped(silence);
  const own = new AbortController();
  const mine = new Error("Nobody waits for this any more");
  const request = thrownBy(send({ ...SITE, signal: own.signal }));
  own.abort(mine);
  expect(await request).toBe(mine);
  stop();
  const other = new AbortController();
  const untouched = thrownBy(graph({ ...SITE, signal: other.signal }));
  other.abort(mine);
  expect(await untouched).toBe(mine);
});
