import { type BenchApart, startApart } from "./benchApart.ts";
import { crowd } from "./benchService.ts";
import { numbers, pressAll } from "./invoking.ts";
import { type Figure, percentile } from "./report.ts";

const PRESSES = 20;
/** They warm the service up: it has just started, and its code is not compiled yet. */
const FIRST_PRESSES = 10;
/** What a press of a card may take, where Graph answers at once (UX targets, 3). */
const PRESS_MS = 500;
const BLOCK_MS = 50;
/** Each question is asked about an application of its own. */
const ENTRIES = FIRST_PRESSES + PRESSES * 2;

/**
 * Somebody presses a card, one after the other, while the same service makes files of 100,000 rows and 30 columns without end:
 * of a made-up table, because no bench could wait until lists of that length are filled and loaded.
 */
export async function exportingBesideFigures(): Promise<readonly Figure[]> {
  await using bench = await startApart({
    entries: ENTRIES,
    responsible: (serial) => ({ owner: crowd(serial), deputy: crowd(ENTRIES + serial) }),
  });
  for (let entry = 1; entry <= ENTRIES; entry++) await bench.edit(entry, { Version: "2.0" });
  while ((await bench.idle()).asking.length < ENTRIES);
  await presses(bench, 1, FIRST_PRESSES);
  await bench.longestTurn();
  const alone = await presses(bench, FIRST_PRESSES + 1, PRESSES);
  const { ownMs: blockAlone } = await bench.longestTurn();
  await bench.beginExports();
  const beside = await presses(bench, FIRST_PRESSES + PRESSES + 1, PRESSES);
  const { ownMs } = await bench.longestTurn();
  const files = await bench.endExports();
  const ratio = (share: number) => percentile(beside, share) / percentile(alone, share);
  return [
    { name: "a press alone: p50", value: percentile(alone, 50), unit: "ms" },
    { name: "  p95", value: percentile(alone, 95), unit: "ms" },
    { name: "  longest block of the service", value: blockAlone, unit: "ms" },
    {
      name: "a press beside exports of 100,000 × 30: p50",
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
