import { setTimeout as sleep } from "node:timers/promises";
import { createSendLimits, realSendTime } from "#teams/send/sendLimits.ts";
import { type BenchService, crowd, startBenchService } from "./benchService.ts";
import { type Figure, percentile, timed } from "./report.ts";

const CHANGES = 50;
const PROMISED_MS = 2_000;
const LOOK_MS = 5;
const LONGEST_MS = 30_000;

/** From a version changed in SharePoint, over Graph's notification, to the card in both chats. */
export async function notificationFigures(): Promise<readonly Figure[]> {
  await using bench = await startBenchService({
    entries: CHANGES + 1,
    responsible: (serial) => ({ owner: crowd(serial), deputy: crowd(1_000 + serial) }),
    limits: createSendLimits(realSendTime),
  });
  await change(bench, CHANGES + 1);
  const taken: number[] = [];
  for (let entry = 1; entry <= CHANGES; entry++) taken.push(await change(bench, entry));
  const p95 = percentile(taken, 95);
  return [
    { name: "versions changed in SharePoint, one after the other", value: CHANGES, unit: "" },
    { name: "until the card is in both chats: p50", value: percentile(taken, 50), unit: "ms" },
    { name: "until the card is in both chats: p95", value: p95, unit: "ms" },
    { name: "p95 / 2 s", value: p95 / PROMISED_MS, unit: "×", limit: 1 },
  ];
}

async function change(bench: BenchService, entry: number): Promise<number> {
  const [ms] = await timed(async () => {
    await bench.edit(entry, { Version: "2.0" });
    await Promise.all([entry, 1_000 + entry].map((person) => untilAsked(bench, `crowd-${person}`)));
  });
  return ms;
}

async function untilAsked(bench: BenchService, person: string): Promise<void> {
  const begun = performance.now();
  while (performance.now() < begun + LONGEST_MS) {
    const cards = await bench.cards(person);
    if (cards.some(({ questions }) => questions.length > 0)) return;
    await sleep(LOOK_MS);
  }
  throw new Error(`${person} was not asked`);
}
