import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FOLLOWED_LINES_MAX, FOLLOWED_MAX } from "#domain/limits.ts";
import { personOf } from "#domain/people/person.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Message, SendOutcome } from "#register/messages/delivery.ts";
import { day } from "#tests/domain/builders.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { entryItem, runRounds, systemKeys } from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const READER = idOf("employee");
const MONDAY = day("2026-11-30");
const TUESDAY = day("2026-12-01");
const WEDNESDAY = day("2026-12-02");

let running: TestRegister;
let register: RunningRegister;
let blocked: SendOutcome | undefined;

beforeEach(async () => {
  blocked = undefined;
  // Monday, 23 November 2026, in the evening.
  running = await startRegister({
    outcomeOf: (message: Message) => (message.person.id === READER ? blocked : undefined),
  });
  register = running.register;
});
afterEach(() => running[Symbol.asyncDispose]());

const reader = personOf(acting("employee").viewer.person);

async function followed(of: RunningRegister, count = 1): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) {
    const no = await approvedEntry(of);
    expect(await of.commands.follow(no, reader)).toEqual({ ok: true, value: no });
    numbers.push(no);
  }
  return numbers;
}

const suspend = (no = "", of = register) =>
  of.commands.suspendEntry(no, { reason: "Der Vertrag ist abgelaufen." }, coordinator());
async function release(no: string, staffRelease: "no" | null): Promise<void> {
  const { commands, reads } = register;
  const edit = { values: { staffRelease }, eTag: reads.entry(no)?.eTag ?? "" };
  expect(await commands.editEntry(no, edit, coordinator())).toMatchObject({ ok: true });
}

/** What the reader was told: of each card its day, and for each application the answers before and after. */
const told = (since = 0) =>
  running.bundles
    .slice(since)
    .filter(({ delivery }) => delivery.kind === "followed" && delivery.person.id === READER)
    .map(({ delivery }) => ({
      day: delivery.day,
      changes: (delivery.followed?.changes ?? []).map(
        ({ after, before, no }) => `${no} ${before.usage.because} ${after.usage.because}`,
      ),
    }));

describe("what somebody follows", () => {
  test("is told in working hours, in one card for all that has changed, and once", async () => {
    const [first = "", second = "", third = ""] = await followed(register, 3);
    await suspend(first);
    await suspend(second);
    await runRounds(register, register);
    // It is evening.
    expect(told()).toEqual([]);
    await running.moveTo(MONDAY);
    await runRounds(register, register, register);
    const changes = [first, second].map((no) => `${no} releaseMissing suspended`);
    expect(told()).toEqual([{ day: MONDAY, changes }]);
    // A second change on the day waits for the next.
    await suspend(third);
    await runRounds(register, register);
    expect(told()).toHaveLength(1);
    await running.moveTo(TUESDAY);
    await runRounds(register, register);
    expect(told().at(-1)).toEqual({
      day: TUESDAY,
      changes: [`${third} releaseMissing suspended`],
    });
    await running.moveTo(WEDNESDAY);
    await runRounds(register, register);
    expect(told()).toHaveLength(2);
  });

  test("is not told where it is as it was told last, or followed no more", async () => {
    const [first = "", second = ""] = await followed(register, 2);
    await release(first, "no");
    await release(first, null);
    await suspend(second);
    await register.commands.unfollow(second, READER);
    await register.commands.unfollow(second, READER);
    await running.moveTo(MONDAY);
    await runRounds(register, register);
    expect(told()).toEqual([]);
    expect(register.reads.followedBy(READER)).toEqual([first]);
  });

  test("waits for who is away, and for who has blocked the bot until they come back", async () => {
    const [no = ""] = await followed(register);
    await register.commands.setAbsence(READER, { from: null, until: MONDAY });
    await suspend(no);
    await running.moveTo(MONDAY);
    await runRounds(register, register);
    expect(told()).toEqual([]);
    blocked = { kind: "failed", reason: "blocked", retryAfter: null };
    await running.moveTo(TUESDAY);
    await runRounds(register, register);
    await running.moveTo(WEDNESDAY);
    await runRounds(register, register);
    expect(told()).toEqual([]);
    // One try, not one a day.
    expect(await systemKeys(running, `parcel/${READER}/followed`)).toHaveLength(1);
    blocked = undefined;
    await register.commands.rememberConversation({
      personId: READER,
      conversationId: "a:1",
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      userId: "29:1",
      botId: "28:1",
      locale: "de",
    });
    await runRounds(register, register, register);
    expect(told()).toEqual([{ day: WEDNESDAY, changes: [`${no} releaseMissing suspended`] }]);
  });

  test("ends with the account and with the entry; what a card told goes after a month", async () => {
    const [first = "", second = ""] = await followed(register, 2);
    await suspend(first);
    await running.moveTo(MONDAY);
    await runRounds(register, register);
    expect(told()).toHaveLength(1);
    const { id } = await entryItem(running, second);
    await running.send({ method: "DELETE", path: `${running.lists.entries}/items/${id}` });
    await running.moveTo(day("2027-01-04"));
    await runRounds(register, register);
    expect(await systemKeys(running, "follow/")).toHaveLength(1);
    expect(await systemKeys(running, `parcel/${READER}/followed`)).toEqual([]);
    running.standIn.setAccount("employee", "deleted");
    await running.moveTo(day("2027-01-05"));
    // The day's check asks the directory; the next look at everything removes what it says.
    await runRounds(register, register);
    await running.moveTo(day("2027-01-06"));
    await runRounds(register, register);
    expect(await systemKeys(running, "follow/")).toEqual([]);
  });

  test("is theirs alone and survives a restart", async () => {
    const [no = ""] = await followed(register);
    const other = await running.another();
    expect(other.reads.follows(no, READER)).toBe(true);
    expect(other.reads.followedBy(idOf("owner-1"))).toEqual([]);
    expect(await systemKeys(running, "follow/")).toEqual([`follow/${READER}/${no}`.toLowerCase()]);
    expect(await register.commands.follow("KI-2026-9999", reader)).toMatchObject({ ok: false });
  });

  test("has a limit, and so has a card: the rest is told on the next day", async () => {
    const numbers = await followed(register, FOLLOWED_LINES_MAX + 1);
    for (const no of numbers) await suspend(no);
    for (const today of [MONDAY, TUESDAY, WEDNESDAY]) {
      await running.moveTo(today);
      await runRounds(register, register);
    }
    expect(told().map(({ changes }) => changes.length)).toEqual([FOLLOWED_LINES_MAX, 1]);
    expect(FOLLOWED_MAX).toBeGreaterThan(FOLLOWED_LINES_MAX);
  });
});

const CLAIM_EXPIRED_MS = 61_000;
/** The claim, what is told, that it was sent, two rows of what is followed, that they are noted. */
const WRITES = 5;

/** False when the day needed fewer writes than that. */
async function crashOnTheDay(
  on: TestRegister,
  write: number,
  moment: CrashMoment,
): Promise<boolean> {
  const before = await on.another();
  const numbers = await followed(before, 2);
  for (const no of numbers) expect((await suspend(no, before)).ok).toBe(true);
  await runRounds(before);
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
  const cards = on.bundles
    .slice(since)
    .map(({ delivery }) => delivery)
    .filter(({ kind }) => kind === "followed");
  // Whoever dies while a message is on its way cannot know that it arrived.
  expect(new Set(cards.map(({ key }) => key)).size).toBe(1);
  expect(cards.length).toBeLessThanOrEqual(2);
  for (const card of cards) {
    expect(card.followed?.changes.map(({ no }) => no).toSorted()).toEqual(numbers.toSorted());
  }
  for (const no of numbers) await next.commands.unfollow(no, READER);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s) of the day on which followers are told: nothing lost, at most one extra copy of one card",
  async (moment) => {
    expect(await crashAtWrites(crashOnTheDay, moment, 5)).toBeGreaterThan(WRITES);
  },
  60_000,
);
