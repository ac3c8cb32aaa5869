import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { killEach } from "./killEach.ts";
import { killedPress } from "./killedPress.ts";
import { HARM, NOT_MINE, QUERY, type Scenario, UNCHANGED } from "./scenarios.ts";
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

/** Before and after every request, or every n-th of a sample. */
test.each<readonly [Scenario, number]>([
  [UNCHANGED, 2],
  [HARM, 3],
  [NOT_MINE, 5],
  [QUERY, 5],
])(
  "$name, killed at the requests that follow: one answer, and a card of today for everybody",
  async (scenario, nth) => {
    const done = await killEach(city, service, nth, (serving, kill) =>
      killedPress(city, serving, scenario, kill),
    );
    service = done.service;
    // Copies are updated side by side: now and then there is a request more or less.
    expect(done.runs.length).toBeGreaterThanOrEqual(Math.max(1, done.planned - 2));
  },
  LONGEST_RUN_MS,
);
