import { test as base } from "vitest";
import { type CityService, startCity } from "./startCity.ts";

/** Who serves now: a test that kills it puts the next one here. */
export interface Serving {
  service: CityService;
}

/** A city for each file, and in it whoever serves by then. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its parameter.
  .extend("city", { scope: "file" }, async ({}, { onCleanup }) => {
    const city = await startCity();
    onCleanup(() => city[Symbol.asyncDispose]());
    return city;
  })
  .extend("serving", { scope: "file" }, async ({ city }): Promise<Serving> => {
    return { service: await city.startService() };
  });
