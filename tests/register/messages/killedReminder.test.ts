import { expect, test } from "vitest";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, type TestRegister } from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;
const QUESTIONS = 2;
/** The answer was due ten of them ago. */
const WORKING_DAYS = 20;
/** Reminders to owner and deputy with two parts each, an escalation, two digests. */
const MANY_WRITES = 12;

interface Asked {
  readonly no: string;
  readonly key: string;
}

async function ask(register: RunningRegister): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (let n = 0; n < QUESTIONS; n++) {
    const no = await approvedEntry(register);
    await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
    const one = register.reads.casesOf(no).find(({ state }) => state === "requested");
    if (one === undefined) throw new Error(`${no} is not asked about`);
    asked.push({ no, key: one.key });
  }
  return asked;
}

async function withdraw({ commands, reads }: RunningRegister, asked: readonly Asked[]) {
  for (const { key } of asked) {
    const revision = reads.case(key)?.evaluationCase.revision ?? 0;
    const done = await commands.withdrawCase(key, { revision, reason: "Erledigt." }, coordinator());
    expect(done.ok).toBe(true);
  }
}

/** False when the day needed fewer writes than that. */
async function crashOnTheDay(
  running: TestRegister,
  write: number,
  moment: CrashMoment,
): Promise<boolean> {
  const before = await running.another();
  const asked = await ask(before);
  await runRounds(before);
  const today = addWorkingDays(before.reads.today(), WORKING_DAYS, []);
  await before.stop();
  const bundlesBefore = running.bundles.length;

  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, onError: () => {} });
  // The round of its start is over: every write from now on is the day's.
  await dying.roundEnded();
  graph.crashAt(write, moment);
  await running.moveTo(today);
  await dying.roundEnded();
  const crashed = graph.hasCrashed();
  await dying.stop();

  const next = await running.another();
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  await runRounds(next, next);
  const bundles = running.bundles.slice(bundlesBefore).map(({ delivery }) => delivery);
  // Whoever dies while a message is on its way cannot know that it arrived.
  for (const copies of Map.groupBy(bundles, ({ key }) => key).values()) {
    expect(copies.length).toBeLessThanOrEqual(2);
  }
  const kinds = new Set<string>();
  for (const { key } of asked) {
    for (const handle of ["owner-1", "deputy-1", "head-1"] as const) {
      const rows = next.reads
        .deliveriesOf(key)
        .filter(({ bundle, person }) => bundle !== null && person.id === idOf(handle));
      for (const row of rows) {
        kinds.add(row.messageId.split("-")[0] ?? "");
        expect(row, row.key).toMatchObject({ state: "sent" });
        const copies = bundles.filter(
          ({ messages, person }) =>
            messages.some((one) => one.caseKey === key && one.messageId === row.messageId) &&
            person.id === row.person.id,
        );
        expect(copies.length, row.key).toBeGreaterThanOrEqual(1);
        expect(new Set(copies.map((copy) => copy.key)).size, row.key).toBe(1);
      }
    }
  }
  expect([...kinds].sort()).toEqual(["escalation", "reminder"]);
  await withdraw(next, asked);
  await runRounds(next);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s) of a day with reminders, escalation and digest: none lost, at most one extra copy of a card",
  async (moment) => {
    expect(await crashAtWrites(crashOnTheDay, moment, 6)).toBeGreaterThan(MANY_WRITES);
  },
  120_000,
);
