import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listingOf } from "#domain/publication/listing.ts";
import { publicationStateOf } from "#domain/publication/publicationState.ts";
import { usualFields } from "#domain/publication/release.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
} from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const OWNER = idOf("owner-1");
const DEPUTY = idOf("deputy-1");
const COORDINATOR = idOf("coordinator-1");
const PUBLIC = {
  publicTitleDe: "Übersetzung",
  publicSummaryDe: "Ein Programm übersetzt Texte.",
  contactPublic: "ki-register@stadt.example",
};

/** In use, with what everybody is to be told. */
async function usedEntry(register: RunningRegister): Promise<string> {
  const no = await approvedEntry(register, "limited");
  await edit(register, no, PUBLIC);
  return no;
}

async function edit(
  register: RunningRegister,
  no: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const eTag = register.reads.entry(no)?.eTag ?? "";
  const edited = await register.commands.editEntry(no, { eTag, values }, coordinator());
  expect(edited).toMatchObject({ ok: true });
}

function entryOf({ reads }: RunningRegister, no: string) {
  const entry = reads.entry(no);
  if (entry === undefined) throw new Error(`No ${no}`);
  return entry;
}

function release(register: RunningRegister, no: string, also: { readonly together?: true } = {}) {
  const entry = entryOf(register, no);
  const input = { eTag: entry.eTag, fields: usualFields(entry), deliberate: false, ...also };
  return register.commands.releasePublication(no, input, coordinator());
}

const confirm = ({ commands }: RunningRegister, no: string, nth = 1) =>
  commands.confirmPublication(no, { release: nth }, acting("owner-1"));

const stateOf = ({ reads }: RunningRegister, no: string) =>
  publicationStateOf(entryOf({ reads } as RunningRegister, no), reads.publicationMoment(no));

const asked = (on: TestRegister, no: string, personId = OWNER) =>
  on.bundles.filter(
    ({ delivery: { person, publication } }) => publication?.no === no && person.id === personId,
  ).length;

let running: TestRegister;
let register: RunningRegister;
beforeAll(async () => {
  running = await startRegister();
  register = running.register;
});
afterAll(() => running[Symbol.asyncDispose]());

describe("what is released to everybody", () => {
  test("is confirmed by owner or deputy, is public then, and stays as it was released", async () => {
    const no = await usedEntry(register);
    expect(stateOf(register, no)).toBe("undecided");
    expect(await release(register, no)).toMatchObject({ ok: true });
    await runRounds(register, register);
    expect([asked(running, no), asked(running, no, DEPUTY)]).toEqual([1, 1]);
    expect(await confirm(register, no)).toMatchObject({ ok: true });
    expect(await confirm(register, no)).toEqual({ ok: false, problem: "releaseChanged" });
    await edit(register, no, { publicTitleDe: "Neuer Titel" });
    expect(stateOf(register, no)).toBe("changed");
    const rules = { pilots: false, today: register.reads.today() };
    expect(listingOf(entryOf(register, no), rules)?.values.publicTitleDe).toBe("Übersetzung");
    await runRounds(register);
    await expectConsistent(running, register, no);
  });

  test("is void once something else stands in it, and is asked about anew", async () => {
    const no = await usedEntry(register);
    await release(register, no);
    await runRounds(register);
    await edit(register, no, { publicTitleDe: "Neuer Titel" });
    expect(await confirm(register, no)).toEqual({ ok: false, problem: "releaseChanged" });
    await release(register, no);
    await runRounds(register, register);
    expect(asked(running, no)).toBe(2);
    expect(await confirm(register, no, 1)).toEqual({ ok: false, problem: "releaseChanged" });
    expect(await confirm(register, no, 2)).toMatchObject({ ok: true });
  });

  test("is sent back with a reason, and kept back with one", async () => {
    const { commands } = register;
    const no = await usedEntry(register);
    await release(register, no);
    const owner = acting("owner-1");
    const input = { release: 1, reason: "Der Titel stimmt nicht." };
    expect(await commands.sendBackPublication(no, { ...input, reason: " " }, owner)).toEqual({
      ok: false,
      problem: "reasonMissing",
    });
    expect(await commands.sendBackPublication(no, input, owner)).toMatchObject({ ok: true });
    expect(entryOf(register, no).publication?.sentBack?.reason).toBe(input.reason);
    const other = { reason: "other", note: "" } as const;
    expect(await commands.withholdPublication(no, other, coordinator())).toEqual({
      ok: false,
      problem: "withheldNoteMissing",
    });
    await commands.withholdPublication(no, { reason: "security", note: "" }, coordinator());
    expect(stateOf(register, no)).toBe("withheld");
    await commands.reopenPublication(no, coordinator());
    expect(stateOf(register, no)).toBe("undecided");
  });

  test("is withdrawn, and nothing of it is left to see", async () => {
    const no = await usedEntry(register);
    await release(register, no);
    await confirm(register, no);
    const reason = { reason: "Falsche Angaben" };
    expect(await register.commands.withdrawPublication(no, reason, coordinator())).toMatchObject({
      ok: true,
    });
    const { publication, values } = entryOf(register, no);
    expect(values.lastReleasedSnapshot).toBeUndefined();
    expect(publication).toMatchObject({
      firstAt: expect.anything(),
      withdrawnAt: expect.anything(),
    });
  });

  test("is released by one who looked at it as it is, and not by its own coordinator or owner", async () => {
    const no = await usedEntry(register);
    const stale = { eTag: '"old"', fields: [], deliberate: false };
    const { releasePublication } = register.commands;
    expect(await releasePublication(no, stale, coordinator())).toEqual({
      ok: false,
      problem: "changedMeanwhile",
    });
    expect(await releasePublication(no, stale, acting("owner-1"))).toEqual({
      ok: false,
      problem: "forbidden",
    });
    expect(await confirm(register, no)).toEqual({ ok: false, problem: "releaseChanged" });
    expect(
      await register.commands.confirmPublication(no, { release: 1 }, acting("employee")),
    ).toEqual({ ok: false, problem: "forbidden" });
  });

  test("is put back where somebody edits it in SharePoint", async () => {
    const no = await usedEntry(register);
    await release(register, no);
    await confirm(register, no);
    const before = entryOf(register, no).values.lastReleasedSnapshot;
    const { id } = await entryItem(running, no);
    await editByHand(running, "entries", id, {
      LastReleasedSnapshot: '[{"field":"purpose","value":"X"}]',
    });
    await runRounds(register, register);
    expect(entryOf(register, no).values.lastReleasedSnapshot).toBe(before);
  });

  test("waits in the digest, the counts and the tasks of whom it waits for, and of nobody else", async () => {
    const no = await usedEntry(register);
    const { reads } = register;
    const told = async (handle: "coordinator-1" | "owner-1") => {
      await reads.syncDigests();
      return reads.digest(idOf(handle)).publications.filter((one) => one.no === no);
    };
    const decides = (handle: "coordinator-1" | "owner-1") =>
      reads.publicationsToDecide(coordinator(handle).viewer).filter(({ entry }) => entry.no === no);
    // It waits on its page, and is no news of the day.
    expect(await told("coordinator-1")).toEqual([]);
    expect(decides("coordinator-1")).toMatchObject([{ state: "undecided", isSentBack: false }]);
    // Whoever owns it decides nothing about it.
    expect(decides("owner-1")).toEqual([]);
    const before = await reads.taskCount(OWNER);
    await release(register, no);
    expect(await told("coordinator-1")).toEqual([]);
    expect(await reads.taskCount(OWNER)).toBe(before + 1);
    const reason = { release: 1, reason: "Der Titel stimmt nicht." };
    await register.commands.sendBackPublication(no, reason, acting("owner-1"));
    expect(await told("coordinator-1")).toMatchObject([{ no, isSentBack: true }]);
    expect(await reads.taskCount(OWNER)).toBe(before);
  });

  test("comes back to the coordinators while nobody can confirm it, and no longer", async () => {
    await using own = await startRegister();
    const { commands, reads } = own.register;
    const no = await usedEntry(own.register);
    await release(own.register, no);
    const from = reads.today();
    const told = async (handle: "coordinator-1" | "owner-1") => {
      await reads.syncDigests();
      return reads.digest(idOf(handle)).publications.filter((one) => one.no === no);
    };
    const canBe = () => reads.canBeConfirmed(entryOf(own.register, no));
    expect([await told("coordinator-1"), canBe()]).toEqual([[], true]);
    const until = addWorkingDays(from, 20, []);
    await commands.setAbsence(OWNER, { from, until });
    expect([await told("coordinator-1"), canBe()]).toEqual([[], true]);
    await commands.setAbsence(DEPUTY, { from, until });
    expect(canBe()).toBe(false);
    expect(await told("coordinator-1")).toMatchObject([{ no, isUnattended: true }]);
    const mornings = async (days: number) => {
      await own.moveTo(addWorkingDays(from, days, []));
      await runRounds(own.register);
      return own.bundles.filter(
        ({ delivery: { kind, person } }) => kind === "digest" && person.id === COORDINATOR,
      ).length;
    };
    const before = await mornings(1);
    expect(before).toBeGreaterThan(0);
    // It is told once.
    expect(await mornings(2)).toBe(before);
    await commands.endAbsence(DEPUTY);
    expect([await told("coordinator-1"), canBe()]).toEqual([[], true]);
    await runRounds(own.register);
    expect(asked(own, no, DEPUTY)).toBe(1);
  });

  test("comes back to the coordinators where whoever is responsible is gone", async () => {
    await using own = await startRegister();
    const { reads } = own.register;
    const no = await usedEntry(own.register);
    await release(own.register, no);
    own.standIn.setAccount("owner-1", "deleted");
    own.standIn.setAccount("deputy-1", "disabled");
    await own.moveTo(addWorkingDays(reads.today(), 1, []));
    await runRounds(own.register);
    await reads.syncDigests();
    expect(reads.digest(COORDINATOR).publications).toMatchObject([{ no, isUnattended: true }]);
    own.standIn.setAccount("owner-1", "enabled");
    await own.moveTo(addWorkingDays(reads.today(), 1, []));
    await runRounds(own.register);
    await reads.syncDigests();
    expect(reads.digest(COORDINATOR).publications).toEqual([]);
    expect(asked(own, no)).toBe(1);
  });

  test("is news in the morning once it was sent back, and not before", async () => {
    await using own = await startRegister();
    const no = await usedEntry(own.register);
    const mornings = () =>
      own.bundles.filter(
        ({ delivery: { kind, person } }) =>
          kind === "digest" && person.id === idOf("coordinator-1"),
      ).length;
    const nextMorning = async () => {
      await own.moveTo(addWorkingDays(own.register.reads.today(), 1, []));
      await runRounds(own.register);
      return mornings();
    };
    const first = await nextMorning();
    expect(await nextMorning()).toBe(first);
    await release(own.register, no);
    const reason = { release: 1, reason: "Der Titel stimmt nicht." };
    await own.register.commands.sendBackPublication(no, reason, acting("owner-1"));
    expect(await nextMorning()).toBe(first + 1);
  });

  test("with others is asked about in one card, and again in one, and each is confirmed by itself", async () => {
    await using own = await startRegister();
    const numbers: string[] = [];
    for (let nth = 0; nth < 10; nth += 1) numbers.push(await usedEntry(own.register));
    const [alone = "", ...others] = numbers;
    await release(own.register, alone);
    await runRounds(own.register);
    for (const no of others) await release(own.register, no, { together: true });
    // Others may follow: nobody is asked yet.
    await runRounds(own.register);
    const cards = () =>
      own.bundles.flatMap(({ delivery: { kind, person, publication, releases = [] } }) => {
        const asks = kind === "publication" || kind === "publications";
        if (!asks || person.id !== OWNER) return [];
        return [publication === undefined ? releases.map(({ no }) => no) : [publication.no]];
      });
    expect(cards()).toEqual([[alone]]);
    const since = own.register.reads.today();
    await own.moveTo(addWorkingDays(since, 1, []));
    await runRounds(own.register, await own.another(), own.register);
    const asked = cards().slice(1);
    expect(asked.map((card) => card.length).sort()).toEqual([1, 8]);
    expect(asked.flat().toSorted()).toEqual(others.toSorted());
    const [first = ""] = others;
    expect(await confirm(own.register, first)).toMatchObject({ ok: true });
    await own.moveTo(addWorkingDays(since, 5, []));
    await runRounds(own.register, own.register);
    const again = cards().slice(3).flat();
    expect(again.toSorted()).toEqual(numbers.filter((no) => no !== first).toSorted());
    expect(cards().length).toBeLessThan(7);
  }, 60_000);

  test("is asked about again while it waits, in working hours", async () => {
    const no = await usedEntry(register);
    await release(register, no);
    await runRounds(register);
    const since = entryOf(register, no).publication?.releasedOn ?? register.reads.today();
    await running.moveTo(addWorkingDays(since, 4, []));
    await runRounds(register);
    expect(asked(running, no)).toBe(1);
    await running.moveTo(addWorkingDays(since, 5, []));
    await runRounds(register, register);
    expect(asked(running, no)).toBe(2);
    await confirm(register, no);
    await running.moveTo(addWorkingDays(since, 8, []));
    await runRounds(register);
    expect(asked(running, no)).toBe(2);
  });
});

/** A release whose process dies at that write while owner and deputy are asked, or while the owner confirms. */
async function crashWhileAsked(on: TestRegister, write: number, moment: CrashMoment) {
  const before = await on.another();
  const no = await usedEntry(before);
  await release(before, no);
  await before.stop();

  const graph = crashingGraph(on.send);
  const dying = await on.another({ send: graph.send, onError: () => {} });
  graph.crashAt(write, moment);
  await runRounds(dying).catch(() => undefined);
  await confirm(dying, no).catch(() => undefined);
  const crashed = graph.hasCrashed();
  await dying.stop();

  const next = await on.another();
  on.advanceRealTime(61_000);
  await runRounds(next, next, next);
  await confirm(next, no).catch(() => undefined);
  expect(stateOf(next, no)).toBe("published");
  const cards = on.bundles.filter(({ delivery }) => delivery.publication?.no === no);
  const copies = Map.groupBy(cards, ({ delivery }) => delivery.key);
  expect(copies.size).toBeLessThanOrEqual(2);
  // Whoever dies while a card is on its way cannot know that it arrived; those to owner and deputy are on it together.
  for (const [key, of] of copies) expect([key, of.length <= 2]).toEqual([key, true]);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s) of asking and confirming: it is public once, and asked once",
  async (moment) => {
    expect(await crashAtWrites(crashWhileAsked, moment, 4)).toBeGreaterThan(3);
  },
  60_000,
);

/** Several releases of a day whose process dies at that write while their owner is asked in one card, or confirms two of them. */
async function crashWhileAskedTogether(on: TestRegister, write: number, moment: CrashMoment) {
  const before = await on.another();
  const numbers: string[] = [];
  for (let nth = 0; nth < 4; nth++) numbers.push(await usedEntry(before));
  for (const no of numbers) await release(before, no);
  await before.stop();
  const [first = "", second = "", ...others] = numbers;

  const graph = crashingGraph(on.send);
  const dying = await on.another({ send: graph.send, onError: () => {} });
  graph.crashAt(write, moment);
  await runRounds(dying).catch(() => undefined);
  for (const no of [first, second]) await confirm(dying, no).catch(() => undefined);
  const crashed = graph.hasCrashed();
  await dying.stop();

  const next = await on.another();
  on.advanceRealTime(61_000);
  await runRounds(next, next, next);
  for (const no of [first, second]) await confirm(next, no).catch(() => undefined);
  expect([first, second, ...others].map((no) => stateOf(next, no))).toEqual([
    ...["published", "published", "awaitingOwner", "awaitingOwner"],
  ]);
  for (const personId of [OWNER, DEPUTY]) {
    const cards = on.bundles.flatMap(({ delivery: { key, person, releases = [] } }) =>
      person.id === personId && releases.some(({ no }) => numbers.includes(no)) ? [key] : [],
    );
    const alone = numbers.flatMap((no) => Array.from({ length: asked(on, no, personId) }));
    // One card for all; whoever dies while it is on its way cannot know that it arrived.
    expect([new Set(cards).size, alone.length, cards.length <= 2]).toEqual([1, 0, true]);
  }
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s) of asking about several and confirming two: each once, in one card",
  async (moment) => {
    expect(await crashAtWrites(crashWhileAskedTogether, moment, 6)).toBeGreaterThan(5);
  },
  120_000,
);
