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

/** Every n-th request of each; `ALL_KILLS=1` kills before and after every one. */
test.each<readonly [Scenario, number]>([
  [UNCHANGED, 1],
  [HARM, 2],
  [NOT_MINE, 4],
  [QUERY, 4],
])(
  "$name, killed at the requests that follow: one answer, and a card of today for everybody",
  async (scenario, each) => {
    const done = await killEach(city, service, each, (serving, kill) =>
      killedPress(city, serving, scenario, kill),
    );
    service = done.service;
    // Copies are updated side by side: now and then there is a request more or less.
    expect(done.runs.length).toBeGreaterThanOrEqual(done.planned - 2);
  },
  LONGEST_RUN_MS,
);
