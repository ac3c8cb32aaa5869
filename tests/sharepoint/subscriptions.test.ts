import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { provisionLists } from "#sharepoint/provision.ts";
import { ensureSubscriptions } from "#sharepoint/subscriptions.ts";
import { type GraphWorld, startGraphWorld } from "./graphWorld.ts";

const DAY = 24 * 60 * 60_000;
const subscriptions = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      resource: z.string(),
      clientState: z.string(),
      expirationDateTime: z.string(),
    }),
  ),
});

let world: GraphWorld;
let listPaths: readonly string[];
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
  const { entries, cases } = await provisionLists(world.send, "root", () => {});
  listPaths = [entries, cases];
  start = world.standIn.now();
});
afterEach(() => world[Symbol.asyncDispose]());

/** Ensures them so many days after the start; returns what was written for it. */
async function ensured(days = 0, notificationUrl = `${world.base}/api/changes`) {
  const before = world.sent.length;
  const now = start + days * DAY;
  await ensureSubscriptions(world.send, { listPaths, notificationUrl, clientState: "geheim", now });
  return world.sent
    .slice(before)
    .map(({ method }) => method)
    .filter((method) => method !== "GET");
}

async function there() {
  return subscriptions.parse((await world.graph("GET", "/subscriptions")).body).value;
}

test("each list gets one subscription, and a second call keeps it", async () => {
  expect(await ensured()).toEqual(["POST", "POST"]);
  const first = await there();
  expect(first.map(({ resource }) => `/${resource}`)).toEqual(listPaths);
  expect(first.every(({ clientState }) => clientState === "geheim")).toBe(true);
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
  world.answers.push(world.forward, async (request) => {
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
