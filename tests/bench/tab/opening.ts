import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Figure, percentile } from "#tests/bench/report.ts";
import { launchChromium } from "#tests/browser/chromium.ts";
import { startProcess } from "#tests/server/processes/startProcess.ts";
import { gzipBytes } from "./bundle.ts";
import { type Visit, visitTwice } from "./tabVisit.ts";

const VISITS = 5;
const PROCESS = new URL("./tabProcess.ts", import.meta.url);
const CHECKOUT = resolve(import.meta.dirname, "../../..");
const LIMITS = { rows: 1_300, paint: 500, again: 700, kilobytes: 140 };

interface Visits {
  readonly first: Visit[];
  readonly second: Visit[];
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
    const served: { readonly url: string; readonly visits: Visits }[] = [];
    for (const [at, checkout] of checkouts.entries()) {
      const script = new URL(
        relative(CHECKOUT, fileURLToPath(PROCESS)),
        pathToFileURL(`${checkout}/`),
      );
      const args = [join(folder, `${at}`), `${entries}`];
      const { url } = await startProcess(script, args, stopping.signal);
      served.push({ url, visits: { first: [], second: [] } });
    }
    for (let count = 0; count < VISITS; count++) {
      for (const { url, visits } of served) {
        const { first, second } = await visitTwice(browser, url);
        visits.first.push(first);
        visits.second.push(second);
      }
    }
    const [now, earlier] = served;
    return [
      ...(now === undefined ? [] : figuresOf(now.visits, CHECKOUT, LIMITS)),
      ...(earlier === undefined || before === undefined
        ? []
        : figuresOf(earlier.visits, before).map((one) => ({
            ...one,
            name: `before: ${one.name}`,
          }))),
    ];
  } finally {
    await browser.close();
    stopping.abort();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(
  { first, second }: Visits,
  checkout: string,
  limits?: typeof LIMITS,
): readonly Figure[] {
  const figure = (
    name: string,
    value: number,
    unit: string,
    limit: number | undefined,
  ): Figure => ({
    name,
    value,
    unit,
    ...(limit === undefined ? {} : { limit }),
  });
  const scripts = first[0]?.scripts ?? [];
  const kilobytes = gzipBytes(join(checkout, "dist"), scripts) / 1_000;
  return [
    figure("first visit: first paint", median(first, "firstPaintMs"), "ms", limits?.paint),
    figure("first visit: rows", median(first, "rowsMs"), "ms", limits?.rows),
    figure("second visit: first paint", median(second, "firstPaintMs"), "ms", limits?.paint),
    figure("second visit: rows", median(second, "rowsMs"), "ms", limits?.again),
    figure("JavaScript until the rows, gzip", kilobytes, "kB", limits?.kilobytes),
    figure("  in files", scripts.length, "", undefined),
  ];
}

function median(visits: readonly Visit[], key: "firstPaintMs" | "rowsMs"): number {
  return percentile(
    visits.map((one) => one[key]),
    50,
  );
}
