import { test as base } from "vitest";
import { startTestService } from "#tests/server/startTestService.ts";
import { launchChromium } from "./chromium.ts";
import { openTeams } from "./teamsPage.ts";

/** A browser for all files of a process. */
export const browserTest = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its parameter.
  .extend("browser", { scope: "worker" }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  });

/** And a service with its demo entries, and the window that shows it, for each file. */
export const test = browserTest
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend("service", { scope: "file" }, async ({}, { onCleanup }) => {
    const service = await startTestService({ withPages: true });
    onCleanup(() => service[Symbol.asyncDispose]());
    return service;
  })
  .extend("teams", { scope: "file" }, async ({ browser, service }, { onCleanup }) => {
    onCleanup(async () => {
      // A page that is left open goes on calling for its service.
      for (const context of browser.contexts()) await context.close();
    });
    return openTeams(browser, service.url);
  });
