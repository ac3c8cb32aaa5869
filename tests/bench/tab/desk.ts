import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { type Figure, percentile, timed } from "#tests/bench/report.ts";
import { launchChromium } from "#tests/browser/chromium.ts";
import { startProcess } from "#tests/server/processes/startProcess.ts";
import { HOST_PATH } from "./benchHost.ts";
import { keyOnDesk, letterOnDesk, nodesOfDesk, openDesk } from "./deskActions.ts";
import { builtScript, newPage, tabIn } from "./measuredPage.ts";

const TIMES = 5;
const PERSON = "coordinator-1";
const KEYS = ["j", "j", "x", "j", "j", "k", "x", "j", "j", "k"];
/** Each letter leaves fewer cases: from all to one in 5,000. */
const WORD = "anwendung 4321";
/** What stands in a row under its link. */
const LINES = ["Neue Version · Begrenztes Risiko · Hauptamt", "Wartet auf: Fachverantwortliche"];

/** The coordinators' desk beside a plain list of as many rows, in one browser that is not slowed down. */
export async function deskFigures(running: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const stopping = new AbortController();
  const browser = await launchChromium();
  try {
    const script = new URL("./tabProcess.ts", import.meta.url);
    const args = [folder, `${running}`, `${running}`];
    const { url } = await startProcess(script, args, stopping.signal);
    const answer = await runningCases(url);
    const ours = await desk(browser, url);
    const plain = await plainDesk(browser, running);
    return [
      { name: "the running cases as the service answers them", value: answer.ms, unit: "ms" },
      { name: "  their size", value: answer.bytes / 1_000, unit: "kB" },
      { name: "  their size, gzip", value: answer.gzip / 1_000, unit: "kB" },
      { name: "opened until rows are painted", value: ours.mount, unit: "ms", limit: 200 },
      { name: "j, k or x until it is painted", value: ours.key, unit: "ms", limit: 80 },
      { name: "a letter in the search until painted", value: ours.letter, unit: "ms", limit: 80 },
      { name: "  until its rows are painted", value: ours.found, unit: "ms" },
      { name: "nodes on the page", value: ours.nodes, unit: "", limit: 1_000 },
      { name: "plain list of as many rows until painted", value: plain.mount, unit: "ms" },
      { name: "  nodes", value: plain.nodes, unit: "" },
      { name: "  ours takes of its time", value: ours.mount / plain.mount, unit: "×", limit: 0.5 },
    ];
  } finally {
    await browser.close();
    stopping.abort();
    rmSync(folder, { recursive: true, force: true });
  }
}

const signedInSchema = z.object({ accessToken: z.string() });

async function runningCases(url: string) {
  const signedIn = await fetch(`${url}/local/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person: PERSON }),
  });
  const { accessToken } = signedInSchema.parse(await signedIn.json());
  const times: number[] = [];
  let body = "";
  for (let count = 0; count < TIMES; count++) {
    const [ms, text] = await timed(async () => {
      const headers = { authorization: `Bearer ${accessToken}` };
      return (await fetch(`${url}/api/cases`, { headers })).text();
    });
    times.push(ms);
    body = text;
  }
  return { ms: percentile(times, 50), bytes: body.length, gzip: gzipSync(body).length };
}

async function desk(browser: Browser, url: string) {
  const page = await newPage(browser);
  await page.goto(`${url}${HOST_PATH}?person=${PERSON}#/start`);
  const tab = await tabIn(page);
  await tab.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
  await tab.evaluate(openDesk);
  await page.waitForLoadState("networkidle");
  const mounts: number[] = [];
  for (let count = 0; count < TIMES; count++) mounts.push(await tab.evaluate(openDesk));
  const nodes = await tab.evaluate(nodesOfDesk);
  const keys: number[] = [];
  for (const key of KEYS) keys.push(await tab.evaluate(keyOnDesk, key));
  const letters: number[] = [];
  const found: number[] = [];
  for (let end = 1; end <= WORD.length; end++) {
    const letter = await tab.evaluate(letterOnDesk, WORD.slice(0, end));
    letters.push(letter.painted);
    if (end > WORD.indexOf(" ") + 1) found.push(letter.found);
  }
  await page.close();
  return {
    mount: percentile(mounts, 50),
    key: percentile(keys, 90),
    letter: percentile(letters, 90),
    found: percentile(found, 90),
    nodes,
  };
}

/** In an empty page, once: it takes seconds. */
async function plainDesk(browser: Browser, count: number) {
  const content = await builtScript("plainDesk.tsx");
  const rows = Array.from({ length: count }, (_, at) => [`Anwendung ${at}: 2.0`, ...LINES]);
  const page = await newPage(browser);
  await page.addScriptTag({ content, type: "module" });
  await page.waitForFunction(() => "mountPlainDesk" in globalThis);
  const mount = await page.evaluate((all) => globalThis.mountPlainDesk(all), rows);
  const nodes = await page.evaluate(() => document.querySelectorAll("body *").length);
  await page.close();
  return { mount, nodes };
}
