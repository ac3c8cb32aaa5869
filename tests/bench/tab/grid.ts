import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { type Figure, percentile } from "#tests/bench/report.ts";
import { launchChromium } from "#tests/browser/chromium.ts";
import { startProcess } from "#tests/server/processes/startProcess.ts";
import { HOST_PATH } from "./benchHost.ts";
import { keyInGrid, keyInSearch, nodesOfGrid, openRegister, sortByUsage } from "./gridActions.ts";
import { builtScript, newPage, tabIn } from "./measuredPage.ts";

const TIMES = 5;
/** Fluent's own grid draws every row: 50,000 take the browser down. */
const PLAIN_ROWS = 1_000;
const WORD = "verkehr";
const KEYS = ["ArrowDown", "ArrowDown", "PageDown", "PageDown", "End", "Home"];
const HEADINGS = ["Nr.", "Anwendung", "Nutzung", "Amt", "Version"];

/** The grid of the register beside a plain one of Fluent's, in one browser that is not slowed down. */
export async function gridFigures(entries: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const stopping = new AbortController();
  const browser = await launchChromium();
  try {
    const script = new URL("./tabProcess.ts", import.meta.url);
    const { url } = await startProcess(script, [folder, `${entries}`], stopping.signal);
    const ours = await registerGrid(browser, url);
    const plain = await plainGrid(browser);
    const perRow = ours.first / entries / (plain.mount / PLAIN_ROWS);
    return [
      { name: "opened for the first time until rows are painted", value: ours.first, unit: "ms" },
      { name: "opened again until rows are painted", value: ours.mount, unit: "ms", limit: 150 },
      { name: "a key in the grid until it is painted", value: ours.key, unit: "ms", limit: 80 },
      {
        name: "a key in the search until it is painted",
        value: ours.letter,
        unit: "ms",
        limit: 80,
      },
      { name: "a key in the search until its rows are painted", value: ours.found, unit: "ms" },
      { name: "sorted by usage until rows are painted", value: ours.sort, unit: "ms" },
      { name: "nodes in the grid", value: ours.nodes, unit: "", limit: 399 },
      {
        name: `plain DataGrid of ${PLAIN_ROWS} rows until painted`,
        value: plain.mount,
        unit: "ms",
      },
      { name: "  nodes", value: plain.nodes, unit: "" },
      { name: "  a row of ours takes of the time of a row of it", value: perRow, unit: "×" },
    ];
  } finally {
    await browser.close();
    stopping.abort();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function registerGrid(browser: Browser, url: string) {
  const page = await newPage(browser);
  await page.goto(`${url}${HOST_PATH}?person=employee#/start`);
  const tab = await tabIn(page);
  await tab.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
  const first = await tab.evaluate(openRegister);
  await page.waitForLoadState("networkidle");
  const mounts: number[] = [];
  const sorts: number[] = [];
  for (let count = 0; count < TIMES; count++) {
    mounts.push(await tab.evaluate(openRegister));
    sorts.push(await tab.evaluate(sortByUsage));
  }
  const nodes = await tab.evaluate(nodesOfGrid);
  const keys: number[] = [];
  for (const key of KEYS) keys.push(await tab.evaluate(keyInGrid, key));
  // The first key finds no words: they are taken in then, and that is not what is measured.
  await tab.evaluate(keyInSearch, { text: WORD, patience: 60_000 });
  const letters: number[] = [];
  const found: number[] = [];
  for (let end = 3; end <= WORD.length; end++) {
    const pressed = await tab.evaluate(keyInSearch, { text: WORD.slice(0, end), patience: 1_000 });
    letters.push(pressed.painted);
    if (pressed.found !== undefined) found.push(pressed.found);
  }
  await page.close();
  return {
    first,
    mount: percentile(mounts, 50),
    sort: percentile(sorts, 50),
    key: percentile(keys, 90),
    letter: percentile(letters, 90),
    found: percentile(found, 90),
    nodes,
  };
}

/** In an empty page. */
async function plainGrid(browser: Browser) {
  const content = await builtScript("plainGrid.tsx");
  const rows = Array.from({ length: PLAIN_ROWS }, (_, at) => HEADINGS.map((one) => `${one} ${at}`));
  const mounts: number[] = [];
  let nodes = 0;
  for (let count = 0; count < TIMES; count++) {
    const page = await newPage(browser);
    await page.addScriptTag({ content, type: "module" });
    await page.waitForFunction(() => "mountPlainGrid" in globalThis);
    mounts.push(
      await page.evaluate(({ rows, headings }) => globalThis.mountPlainGrid(rows, headings), {
        rows,
        headings: HEADINGS,
      }),
    );
    nodes = await page.evaluate(nodesOfGrid);
    await page.close();
  }
  return { mount: percentile(mounts, 50), nodes };
}
