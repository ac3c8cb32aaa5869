import { describe, expect, test } from "vitest";
import { messageKindOf } from "#domain/messages/messageId.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { SendOutcome } from "#register/messages/delivery.ts";
import { day } from "#tests/domain/builders.ts";
import { extent } from "#tests/long.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { CRASH_MOMENTS, crashingGraph } from "#tests/register/crashingGraph.ts";
import { editByHand, entryItem, runRounds, systemKeys } from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;
const FIVE = 5;
const FOUR = 4;
/** That the process is alive, the claim of the bundle, of its four messages, and the mark that it was sent. */
const WRITES = 7;

async function approvedEntries(register: RunningRegister, count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) numbers.push(await approvedEntry(register));
  await runRounds(register);
  return numbers;
}

/** All at once, as an administrator of the list would: the next round finds them together. */
async function changeVersions(running: TestRegister, numbers: readonly string[], version = "2.0") {
  for (const no of numbers) {
    await editByHand(running, "entries", (await entryItem(running, no)).id, { Version: version });
  }
}

const askedCases = (register: RunningRegister, numbers: readonly string[]) =>
  numbers.map((no) => {
    const asked = register.reads.casesOf(no).find(({ trigger }) => trigger === "version");
    if (asked === undefined) throw new Error(`${no} has no case`);
    return asked;
  });

/** How often a person was asked about a case, alone or in a bundle. */
function timesAsked({ bundles, sent }: TestRegister, personId: string, caseKey: string): number {
  const alone = sent.filter(
    ({ delivery }) => delivery.person.id === personId && delivery.caseKey === caseKey,
  );
  const together = bundles.filter(
    ({ delivery }) =>
      delivery.person.id === personId && delivery.messages.some((part) => part.caseKey === caseKey),
  );
  return alone.length + together.length;
}

describe("new questions that come together", () => {
  test("more than three for a person come in one card, and each is delivered", async () => {
    await using running = await startRegister();
    const { register } = running;
    const numbers = await approvedEntries(register, FIVE);
    await changeVersions(running, numbers);
    await runRounds(register);
    expect(running.sent).toHaveLength(0);
    expect(running.bundles.map(({ delivery }) => delivery.messages.length)).toEqual([5, 5]);
    for (const { key } of askedCases(register, numbers)) {
      expect(register.reads.deliveriesOf(key)).toMatchObject([
        { state: "sent", sentOn: "2026-11-23" },
        { state: "sent", sentOn: "2026-11-23" },
      ]);
    }
  });

  test("three come in cards of their own", async () => {
    await using running = await startRegister();
    const { register } = running;
    const numbers = await approvedEntries(register, 3);
    await changeVersions(running, numbers);
    await runRounds(register);
    expect(running.bundles).toHaveLength(0);
    expect(running.sent).toHaveLength(6);
  });

  test("two replicas that find them together ask about each once", async () => {
    await using running = await startRegister();
    const { register } = running;
    const other = await running.another();
    const numbers = await approvedEntries(register, FIVE);
    await changeVersions(running, numbers);
    await Promise.all([register.roundEnded(), other.roundEnded()]);
    await runRounds(register, other);
    for (const { key } of askedCases(register, numbers)) {
      for (const handle of ["owner-1", "deputy-1"] as const) {
        expect(timesAsked(running, idOf(handle), key)).toBe(1);
      }
    }
  });

  test("a case that was answered meanwhile brings the card up to date", async () => {
    await using running = await startRegister();
    const { register } = running;
    const numbers = await approvedEntries(register, FIVE);
    await changeVersions(running, numbers);
    await runRounds(register);
    const [first] = askedCases(register, numbers);
    if (first === undefined) throw new Error("no case");
    const { key, targetRevision } = first;
    await register.commands.answerCase(key, { targetRevision, answer: ANSWER }, acting("owner-1"));
    await runRounds(register);
    expect(running.bundles.map(({ updates }) => updates)).toEqual([1, 1]);
  });

  test("coordinators who are told of many that nobody can be asked about get one card", async () => {
    await using running = await startRegister();
    const { register } = running;
    const numbers = await approvedEntries(register, FIVE);
    for (const handle of ["owner-1", "deputy-1"] as const) {
      await register.commands.setAbsence(idOf(handle), { from: null, until: day("2026-12-31") });
    }
    await runRounds(register);
    await changeVersions(running, numbers);
    await runRounds(register);
    expect(
      running.bundles.map(({ delivery }) => [delivery.kind, delivery.messages.length]),
    ).toEqual([
      ["unattended", 5],
      ["unattended", 5],
    ]);
    expect(
      running.informed.filter(({ delivery }) => messageKindOf(delivery.messageId) === "unattended"),
    ).toEqual([]);
  });

  test("whoever wants to answer one alone gets a card of its own, once", async () => {
    await using running = await startRegister();
    const { register } = running;
    const numbers = await approvedEntries(register, FIVE);
    await changeVersions(running, numbers);
    await runRounds(register);
    const bundle = [...running.bundles].find(
      ({ delivery }) => delivery.person.id === idOf("owner-1"),
    )?.delivery;
    const [first, second] = askedCases(register, numbers);
    if (bundle === undefined || first === undefined || second === undefined) throw new Error("?");
    const keys = [first.key, second.key, "no-such-case"];
    expect(await register.commands.separate(bundle, keys)).toBe(2);
    expect(await register.commands.separate(bundle, keys)).toBe(0);
    await runRounds(register, register);
    const alone = running.sent.map(({ delivery }) => [delivery.person.id, delivery.caseKey]);
    expect(alone.sort()).toEqual(
      [first.key, second.key].sort().map((key) => [idOf("owner-1"), key]),
    );
  });

  test("a bundle that could not be delivered says so at each case, and is sent again as a whole", async () => {
    let outcome: SendOutcome | undefined = { kind: "failed", reason: "blocked", retryAfter: null };
    await using running = await startRegister({
      outcomeOf: (message) => (message.person.id === idOf("owner-1") ? outcome : undefined),
    });
    const { register } = running;
    const numbers = await approvedEntries(register, FIVE);
    await changeVersions(running, numbers);
    await runRounds(register);
    const [first] = askedCases(register, numbers);
    if (first === undefined) throw new Error("no case");
    const toOwner = () =>
      register.reads.deliveriesOf(first.key).find(({ person }) => person.id === idOf("owner-1"));
    expect(toOwner()).toMatchObject({ state: "failed", reason: "blocked" });
    outcome = undefined;
    const sent = await register.commands.resend(first.key, idOf("owner-1"), coordinator());
    expect(sent.ok).toBe(true);
    await runRounds(register);
    expect(toOwner()).toMatchObject({ state: "sent", reason: null });
    expect(running.bundles).toHaveLength(2);
    expect(running.sent).toHaveLength(0);
  });
});

describe("killed while a bundle is made", () => {
  test.each(CRASH_MOMENTS)(
    "at any write (%s): none lost, at most one extra copy",
    async (moment) => {
      await using running = await startRegister();
      const far = day("2027-06-30");
      const owner = idOf("owner-1");
      await running.register.commands.setAbsence(idOf("deputy-1"), { from: null, until: far });
      const numbers = await approvedEntries(running.register, FOUR);
      await running.register.stop();
      const step = extent({ full: 1, sample: 3 });
      for (let write = 1, crashed = true; crashed; write += step) {
        // The questions exist before their cards: the owner is away while they are asked.
        const before = await running.another();
        await before.commands.setAbsence(owner, { from: null, until: far });
        await changeVersions(running, numbers, `2.${write}`);
        await runRounds(before);
        await before.commands.endAbsence(owner);
        await before.stop();
        const copiesBefore = running.bundles.length + running.sent.length;

        const graph = crashingGraph(running.send);
        const dying = await running.another({ send: graph.send, onError: () => {} });
        graph.crashAt(write, moment);
        await dying.roundEnded();
        crashed = graph.hasCrashed();
        await dying.stop();

        const next = await running.another();
        running.advanceRealTime(CLAIM_EXPIRED_MS);
        await runRounds(next, next);
        for (const { key, targetRevision } of askedCases(next, numbers)) {
          const row = next.reads
            .deliveriesOf(key)
            .find(({ messageId }) => messageId === `request-v${targetRevision}`);
          expect(row).toMatchObject({ person: { id: owner }, state: "sent" });
        }
        const copies = running.bundles.length + running.sent.length - copiesBefore;
        expect(copies).toBeGreaterThanOrEqual(1);
        expect(copies).toBeLessThanOrEqual(2);
        await next.stop();
        if (crashed) expect(write).toBeLessThanOrEqual(WRITES);
        else expect(write).toBeGreaterThan(WRITES);
      }
      const rows = await systemKeys(running, "parcel/");
      expect(new Set(rows).size).toBe(rows.length);
    },
  );
});
