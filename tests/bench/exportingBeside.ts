import { z } from "zod";
import { EXPORT_PATHS, exportResultSchema } from "#contract/export.ts";
import { type BenchApart, startApart } from "./benchApart.ts";
import { crowd } from "./benchService.ts";
import { tokenOf } from "./flooding.ts";
import { numbers, pressAll } from "./invoking.ts";
import { type Figure, percentile } from "./report.ts";

const ENTRIES = 10_000;
const PRESSES = 15;
/** What a press of a card may take, where Graph answers at once (UX targets, 3). */
const PRESS_MS = 500;
const BLOCK_MS = 50;

/** Somebody presses a card, one after the other, while lists of all applications with all columns are exported without end. */
export async function exportingBesideFigures(): Promise<readonly Figure[]> {
  await using bench = await startApart({
    entries: ENTRIES,
    responsible: (serial) => ({ owner: crowd(serial), deputy: crowd(ENTRIES + serial) }),
  });
  for (let entry = 1; entry <= PRESSES * 2; entry++) await bench.edit(entry, { Version: "2.0" });
  while ((await bench.idle()).asking.length < PRESSES * 2);
  await bench.longestTurn();
  const alone = await presses(bench, 1);
  const { ownMs: blockAlone } = await bench.longestTurn();
  const token = await tokenOf(bench, "coordinator-1");
  let goesOn = true;
  let files = 0;
  const exporting = (async () => {
    while (goesOn) {
      await exportAll(bench, token);
      files++;
    }
  })();
  const beside = await presses(bench, PRESSES + 1);
  const { ownMs } = await bench.longestTurn();
  goesOn = false;
  await exporting;
  return [
    { name: "a press alone: p95", value: percentile(alone, 95), unit: "ms" },
    { name: "  longest block of the service", value: blockAlone, unit: "ms" },
    {
      name: "a press beside exports of 10,000 entries: p50",
      value: percentile(beside, 50),
      unit: "ms",
    },
    { name: "  p95", value: percentile(beside, 95), unit: "ms", limit: PRESS_MS },
    { name: "  longest block of the service", value: ownMs, unit: "ms" },
    {
      name: "  longer than without exports by",
      value: Math.max(0, ownMs - blockAlone),
      unit: "ms",
      limit: BLOCK_MS,
    },
    { name: "  files meanwhile", value: files, unit: "" },
  ];
}

async function presses(bench: BenchApart, from: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (const one of numbers(from, PRESSES)) {
    times.push(...(await pressAll(bench, 0, [one])).times);
  }
  return times;
}

async function exportAll({ service }: BenchApart, token: string): Promise<void> {
  const asked = await fetch(`${service}/api${EXPORT_PATHS.all}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ format: "xlsx", filter: {} }),
  });
  const { rows, url } = exportResultSchema.parse(await asked.json());
  const file = await fetch(`${service}${url}`);
  await z.instanceof(ArrayBuffer).parseAsync(await file.arrayBuffer());
  if (!file.ok || rows !== ENTRIES) throw new Error(`The export failed: ${file.status}, ${rows}`);
}
