import { describe, expect, test } from "vitest";
import { dutyNoticesOf, untold } from "#domain/cases/dutyNotices.ts";
import { addDays } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { day } from "#tests/domain/builders.ts";
import { anEntry } from "#tests/exports/entries.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { runRounds } from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const OWNER = idOf("owner-1");
const DEPUTY = idOf("deputy-1");
const MONDAY = day("2026-11-30");
const TUESDAY = day("2026-12-01");
/** 88 days after that Monday. */
const START = day("2027-02-26");
const MONTH_BEFORE = addDays(START, -30);
const CLAIM_EXPIRED_MS = 61_000;

/** The city wants registration from a day that is near. */
async function nearDay({ settings }: RunningRegister, on = START): Promise<void> {
  const admin = acting("admin", ["Admin"]);
  const wanted = { registrationGateFrom: on };
  await settings.change({ wanted, seen: () => 0, reason: null }, admin);
}

const highRisk = (register: RunningRegister) =>
  approvedEntry(register, "highRisk", { operationStatus: "planned" });

/** What somebody was told: day of the card, application, first day, notice, how many duties. */
const told = (running: TestRegister, personId = OWNER, since = 0) =>
  running.bundles
    .slice(since)
    .filter(({ delivery }) => delivery.kind === "duties" && delivery.person.id === personId)
    .flatMap(({ delivery }) =>
      (delivery.duties ?? []).map(
        ({ day: on, ids, no, notice }) => `${delivery.day} ${no} ${on} ${notice} ${ids.join()}`,
      ),
    );

describe("duties that begin soon", () => {
  test("are told to owner and deputy in one card, 90 and 30 days before, each once", async () => {
    await using running = await startRegister();
    const { register } = running;
    await nearDay(register);
    const numbers = [await highRisk(register), await highRisk(register)];
    await running.moveTo(MONDAY);
    await runRounds(register, register);
    const first = numbers.map((no) => `${MONDAY} ${no} ${START} 90 art49-3-register`);
    expect(told(running)).toEqual(first);
    expect(told(running, DEPUTY)).toEqual(first);
    expect(running.bundles.filter(({ delivery }) => delivery.kind === "duties")).toHaveLength(2);
    await running.moveTo(TUESDAY);
    await runRounds(register, register);
    expect(told(running)).toEqual(first);
    await running.moveTo(MONTH_BEFORE);
    await runRounds(register, register);
    const second = numbers.map((no) => `${MONTH_BEFORE} ${no} ${START} 30 art49-3-register`);
    expect(told(running)).toEqual([...first, ...second]);
    await running.moveTo(START);
    await runRounds(register);
    expect(told(running)).toHaveLength(4);
  });

  test("wait for who is away, and are told to who is named later", async () => {
    await using running = await startRegister();
    const { register } = running;
    await nearDay(register);
    const no = await highRisk(register);
    await register.commands.setAbsence(OWNER, { from: null, until: MONDAY });
    await running.moveTo(MONDAY);
    await runRounds(register);
    expect(told(running)).toEqual([]);
    expect(told(running, DEPUTY)).toHaveLength(1);
    const eTag = register.reads.entry(no)?.eTag ?? "";
    const edit = { eTag, values: { deputyId: idOf("owner-2") } };
    expect(await register.commands.editEntry(no, edit, coordinator())).toMatchObject({ ok: true });
    await running.moveTo(TUESDAY);
    await runRounds(register);
    expect(told(running)).toHaveLength(1);
    expect(told(running, idOf("owner-2"))).toHaveLength(1);
    expect(told(running, DEPUTY)).toHaveLength(1);
  });

  test("are told by the card of the next day where a card fails all day", async () => {
    let isAway = true;
    await using running = await startRegister({
      outcomeOf: ({ person }) =>
        isAway && person.id === OWNER
          ? { kind: "failed", reason: "unavailable", retryAfter: 60_000 }
          : undefined,
    });
    const { register } = running;
    await nearDay(register);
    await highRisk(register);
    await running.moveTo(MONDAY);
    await runRounds(register);
    isAway = false;
    running.advanceRealTime(CLAIM_EXPIRED_MS);
    await running.moveTo(TUESDAY);
    await runRounds(register, register);
    expect(told(running)).toMatchObject([expect.stringContaining(TUESDAY)]);
  });

  test("two replicas tell them once", async () => {
    await using running = await startRegister();
    const { register } = running;
    await nearDay(register);
    await highRisk(register);
    const other = await running.another();
    await running.moveTo(MONDAY);
    await Promise.all([runRounds(register), runRounds(other)]);
    await runRounds(register, other);
    expect(told(running)).toHaveLength(1);
    expect(told(running, DEPUTY)).toHaveLength(1);
  });
});

/** Less than 90 days after the first day of the test, and more than 30 after its last. */
const SOON = day("2027-02-20");

/** An application whose duties are told on the next working day, on which the process dies at that write. */
async function crashOnTheDay(on: TestRegister, write: number, moment: CrashMoment) {
  const before = await on.another();
  await nearDay(before, SOON);
  const no = await highRisk(before);
  await runRounds(before, before);
  const today = addWorkingDays(before.reads.today(), 1, []);
  await before.stop();
  const since = on.bundles.length;

  const graph = crashingGraph(on.send);
  const dying = await on.another({ send: graph.send, onError: () => {} });
  await dying.roundEnded();
  graph.crashAt(write, moment);
  await on.moveTo(today);
  await dying.roundEnded();
  const crashed = graph.hasCrashed();
  await dying.stop();

  const next = await on.another();
  on.advanceRealTime(CLAIM_EXPIRED_MS);
  await runRounds(next, next, next);
  for (const personId of [OWNER, DEPUTY]) {
    const cards = on.bundles
      .slice(since)
      .map(({ delivery }) => delivery)
      .filter(({ kind, person }) => kind === "duties" && person.id === personId);
    // Whoever dies while a message is on its way cannot know that it arrived.
    expect(new Set(cards.map(({ key }) => key)).size).toBe(1);
    expect(cards.length).toBeLessThanOrEqual(2);
    for (const card of cards) expect(card.duties).toMatchObject([{ no, day: SOON, notice: 90 }]);
  }
  const after = on.bundles.length;
  await runRounds(next);
  expect(on.bundles).toHaveLength(after);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s) of the day on which duties are told: nothing lost, at most one extra copy of a card",
  async (moment) => {
    expect(await crashAtWrites(crashOnTheDay, moment, 3)).toBeGreaterThan(3);
  },
  60_000,
);

test("a notice is told once for each duty, day and stage", () => {
  const told = { no: "KI-1", day: START, notice: 90, tree: "t", ids: ["a"] } as const;
  const both = { ...told, ids: ["a", "b"] };
  expect(untold([both], [told])).toEqual([{ ...told, ids: ["b"] }]);
  expect(untold([told], [told])).toEqual([]);
  expect(untold([{ ...told, notice: 30 }], [told])).toHaveLength(1);
  expect(untold([{ ...told, day: MONDAY }], [told])).toHaveLength(1);
  expect(dutyNoticesOf(anEntry(), [], MONDAY)).toEqual([]);
});
