import { expect, test } from "vitest";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, type TestRegister } from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;
/** A bundle, its message and its mark for each of two, and their older copies that shrink. */
const MANY_WRITES = 8;
const FIRST_REMINDER = 5;
const SECOND_REMINDER = 8;

/** What the chats show, by the ids that the messenger gave the copies. */
const shownIn = ({ sentAs }: TestRegister) =>
  new Map([...sentAs].map(([id, { shown }]) => [id, shown]));
const updatesIn = ({ sentAs }: TestRegister) => [...sentAs.values()].map(({ updates }) => updates);

async function ask(register: RunningRegister): Promise<string> {
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = register.reads.casesOf(no).find(({ state }) => state === "requested");
  if (asked === undefined) throw new Error(`${no} is not asked about`);
  return asked.key;
}

/** False when the day of the second reminder needed fewer writes than that. */
async function crashOnTheDay(
  running: TestRegister,
  write: number,
  moment: CrashMoment,
): Promise<boolean> {
  const before = await running.another();
  const key = await ask(before);
  const asked = before.reads.today();
  await running.moveTo(addWorkingDays(asked, FIRST_REMINDER, []));
  await runRounds(before);
  await before.stop();

  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, onError: () => {} });
  // The round of its start is over: every write from now on is the day's.
  await dying.roundEnded();
  graph.crashAt(write, moment);
  await running.moveTo(addWorkingDays(asked, SECOND_REMINDER, []));
  await dying.roundEnded();
  const crashed = graph.hasCrashed();
  await dying.stop();

  const next = await running.another();
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  await runRounds(next);
  expectOneForm(running, next, key);
  const settled = updatesIn(running);
  await runRounds(next);
  expect(updatesIn(running)).toEqual(settled);

  const revision = next.reads.case(key)?.evaluationCase.revision ?? 0;
  const withdrawn = { revision, reason: "Erledigt." };
  expect((await next.commands.withdrawCase(key, withdrawn, coordinator())).ok).toBe(true);
  await runRounds(next);
  for (const one of copiesIn(running, next, key)) expect(one.card).toContain("/settled");
  await next.stop();
  return crashed;
}

/** The known copies of the question, as their chats show them. */
function copiesIn(running: TestRegister, { reads }: RunningRegister, key: string) {
  const cards = shownIn(running);
  return reads.deliveriesOf(key).map(({ activityId, messageId, person, shown }) => {
    return { card: cards.get(activityId ?? "") ?? "", messageId, personId: person.id, shown };
  });
}

/** The newest copy asks, the others say where it goes on, and their rows say what the chats show. */
function expectOneForm(running: TestRegister, register: RunningRegister, key: string): void {
  const copies = copiesIn(running, register, key);
  for (const { card, messageId, shown } of copies) expect(shown, messageId).toBe(card);
  for (const personId of [idOf("owner-1"), idOf("deputy-1")]) {
    const own = copies.filter((one) => one.personId === personId);
    const forms = own.filter(({ card }) => card.includes("/asks"));
    expect(forms.map(({ messageId }) => messageId)).toEqual([
      expect.stringMatching(/^reminder-.+-2$/),
    ]);
    expect(own.filter(({ card }) => card.includes("/continued"))).toHaveLength(2);
  }
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s) of a day on which older copies shrink: one copy asks, the others say where it goes on",
  async (moment) => {
    expect(await crashAtWrites(crashOnTheDay, moment, 4)).toBeGreaterThan(MANY_WRITES);
  },
  120_000,
);
