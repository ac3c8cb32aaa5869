import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { mountedRoutes } from "./mountedRoutes.ts";
import { type Answer, startTestService, type TestService } from "./startTestService.ts";

/*
 * A service that starts while Graph is away: it is there from the first moment, says that it starts, and never that there
 * is nothing.
 */

const told = z.object({ status: z.string(), reasons: z.array(z.object({ code: z.string() })) });
const readiness = ({ body, status }: Answer) => {
  const { reasons, status: state } = told.parse(body);
  return { status, state, reasons: reasons.map(({ code }) => code) };
};

let running: TestService;
let graph: "away" | "there" = "away";
let triedAgain: PromiseWithResolvers<void>;
let waits: PromiseWithResolvers<void>;
beforeAll(async () => {
  triedAgain = Promise.withResolvers();
  waits = Promise.withResolvers();
  running = await startTestService({
    // A refusal is final for the request, so that the start itself has to try again.
    graph: (send) => async (input, init) =>
      graph === "there" ? send(input, init) : Response.json({}, { status: 403 }),
    unloaded: {
      sleep: () => {
        triedAgain.resolve();
        return waits.promise;
      },
    },
  });
  await triedAgain.promise;
});
afterAll(() => running[Symbol.asyncDispose]());

const get = (path: string) => running.call(null, "GET", path);

test("every route of the API says that the service starts, whoever asks", async () => {
  const routes = mountedRoutes(running).filter(({ path }) => !path.includes("/notifications/"));
  expect(routes.length).toBeGreaterThan(30);
  for (const { method, path } of routes) {
    for (const as of [null, { token: "garbage" }]) {
      const called = path.replace(":no", "KI-2026-0001").replaceAll(/:\w+/g, "1");
      const { body, headers, status } = await running.call(as, method, called);
      expect({ method, path, status, body }).toEqual({
        method,
        path,
        status: 503,
        body: { code: "starting" },
      });
      expect(headers.get("retry-after")).toBe("5");
    }
  }
});

test("no cache keeps an empty public register", async () => {
  const { body, headers, status } = await get("/public/register.json");
  expect({ status, body }).toEqual({ status: 503, body: { code: "starting" } });
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("retry-after")).toBe("5");
});

test("the bot is there: whoever may not speak to it is refused, and nobody is told that there is none", async () => {
  expect((await running.call(null, "POST", "/api/messages", {})).status).toBe(401);
});

test("the process is alive and not ready, and says why", async () => {
  expect(await get("/livez")).toMatchObject({ status: 200, body: { status: "ok" } });
  expect(await get("/healthz")).toMatchObject({ status: 200, body: { entries: 0 } });
  expect(readiness(await get("/readyz"))).toEqual({
    status: 503,
    state: "loading",
    reasons: ["loadFailed"],
  });
});

test("as soon as Graph answers, the service is loaded and ready", async () => {
  graph = "there";
  waits.resolve();
  await running.service.loaded;
  expect(readiness(await get("/readyz"))).toEqual({ status: 200, state: "ready", reasons: [] });
  expect((await running.call("employee", "GET", "/api/register")).status).toBe(200);
  const { headers, status } = await get("/public/register.json");
  expect(status).toBe(200);
  expect(headers.get("cache-control")).toBe("public, max-age=300");
});

test("a service that is told to stop while it starts does so", async () => {
  const asleep = Promise.withResolvers<void>();
  const starting = await startTestService({
    graph: () => async () => Response.json({}, { status: 403 }),
    unloaded: {
      sleep: async () => {
        asleep.resolve();
        await new Promise((resolve) => setImmediate(resolve));
      },
    },
  });
  await asleep.promise;
  await starting[Symbol.asyncDispose]();
  await expect(starting.service.loaded).rejects.toThrow();
});
