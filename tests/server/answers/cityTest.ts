import { test as base } from "vitest";
import { type CityService, startCity } from "./startCity.ts";

/** Who serves now: a test that kills it puts the next one here. */
export interface Serving {
  service: CityService;
}

/** A city for each file, and in it a service for each test. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its parameter.
  .extend("city", { scope: "file" }, async ({}, { onCleanup }) => {
    const city = await startCity();
    onCleanup(() => city[Symbol.asyncDispose]());
    return city;
  })
  .extend("serving", async ({ city }, { onCleanup }) => {
    const serving: Serving = { service: await city.startService() };
    onCleanup(async () => {
      city.gate.open();
      await serving.service.end("SIGTERM");
    });
    return serving;
  });
