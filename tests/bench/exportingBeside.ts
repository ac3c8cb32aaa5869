import { z } from "zod";
import { EXPORT_PATHS, exportResultSchema } from "#contract/export.ts";
import { LIST_COLUMNS } from "#domain/exports/listColumns.ts";
import { type BenchApart, startApart } from "./benchApart.ts";
import { crowd } from "./benchService.ts";
import { tokenOf } from "./flooding.ts";
import { numbers, pressAll } from "./invoking.ts";
import { type Figure, percentile } from "./report.ts";

const ENTRIES = 100_000;
const COLUMNS = LIST_COLUMNS.entries.slice(0, 30).map(({ key }) => key);
const PRESSES = 20;
/** They warm the service up: it has just started, and its code is not compiled yet. */
const FIRST_PRESSES = 10;
/** What a press of a card may take, where Graph answers at once (UX targets, 3). */
const PRESS_MS = 500;
const BLOCK_MS = 50;

/** Somebody presses a card, one after the other, while a list of 100,000 rows and 30 columns is exported without end. */
export async function exportingBesideFigures(): Promise<readonly Figure[]> {
  await using bench = await startApart({
    entries: ENTRIES,
    responsible: (serial) => ({ owner: crowd(serial), deputy: crowd(ENTRIES + serial) }),
  });
  const questions = FIRST_PRESSES + PRESSES * 2;
  for (let entry = 1; entry <= questions; entry++) await bench.edit(entry, { Version: "2.0" });
  while ((await bench.idle()).asking.length < questions);
  await presses(bench, 1, FIRST_PRESSES);
  await bench.longestTurn();
  const alone = await presses(bench, FIRST_PRESSES + 1, PRESSES);
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
  const beside = await presses(bench, FIRST_PRESSES + PRESSES + 1, PRESSES);
  const { ownMs } = await bench.longestTurn();
  goesOn = false;
  await exporting;
  const ratio = (share: number) => percentile(beside, share) / percentile(alone, share);
  return [
    { name: "a press alone: p50", value: percentile(alone, 50), unit: "ms" },
    { name: "  p95", value: percentile(alone, 95), unit: "ms" },
    { name: "  longest block of the service", value: blockAlone, unit: "ms" },
    {
      name: `a press beside exports of 100,000 × ${COLUMNS.length}: p50`,
      value: percentile(beside, 50),
      unit: "ms",
    },
    { name: "  p95", value: percentile(beside, 95), unit: "ms", limit: PRESS_MS },
    { name: "  p50 beside the quiet one", value: ratio(50), unit: "×" },
    { name: "  p95 beside the quiet one", value: ratio(95), unit: "×" },
    { name: "  longest block of the service", value: ownMs, unit: "ms" },
    {
      name: "  longer than without exports by",
      value: Math.max(0, ownMs - blockAlone),
      unit: "ms",
      limit: BLOCK_MS,
    },
    { name: "  files until the last press, and the one then made", value: files, unit: "" },
  ];
}

async function presses(bench: BenchApart, from: number, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (const one of numbers(from, count)) {
    times.push(...(await pressAll(bench, 0, [one])).times);
  }
  return times;
}

async function exportAll({ service }: BenchApart, token: string): Promise<void> {
  const asked = await fetch(`${service}/api${EXPORT_PATHS.all}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ format: "xlsx", filter: {}, columns: COLUMNS }),
  });
  const { rows, url } = exportResultSchema.parse(await asked.json());
  const file = await fetch(`${service}${url}`);
  await z.instanceof(ArrayBuffer).parseAsync(await file.arrayBuffer());
  if (!file.ok || rows !== ENTRIES) throw new Error(`The export failed: ${file.status}, ${rows}`);
}
