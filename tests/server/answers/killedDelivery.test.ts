import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { killEach } from "./killEach.ts";
import { killedDelivery } from "./killedDelivery.ts";
import { type City, type CityService, startCity } from "./startCity.ts";

/** Longer than a service takes to start on a machine that has much to do. */
const START_MS = 60_000;
const LONGEST_RUN_MS = 600_000;

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

test(
  "a version change, killed at the requests until both have their card: one case, no card lost, at most one extra copy",
  async () => {
    const done = await killEach(city, service, 2, (serving, kill) =>
      killedDelivery(city, serving, kill),
    );
    service = done.service;
    // Cards go out side by side: now and then there is a request more or less.
    expect(done.runs.length).toBeGreaterThanOrEqual(done.planned - 2);
    const doubled = done.runs.filter(({ extra }) => extra > 0);
    // Who dies between accept and mark cannot know that the card arrived; nobody else doubles one.
    expect(doubled.length).toBeGreaterThan(0);
    expect(doubled.every(({ asked }) => asked.some(isSend))).toBe(true);
  },
  LONGEST_RUN_MS,
);

function isSend(what: string): boolean {
  return what.startsWith("POST /conversations");
}
