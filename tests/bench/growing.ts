import { z } from "zod";
import type { Viewer } from "#domain/people/roles.ts";
import { LOCAL_CONTACTS } from "#local/people.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Deliver } from "#register/messages/delivery.ts";
import { type BenchCity, openBenchCity } from "./benchCity.ts";
import { serveRoutes } from "./benchRoutes.ts";
import { crowd } from "./benchService.ts";
import { watchTurns } from "./longestTurn.ts";
import { type Figure, percentile } from "./report.ts";

const LARGE = { entries: 5_000, events: 2_001, openCases: 500 };
const SMALL = { entries: 50, events: 5, openCases: 1 };
const FIRST_ROUNDS = 10;
const TRIES = 15;
/** What is large may take so many times as long as what is small, where the work is the same. */
const LIMIT = 2;
/** Below this both are the time of a request, and the machine's noise. */
const LEAST_MS = 3;
/** A row of an answer that has one for each case. */
const ROW_LIMIT_MS = 0.1;
const LONGEST_BLOCK_MS = 100;

/** So many others own and deputise what there is. */
const OTHERS = 45;
const BUSY = crowd(1);
/** Heads the office of all entries. */
const HEAD = crowd(2);
const COORDINATOR: Viewer = {
  person: LOCAL_CONTACTS.coordination[0] ?? { id: "", name: "" },
  roles: ["Coordinator"],
};
const cursorSchema = z.object({ cursor: z.string() });

/** Whether what has grown opens in the time of something small; every application has a case whose question is open. */
export async function growthFigures(): Promise<readonly Figure[]> {
  using largeCity = await openGrown(LARGE);
  using smallCity = await openGrown(SMALL);
  const large = await open(largeCity);
  const small = await open(smallCity);
  const figures: Figure[] = [];

  async function compare(
    name: string,
    ask: (side: typeof large) => Promise<unknown>,
    { limit, prepare }: { readonly limit?: number; readonly prepare?: typeof ask } = {
      limit: LIMIT,
    },
  ): Promise<number> {
    const before = prepare ?? nothing;
    const [many, few] = [await usual(large, ask, before), await usual(small, ask, before)];
    const value = Math.max(many, LEAST_MS) / Math.max(few, LEAST_MS);
    figures.push(
      { name, value, unit: "×", ...(limit === undefined ? {} : { limit }) },
      { name: "  in milliseconds, large", value: many, unit: "ms" },
    );
    return many;
  }
  const rows = (name: string, ms: number, count: number) =>
    figures.push({ name, value: ms / count, unit: "ms", limit: ROW_LIMIT_MS });

  await compare("an entry with 2,000 events / 5", ({ head }) => head.ask(entryPath(1)));
  await compare("  the first page of its history", ({ head }) =>
    head.ask(`${entryPath(1)}/history`),
  );
  await compare("somebody with 500 open cases / 1: opens one", ({ busy }) => busy.ask(casePath(1)));
  await compare("  their number, as the bot says it", ({ register }) =>
    register.reads.taskCount(BUSY.id),
  );
  await compare("  their tasks with nothing new", ({ busy }) => busy.ask("/api/tasks"));
  const tasksMs = await compare(
    "  their tasks after one moved: has a row for each",
    ({ busy }) => busy.ask("/api/tasks"),
    { prepare: settledNote },
  );
  rows("  for each row", tasksMs, LARGE.openCases);
  await compare("head of an office with 5,000 entries / 50: opens one", ({ head }) =>
    head.ask(entryPath(2)),
  );
  await compare("  the register with nothing new", ({ head, registerCursor }) =>
    head.ask(`/api/register?since=${registerCursor}`),
  );
  await compare("  their tasks", ({ head }) => head.ask("/api/tasks"));

  await compare("5,000 running cases / 50: one opens", ({ coordination }) =>
    coordination.ask(casePath(3)),
  );
  await compare("  one is worked on", note);
  await compare("  a poll with nothing new", poll, { limit: LIMIT, prepare: poll });
  await compare("  a poll after one moved", poll, { limit: LIMIT, prepare: settledNote });
  await compare("  a coordinator's morning", morning);
  await compare("  the faults in the lists", async ({ register }) => register.problems());
  const turns = watchTurns();
  turns.longest();
  const roundMs = await compare("  a round with nothing due", round, {});
  const { ownMs } = turns.longest();
  turns.stop();
  rows("  for each case", roundMs, LARGE.entries);
  figures.push({ name: "  its longest block", value: ownMs, unit: "ms", limit: LONGEST_BLOCK_MS });
  for (const side of [large, small]) await side.stop();
  return figures;
}

function openGrown({ entries, events, openCases }: typeof LARGE): Promise<BenchCity> {
  return openBenchCity(entries, {
    responsible: (serial) => ({
      owner: serial <= openCases ? BUSY : crowd(10 + (serial % OTHERS)),
      deputy: crowd(10 + OTHERS + (serial % OTHERS)),
      headId: HEAD.id,
    }),
    grown: { events, running: entries },
  });
}

type Side = Awaited<ReturnType<typeof open>>;

async function open(city: BenchCity) {
  const register: RunningRegister = city.register();
  await register.start({ deliver: NOTHING_LEAVES });
  // The day's check of the accounts is done.
  for (let rounds = 0; rounds < FIRST_ROUNDS; rounds++) await round({ register });
  const coordination = await serveRoutes(register, COORDINATOR);
  const busy = await serveRoutes(register, { person: BUSY, roles: [] });
  const head = await serveRoutes(register, { person: HEAD, roles: [] });
  const cursorOf = async (path: string) =>
    cursorSchema.parse(JSON.parse(await coordination.plain(path))).cursor;
  return {
    ...{ register, coordination, busy, head, cursorOf },
    casesCursor: await cursorOf("/api/cases"),
    registerCursor: await cursorOf("/api/register"),
    async stop() {
      for (const one of [coordination, busy, head]) one.stop();
      await register.stop();
    },
  };
}

const numberOf = (serial: number) => `KI-2026-${String(serial).padStart(4, "0")}`;
const entryPath = (serial: number) => `/api/entries/${numberOf(serial)}`;
const keyOf = (serial: number) => `${numberOf(serial).toLowerCase()}-v2`;
const casePath = (serial: number) => `/api/cases?key=${keyOf(serial)}`;

async function nothing(): Promise<void> {}

/** The first case's note is written; memory, histories and lists follow. */
async function note({ register }: Side): Promise<void> {
  const { revision } = register.reads.case(keyOf(1))?.evaluationCase ?? { revision: 0 };
  const written = await register.commands.noteCase(
    keyOf(1),
    { revision, note: `Stand ${revision}` },
    { viewer: COORDINATOR, channel: "tab" },
  );
  if (!written.ok) throw new Error(written.problem);
}

/** The round that follows is not what is measured. */
async function settledNote(side: Side): Promise<void> {
  await note(side);
  await side.register.roundEnded();
}

async function poll(side: Side): Promise<void> {
  await side.coordination.ask(`/api/cases?since=${side.casesCursor}`);
}

async function morning({ register }: Side): Promise<void> {
  await register.reads.syncDigests();
  register.reads.digest(COORDINATOR.person.id);
}

async function round({ register }: Pick<Side, "register">): Promise<void> {
  register.wake();
  await register.roundEnded();
}

/** Cards to thousands are not what is measured here. */
const NOTHING_LEAVES: Deliver = {
  shown: () => "card",
  sendingWait: () => 3_600_000,
  updatingWait: () => 3_600_000,
  send: () => Promise.reject(new Error("Nothing leaves")),
  update: () => Promise.reject(new Error("Nothing leaves")),
};

/** The median of some tries, after one that warms up, of this thread's own processor time: others use the machine too. */
async function usual(
  side: Side,
  ask: (side: Side) => Promise<unknown>,
  prepare: (side: Side) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (let tried = 0; tried <= TRIES; tried++) {
    await prepare(side);
    const before = process.threadCpuUsage();
    await ask(side);
    const { system, user } = process.threadCpuUsage(before);
    if (tried > 0) times.push((system + user) / 1_000);
  }
  return percentile(times, 50);
}
