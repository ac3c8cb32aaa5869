import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Figure, percentile } from "#tests/bench/report.ts";
import { launchChromium } from "#tests/browser/chromium.ts";
import { startProcess } from "#tests/server/processes/startProcess.ts";
import { gzipBytes } from "./bundle.ts";
import { type OpenedPage, type Visit, visitTwice } from "./tabVisit.ts";

const VISITS = 5;
const PROCESS = new URL("./tabProcess.ts", import.meta.url);
const CHECKOUT = resolve(import.meta.dirname, "../../..");
const LIMITS = { shown: 1_300, paint: 500, again: 700, kilobytes: 140 };
/** Start is there when one may ask, the table of applications with its rows. */
const PAGES: Readonly<Record<string, OpenedPage>> = {
  Start: { hash: "#/start", shown: 'main input[type="search"]' },
  Anwendungen: { hash: "#/register?show=all", shown: '[role="grid"] [role="gridcell"]' },
};

interface Visits {
  readonly first: readonly Visit[];
  readonly second: readonly Visit[];
}

interface Served {
  readonly url: string;
  readonly checkout: string;
  /** By the name of the page. */
  readonly visits: Map<string, Visits>;
}

/**
 * How long people wait for the register, in a real browser that is slowed down. `BEFORE` names the folder of an earlier
 * version that is built: then both are visited in turn.
 */
export async function openingFigures(entries: number): Promise<readonly Figure[]> {
  const before = process.env.BEFORE;
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const stopping = new AbortController();
  const browser = await launchChromium();
  try {
    const checkouts = before === undefined ? [CHECKOUT] : [CHECKOUT, resolve(before)];
    const served: Served[] = [];
    for (const [at, checkout] of checkouts.entries()) {
      const script = new URL(
        relative(CHECKOUT, fileURLToPath(PROCESS)),
        pathToFileURL(`${checkout}/`),
      );
      const args = [join(folder, `${at}`), `${entries}`];
      const { url } = await startProcess(script, args, stopping.signal);
      served.push({ url, checkout, visits: new Map() });
    }
    for (let count = 0; count < VISITS; count++) {
      for (const { url, visits } of served) {
        for (const [name, page] of Object.entries(PAGES)) {
          const { first, second } = await visitTwice(browser, url, page);
          const before = visits.get(name) ?? { first: [], second: [] };
          visits.set(name, {
            first: [...before.first, first],
            second: [...before.second, second],
          });
        }
      }
    }
    return served.flatMap(({ checkout, visits }, at) =>
      [...visits].flatMap(([name, one]) =>
        figuresOf(`${at === 0 ? "" : "before: "}${name}`, one, checkout, at === 0 ? LIMITS : {}),
      ),
    );
  } finally {
    await browser.close();
    stopping.abort();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(
  of: string,
  { first, second }: Visits,
  checkout: string,
  limits: Partial<typeof LIMITS>,
): readonly Figure[] {
  const figure = (
    name: string,
    value: number,
    unit: string,
    limit: number | undefined,
  ): Figure => ({
    name: `${of}, ${name}`,
    value,
    unit,
    ...(limit === undefined ? {} : { limit }),
  });
  const scripts = first[0]?.scripts ?? [];
  const kilobytes = gzipBytes(join(checkout, "dist"), scripts) / 1_000;
  return [
    figure("first visit: first paint", median(first, "firstPaintMs"), "ms", limits.paint),
    figure("first visit: there", median(first, "standsMs"), "ms", limits.shown),
    figure("second visit: first paint", median(second, "firstPaintMs"), "ms", limits.paint),
    figure("second visit: seen", median(second, "seenMs"), "ms", limits.again),
    figure("second visit: answers", median(second, "standsMs"), "ms", limits.again),
    figure("JavaScript until then, gzip", kilobytes, "kB", limits.kilobytes),
    figure("  in files", scripts.length, "", undefined),
  ];
}

function median(visits: readonly Visit[], key: "firstPaintMs" | "seenMs" | "standsMs"): number {
  return percentile(
    visits.map((one) => one[key]),
    50,
  );
}
