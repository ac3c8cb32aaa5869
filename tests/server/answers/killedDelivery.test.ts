import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { LastRequest } from "./gate.ts";
import { killedDelivery } from "./killedDelivery.ts";
import { notTooFarAhead } from "./killService.ts";
import { killsOf } from "./killsOf.ts";
import { type City, type CityService, startCity } from "./startCity.ts";

/** Beyond the last request of any delivery. */
const NOWHERE: LastRequest = { request: 1_000, carriedOut: false };

/** Longer than a service takes to start on a machine that has much to do. */
const START_MS = 60_000;

let city: City;
let service: CityService;
beforeAll(async () => {
  city = await startCity();
});
afterAll(() => city[Symbol.asyncDispose]());
beforeEach(async () => {
  service = await city.startService();
}, START_MS);
afterEach(async () => {
  city.gate.open();
  await service.end("SIGTERM");
});

test("a version change, killed at every request until both have their card: one case, no card lost, at most one extra copy", async () => {
  const whole = await killedDelivery(city, service, { last: NOWHERE, number: 0 });
  const kills = killsOf(whole.asked, 1);
  let killed = 0;
  let extra = 0;
  for (const [index, last] of kills.entries()) {
    service = await notTooFarAhead(city, service);
    const run = await killedDelivery(city, service, { last, number: index + 1 }).catch(
      (cause: unknown) => {
        const when = last.carriedOut ? "after" : "before";
        throw new Error(`Killed ${when} request ${last.request}`, { cause });
      },
    );
    service = run.service;
    extra += run.extra;
    if (run.held !== undefined) killed++;
  }
  process.stderr.write(
    `delivery: ${whole.asked.length} ${kills.length} ${killed} ${extra}\n${whole.asked.join("\n")}\n`,
  );
  // Cards go out side by side: now and then there is a request more or less.
  expect(killed).toBeGreaterThanOrEqual(kills.length - 2);
  // Who dies between accept and mark cannot know that the card arrived.
  expect(extra).toBeGreaterThan(0);
  expect(extra).toBeLessThanOrEqual(4);
}, 180_000);
