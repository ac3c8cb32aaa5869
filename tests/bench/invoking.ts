import { type BenchApart, type Interval, startApart } from "./benchApart.ts";
import type { Question } from "./benchCalls.ts";
import { crowd } from "./benchService.ts";
import { type Figure, percentile, timed } from "./report.ts";

const PEOPLE = 50;
/** The first wave warms the service up: it has just started, and its code is not compiled yet. */
const WAVES = 7;
/** One for each press, and somebody who presses alone. */
const ENTRIES = PEOPLE * WAVES + 1;
const MOST_LOOKS = 100;
const LATENCY_MS = 200;
/** What a press may take besides what Graph needs to keep the answer. */
const OWN_MS = 500;
/** The case with the answer, then the event: neither can be left for later. */
const WRITES = 2;
/** Case and entry are read side by side; then the case is written, then its event. */
const IN_A_ROW = 3;

/** Limits with room for a machine that has other things to do. */
const CALM_LIMIT = 1.5;
const CPU_LIMIT_MS = 12;

const UNCHANGED = { reason: "bugfix", reasonText: "" };
const CHANGED = {
  option: "changed",
  changed: "T4",
  unsure: "",
  live: "planned",
  date: "",
  dateUnknown: "true",
  restUnchanged: "true",
  note: "Neue Funktion",
};

/** 50 people press a button of their card at the same moment, while every answer of Graph takes 200 ms. */
export async function invokeFigures(): Promise<readonly Figure[]> {
  await using bench = await startApart({
    entries: ENTRIES,
    responsible: (serial) => ({ owner: crowd(serial), deputy: crowd(ENTRIES + serial) }),
  });
  for (let entry = 1; entry <= ENTRIES; entry++) await bench.edit(entry, { Version: "2.0" });
  while ((await bench.idle()).asking.length < ENTRIES);

  const waves: Wave[] = [];
  for (let wave = 0; wave < WAVES; wave++) {
    const latencyMs = wave % 2 === 0 ? LATENCY_MS : 0;
    waves.push(await pressAll(bench, latencyMs, numbers(wave * PEOPLE + 1, PEOPLE)));
  }
  const alone = await pressAll(bench, LATENCY_MS, numbers(ENTRIES, 1));
  const warm = waves.slice(1);
  const bare = warm.filter((_, at) => at % 2 === 0).flatMap(({ times }) => times);
  const slowWaves = warm.filter((_, at) => at % 2 === 1).map(({ times }) => times);
  const slow = slowWaves.flat();
  // Whatever else the machine does takes time away from one wave or another.
  const calmest = Math.min(...slowWaves.map((times) => percentile(times, 95)));
  const written = WRITES * LATENCY_MS;
  const cpuMs = mean(warm.map(({ cpuAnswered }) => cpuAnswered / PEOPLE));
  return [
    {
      name: "Graph requests one after the other before the answer",
      value: alone.inARow,
      unit: "",
      limit: IN_A_ROW,
    },
    { name: "Graph's write latency (case, then event)", value: written, unit: "ms" },
    { name: "one press alone, Graph with 200 ms", value: alone.times[0] ?? 0, unit: "ms" },
    { name: "50 at once, Graph without delay: p50", value: percentile(bare, 50), unit: "ms" },
    { name: "50 at once, Graph without delay: p95", value: percentile(bare, 95), unit: "ms" },
    { name: "50 at once, Graph with 200 ms: p50", value: percentile(slow, 50), unit: "ms" },
    { name: "50 at once, Graph with 200 ms: p95", value: percentile(slow, 95), unit: "ms" },
    {
      name: "p95 / (500 ms + Graph's write latency)",
      value: percentile(slow, 95) / (OWN_MS + written),
      unit: "×",
    },
    {
      name: "the same in the calmest wave",
      value: calmest / (OWN_MS + written),
      unit: "×",
      limit: CALM_LIMIT,
    },
    {
      name: "the service's processor time for a press",
      value: cpuMs,
      unit: "ms",
      limit: CPU_LIMIT_MS,
    },
    {
      name: "with what follows: other copies, the entry",
      value: mean(warm.map(({ cpuIdle }) => cpuIdle / PEOPLE)),
      unit: "ms",
    },
  ];
}

export interface Wave {
  readonly times: readonly number[];
  readonly inARow: number;
  /** Processor time from the presses until the last answer, and until everything is done that follows. */
  readonly cpuAnswered: number;
  readonly cpuIdle: number;
}

/** These people press at the same moment; Graph is slow only for them. */
export async function pressAll(
  bench: BenchApart,
  latencyMs: number,
  people: readonly number[],
): Promise<Wave> {
  const cards = await Promise.all(people.map((number) => cardOf(bench, number)));
  bench.standIn.faults.set({ graph: { latencyMs } });
  const cpuBefore = await bench.cpuMs();
  const begun = performance.now();
  const times = await Promise.all(cards.map((card) => press(bench, card)));
  const inARow = longestRow(bench.asked.filter(({ from }) => from >= begun));
  const cpuAnswered = (await bench.cpuMs()) - cpuBefore;
  bench.standIn.faults.set({});
  const { asking } = await bench.idle();
  const cpuIdle = (await bench.cpuMs()) - cpuBefore;
  const lost = cards.filter(({ question }) => asking.includes(question.caseKey));
  if (lost.length > 0) throw new Error(`${lost.length} answers were not recorded`);
  return { times, inARow, cpuAnswered, cpuIdle };
}

export function numbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The longest row of requests of which none began before the one before had ended. */
function longestRow(asked: readonly Interval[]): number {
  let count = 0;
  let end = 0;
  for (const { from, to } of [...asked].sort((a, b) => a.to - b.to)) {
    if (from < end) continue;
    count++;
    end = to;
  }
  return count;
}

interface Asked {
  readonly number: number;
  readonly id: string;
  readonly question: Question;
}

/** A question is open before its cards are out: Teams takes so many a second. */
async function cardOf(bench: BenchApart, number: number): Promise<Asked> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    for (const { id, questions } of await bench.cards(`crowd-${number}`)) {
      const [question] = questions;
      if (question !== undefined) return { number, id, question };
    }
    await bench.idle();
  }
  throw new Error(`Person ${number} was not asked`);
}

/** Milliseconds until the person's card shows the answer. */
async function press(bench: BenchApart, { id, number, question }: Asked): Promise<number> {
  const [verb, typed] =
    number % 2 === 0 ? ["case/unchanged", UNCHANGED] : ["case/changed", CHANGED];
  const [ms] = await timed(() =>
    bench.call("POST", `/local/teams/people/crowd-${number}/invoke`, {
      activityId: id,
      verb,
      data: { ...question, ...typed },
    }),
  );
  return ms;
}
