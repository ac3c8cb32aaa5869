import { createSendLimits, realSendTime } from "#teams/sendLimits.ts";
import {
  type BenchService,
  crowd,
  type Interval,
  type Question,
  startBenchService,
} from "./benchService.ts";
import { type Figure, percentile, timed } from "./report.ts";

const PEOPLE = 50;
const WAVES = 6;
/** One for each press, and somebody who presses alone. */
const ENTRIES = PEOPLE * WAVES + 1;
const LATENCY_MS = 200;
/** What a press may take besides what Graph needs to keep the answer. */
const OWN_MS = 500;
/** The case with the answer, then the event: neither can be left for later. */
const WRITES = 2;
/** Case and entry are read side by side; then the case is written, then its event. */
const IN_A_ROW = 3;

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
  await using bench = await startBenchService({
    entries: ENTRIES,
    responsible: (serial) => ({ owner: crowd(serial), deputy: crowd(ENTRIES + serial) }),
    limits: createSendLimits(realSendTime),
  });
  for (let entry = 1; entry <= ENTRIES; entry++) await bench.edit(entry, { Version: "2.0" });
  while (bench.service.register.reads.cases().length < 2 * ENTRIES) {
    await bench.service.register.settled();
  }
  let inARow = 0;
  const [alone = 0] = await pressAll(bench, LATENCY_MS, numbers(ENTRIES, 1), (begun) => {
    inARow = longestRow(bench.asked.filter(({ from }) => from >= begun));
  });
  const bare: number[] = [];
  const slow: number[] = [];
  for (let wave = 0; wave < WAVES; wave++) {
    const [times, latencyMs] = wave % 2 === 0 ? [bare, 0] : [slow, LATENCY_MS];
    times.push(...(await pressAll(bench, latencyMs, numbers(wave * PEOPLE + 1, PEOPLE))));
  }
  const p95 = percentile(slow, 95);
  const written = WRITES * LATENCY_MS;
  return [
    {
      name: "Graph requests one after the other before the answer",
      value: inARow,
      unit: "",
      limit: IN_A_ROW,
    },
    { name: "Graph's write latency (case, then event)", value: written, unit: "ms" },
    { name: "one press alone, Graph with 200 ms", value: alone, unit: "ms" },
    { name: "50 at once, Graph without delay: p50", value: percentile(bare, 50), unit: "ms" },
    { name: "50 at once, Graph without delay: p95", value: percentile(bare, 95), unit: "ms" },
    { name: "50 at once, Graph with 200 ms: p50", value: percentile(slow, 50), unit: "ms" },
    { name: "50 at once, Graph with 200 ms: p95", value: p95, unit: "ms" },
    { name: "p95 / Graph's write latency", value: p95 / written, unit: "×" },
    { name: "p95 / (500 ms + Graph's write latency)", value: p95 / (OWN_MS + written), unit: "×" },
    {
      name: "p95 / (p95 without delay + 3 × 200 ms)",
      value: p95 / (percentile(bare, 95) + IN_A_ROW * LATENCY_MS),
      unit: "×",
      limit: 1.5,
    },
  ];
}

function numbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

/** These people press at the same moment; Graph is slow only for them. */
async function pressAll(
  bench: BenchService,
  latencyMs: number,
  people: readonly number[],
  answered: (begun: number) => void = () => {},
): Promise<readonly number[]> {
  const cards = await Promise.all(people.map((number) => cardOf(bench, number)));
  await bench.call("POST", "/local/faults", { graph: { latencyMs } });
  const begun = performance.now();
  const pressed = await Promise.all(cards.map((card) => press(bench, card)));
  answered(begun);
  await bench.call("POST", "/local/faults", {});
  await bench.service.register.settled();
  return pressed;
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

async function cardOf(bench: BenchService, number: number): Promise<Asked> {
  for (const { id, questions } of await bench.cards(`crowd-${number}`)) {
    const [question] = questions;
    if (question !== undefined) return { number, id, question };
  }
  throw new Error(`Person ${number} was not asked`);
}

/** Milliseconds until the person's card shows the answer. */
async function press(bench: BenchService, { id, number, question }: Asked): Promise<number> {
  const [verb, typed] =
    number % 2 === 0 ? ["case/unchanged", UNCHANGED] : ["case/changed", CHANGED];
  const [ms, answer] = await timed(() =>
    bench.call("POST", `/local/teams/people/crowd-${number}/invoke`, {
      activityId: id,
      verb,
      data: { ...question, ...typed },
    }),
  );
  const found = bench.service.register.reads.case(question.caseKey);
  if (found === undefined || found.evaluationCase.state === "requested") {
    throw new Error(`Not answered: ${JSON.stringify(answer).slice(0, 500)}`);
  }
  return ms;
}
