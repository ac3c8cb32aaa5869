import { createSendLimits, realSendTime } from "#teams/sendLimits.ts";
import { type BenchService, crowd, type Question, startBenchService } from "./benchService.ts";
import { type Figure, percentile, timed } from "./report.ts";

const PEOPLE = 50;
const WAVES = 4;
/** One for each press, and two people who press alone. */
const ENTRIES = PEOPLE * WAVES + 2;
const LATENCY_MS = 200;
/** What a press may take besides what Graph needs to keep the answer. */
const OWN_MS = 500;
/** The case with the answer, then the event: neither can be left for later. */
const WRITES = 2;

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
  const [slow = 0] = await pressAll(bench, LATENCY_MS, numbers(ENTRIES, 1));
  const [bare = 0] = await pressAll(bench, 0, numbers(ENTRIES - 1, 1));
  const together: number[] = [];
  for (let wave = 0; wave < WAVES; wave++) {
    together.push(...(await pressAll(bench, LATENCY_MS, numbers(wave * PEOPLE + 1, PEOPLE))));
  }
  const p95 = percentile(together, 95);
  const written = WRITES * LATENCY_MS;
  return [
    { name: "presses, 50 at once", value: together.length, unit: "" },
    { name: "one press alone, Graph without delay", value: bare, unit: "ms" },
    { name: "one press alone, Graph with 200 ms", value: slow, unit: "ms" },
    {
      name: "Graph requests one after the other before the answer",
      value: Math.round((slow - bare) / LATENCY_MS),
      unit: "",
      limit: 3,
    },
    { name: "50 at once: p50", value: percentile(together, 50), unit: "ms" },
    { name: "50 at once: p95", value: p95, unit: "ms" },
    { name: "Graph's write latency (case, then event)", value: written, unit: "ms" },
    { name: "p95 / Graph's write latency", value: p95 / written, unit: "×" },
    {
      name: "p95 / (500 ms + Graph's write latency)",
      value: p95 / (OWN_MS + written),
      unit: "×",
      limit: 1,
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
): Promise<readonly number[]> {
  const cards = await Promise.all(people.map((number) => cardOf(bench, number)));
  await bench.call("POST", "/local/faults", { graph: { latencyMs } });
  const pressed = await Promise.all(cards.map((card) => press(bench, card)));
  await bench.call("POST", "/local/faults", {});
  await bench.service.register.settled();
  return pressed;
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
