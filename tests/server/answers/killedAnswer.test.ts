import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { killedPress } from "./killedPress.ts";
import { notTooFarAhead } from "./killService.ts";
import { killsOf } from "./killsOf.ts";
import { HARM, NOT_MINE, QUERY, type Scenario, UNCHANGED } from "./scenarios.ts";
import { type City, type CityService, startCity } from "./startCity.ts";

/** Beyond the last request of any answer. */
const NOWHERE = { request: 1_000, carriedOut: false };

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

test.each<readonly [Scenario, number]>([
  [UNCHANGED, 1],
  [HARM, 1],
  [NOT_MINE, 4],
  [QUERY, 4],
])(
  "$name, killed at every request that follows: one answer, and a card of today for everybody",
  async (scenario, each) => {
    const whole = await killedPress(city, service, scenario, { last: NOWHERE, number: 0 });
    service = whole.service;
    const kills = killsOf(whole.asked, each);
    let killed = 0;
    for (const [index, last] of kills.entries()) {
      service = await notTooFarAhead(city, service);
      const run = await killedPress(city, service, scenario, { last, number: index + 1 }).catch(
        (cause: unknown) => {
          const when = last.carriedOut ? "after" : "before";
          throw new Error(`Killed ${when} request ${last.request}`, { cause });
        },
      );
      service = run.service;
      if (run.held !== undefined) killed++;
    }
    process.stderr.write(
      `${scenario.name}: ${whole.asked.length} ${kills.length} ${killed}\n${whole.asked.join("\n")}\n`,
    );
    // Copies are updated side by side: now and then there is a request more or less.
    expect(killed).toBeGreaterThanOrEqual(kills.length - 2);
  },
  180_000,
);
