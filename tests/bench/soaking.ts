import { setTimeout as sleep } from "node:timers/promises";
import { createDice } from "#tests/server/processes/dice.ts";
import { type BenchApart, type Held, startApart } from "./benchApart.ts";
import { crowd } from "./benchService.ts";
import type { Figure } from "./report.ts";
import { createSoakWork } from "./soakWork.ts";
import { lastingRise, trendOf } from "./trend.ts";

const SECONDS = 600;
const SHORTEST = 40;
const SAMPLES = 120;
const ENTRIES = 20;
const ACT_EVERY_MS = 100;
const SEED = 11;
/** A case with its cards, claims and the ends of its chains stays in memory as long as it is in the lists. */
const BYTES_OF_A_CASE = 16 * 1024;
/** A history that was read is kept, up to ten thousand events: far more than there are here. */
const BYTES_OF_AN_EVENT = 2 * 1024;
/** Of all memory in use, in the second half. */
const RISE_LIMIT = 0.03;

interface Sampled extends Held {
  readonly at: number;
}

/**
 * A service under steady mild work with drawn faults, for ten minutes or `SOAK_SECONDS`.
 *
 * Memory is measured after a collection of garbage. Its trend is the slope of the second half by least squares, less two
 * standard errors and less what cases and events take that came meanwhile. What is left is clear; in the whole second half it may
 * be 3 % of the memory in use, which caches and first calls need in a short run. A longer run sees smaller leaks: ten
 * minutes about 600 bytes for each thing done.
 *
 * Handles and timers are counted by type. They come and go with requests, so a slope says little: a type has a trend where
 * even the lowest count of the last quarter is above the highest of the second.
 */
export async function soakFigures(): Promise<readonly Figure[]> {
  const seconds = Math.max(SHORTEST, Number(process.env.SOAK_SECONDS ?? SECONDS));
  await using bench = await startApart({
    entries: ENTRIES,
    responsible: (serial) => ({ owner: crowd(serial), deputy: crowd(ENTRIES + serial) }),
  });
  await bench.idle();
  const { acts, refused, samples } = await soak(bench, seconds);
  const rises = risesOf(samples);
  const [type, rise] = rises.reduce((most, one) => (one[1] > most[1] ? one : most), ["none", 0]);
  const last = samples.at(-1);
  return [
    { name: "things done", value: acts, unit: "" },
    {
      name: "  of them refused or not answered, with drawn faults",
      value: refused / acts,
      unit: "",
    },
    { name: "cases that came", value: (last?.cases ?? 0) - (samples[0]?.cases ?? 0), unit: "" },
    { name: "events that came", value: (last?.events ?? 0) - (samples[0]?.events ?? 0), unit: "" },
    ...memoryTrend("heap", samples, ({ heap }) => heap),
    ...memoryTrend("memory beside the heap", samples, ({ external }) => external),
    ...Object.entries(last?.resources ?? {}).map(([name, value]) => ({
      name: `at the end: ${name}`,
      value,
      unit: "",
    })),
    { name: `handles and timers that stay (most: ${type})`, value: rise, unit: "", limit: 0 },
  ];
}

/** Acts at a steady pace, however long an answer takes; samples in between. */
async function soak(bench: BenchApart, seconds: number) {
  const work = createSoakWork(bench, createDice(SEED), ENTRIES);
  const samples: Sampled[] = [];
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1_000;
  const under = new Set<Promise<void>>();
  let acts = 0;
  let refused = 0;
  while (elapsed() < seconds) {
    const acting = work
      .act()
      .then((isDone) => {
        if (!isDone) refused++;
      })
      .finally(() => under.delete(acting));
    under.add(acting);
    acts++;
    if (elapsed() >= (samples.length * seconds) / SAMPLES) {
      samples.push({ at: elapsed(), ...(await bench.held()) });
    }
    await sleep(ACT_EVERY_MS);
  }
  bench.standIn.faults.set({});
  await Promise.all(under);
  return { acts, refused, samples };
}

function memoryTrend(
  name: string,
  samples: readonly Sampled[],
  bytes: (sample: Sampled) => number,
): readonly Figure[] {
  const half = samples.slice(samples.length / 2);
  const trend = (value: (sample: Sampled) => number) =>
    trendOf(half.map((sample) => ({ at: sample.at, value: value(sample) })));
  const { doubt, level, slope } = trend(bytes);
  const cases = Math.max(0, trend((sample) => sample.cases).slope) * BYTES_OF_A_CASE;
  const events = Math.max(0, trend((sample) => sample.events).slope) * BYTES_OF_AN_EVENT;
  const whole = trend(({ external, heap }) => external + heap).level;
  const seconds = (half.at(-1)?.at ?? 0) - (half[0]?.at ?? 0);
  const rises = [slope, doubt, cases + events].map((one) => (one * seconds) / 1024);
  return [
    { name: `${name}, second half`, value: level / 1024 / 1024, unit: "MiB" },
    { name: "  its rise by least squares", value: rises[0] ?? 0, unit: "kiB" },
    { name: "  two standard errors of it", value: rises[1] ?? 0, unit: "kiB" },
    { name: "  what new cases and events may take of it", value: rises[2] ?? 0, unit: "kiB" },
    {
      name: "  what is left / memory in use",
      value: Math.max(0, ((slope - doubt - cases - events) * seconds) / whole),
      unit: "×",
      limit: RISE_LIMIT,
    },
  ];
}

function risesOf(samples: readonly Sampled[]): readonly (readonly [type: string, rise: number])[] {
  const types = new Set(samples.flatMap(({ resources }) => Object.keys(resources)));
  return [...types].map((type) => [
    type,
    lastingRise(samples.map(({ resources }) => resources[type] ?? 0)),
  ]);
}
