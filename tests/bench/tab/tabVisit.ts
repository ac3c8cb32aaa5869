import type { Browser, BrowserContext } from "playwright-core";
import { z } from "zod";
import { HOST_PATH } from "./benchHost.ts";

/** A middling laptop in an office of the city, on its wireless network. */
const CPU_SLOWDOWN = 4;
const BYTES_A_SECOND = 10_000_000 / 8;
const LATENCY_MS = 40;

/** What one visit took, in milliseconds since the frame began to load. */
export interface Visit {
  readonly firstPaintMs: number;
  /** What people came for is painted: a second visit begins with a picture of the first. */
  readonly seenMs: number;
  /** It is the page itself, which answers to keys and presses. */
  readonly standsMs: number;
  /** Files of the tab that were loaded until then. */
  readonly scripts: readonly string[];
}

const visitSchema = z.object({
  firstPaintMs: z.number(),
  seenMs: z.number(),
  standsMs: z.number(),
  scripts: z.array(z.string()),
});

/** A page of the tab, and what is there when people can begin. */
export interface OpenedPage {
  readonly hash: string;
  readonly shown: string;
}

/** Somebody who opens a page for the first time in this browser, and some time later for the second time. */
export async function visitTwice(
  browser: Browser,
  url: string,
  opened: OpenedPage,
): Promise<{ readonly first: Visit; readonly second: Visit }> {
  const context = await newPerson(browser);
  const first = await visit(context, url, opened);
  const second = await visit(context, url, opened);
  await context.close();
  return { first, second };
}

function newPerson(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1400, height: 900 }, locale: "de-DE" });
}

async function visit(context: BrowserContext, url: string, opened: OpenedPage): Promise<Visit> {
  const page = await context.newPage();
  const shown = new Promise<unknown>((resolve) => {
    void page.exposeBinding("pageShown", (_source, told: unknown) => resolve(told));
  });
  await page.addInitScript(noteShown, opened.shown);
  const devTools = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await devTools.send("Network.enable");
  await devTools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await page.goto(`${url}${HOST_PATH}?person=employee${opened.hash}`);
  const told = await shown;
  // What is loaded and stored when nobody waits any more belongs to the visit.
  await page.waitForLoadState("networkidle");
  await page.close();
  return visitSchema.parse(told);
}

declare global {
  /** Tells the bench, out of the page. */
  var pageShown: ((told: object) => void) | undefined;
}

/** Runs in every page before its scripts: notes when what people came for was painted, and what was loaded. */
function noteShown(awaited: string): void {
  let seenMs: number | undefined;
  let isTold = false;
  // The frame that follows the next one has painted what is there now.
  const painted = (then: () => void) =>
    requestAnimationFrame(() => requestAnimationFrame(() => then()));
  const look = () => {
    if (document.querySelector(awaited) === null) return;
    if (seenMs === undefined) {
      seenMs = 0;
      painted(() => {
        seenMs = performance.now();
      });
    }
    if (isTold || document.querySelector(`#root ${awaited}`) === null) return;
    isTold = true;
    seen.disconnect();
    painted(() => {
      const paint = performance.getEntriesByName("first-contentful-paint")[0];
      const scripts = performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith(".js"));
      const standsMs = performance.now();
      globalThis.pageShown?.({
        firstPaintMs: paint?.startTime,
        seenMs: seenMs || standsMs,
        standsMs,
        scripts,
      });
    });
  };
  const seen = new MutationObserver(look);
  seen.observe(document, { childList: true, subtree: true });
}
