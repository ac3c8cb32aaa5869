import { expect, test } from "vitest";
import { PEOPLE } from "#local/people.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import {
  chainsOf,
  editByHand,
  entryItem,
  expectConsistent,
  expectIntactChain,
  runRounds,
} from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const SEAL = /^p:[0-9a-f]{32}$/;
const EVERYBODY = PEOPLE.flatMap(({ name, oid, surname }) => [name, oid, surname]);

/** An entry whose history names people in every way there is. */
async function talkedAbout({ register }: TestRegister): Promise<string> {
  const no = await approvedEntry(register);
  const { commands, reads } = register;
  const current = () => reads.casesOf(no).find((one) => one.closedOn === null);
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  const key = current()?.key ?? "";
  const targetRevision = current()?.targetRevision ?? 0;
  const done = [
    await commands.reportNotMine(
      key,
      { targetRevision, personId: idOf("head-1") },
      acting("owner-1"),
    ),
    await commands.reassign(
      key,
      {
        revision: current()?.revision ?? 0,
        owner: { id: idOf("owner-2"), name: "Thomas Brandt" },
        reason: "Anderes Amt.",
      },
      coordinator(),
    ),
    await commands.answerCase(key, { targetRevision, answer: ANSWER }, acting("owner-2")),
    await commands.askQuery(
      key,
      { revision: current()?.revision ?? 0, text: "Seit wann?" },
      coordinator(),
    ),
    await commands.answerQuery(key, "Seit gestern.", acting("deputy-1")),
    await commands.decideCase(
      key,
      { revision: await confirmTouched(register, key), decision: "approved", reason: "Geprüft." },
      coordinator("coordinator-2"),
    ),
  ];
  expect(done.map((one) => (one.ok ? "ok" : one.problem))).toEqual(done.map(() => "ok"));
  await runRounds(register);
  return no;
}

async function erasePersons(
  running: TestRegister,
  no: string,
  left: string | null = null,
): Promise<void> {
  for (const events of (await chainsOf(running, no)).values()) {
    for (const { itemId } of events) {
      await editByHand(running, "events", itemId, { Persons: left });
    }
  }
}

test("the hashed part of an event names nobody", async () => {
  await using running = await startRegister();
  const no = await talkedAbout(running);
  const events = [...(await chainsOf(running, no)).values()].flat();
  expect(events.map(({ Action }) => Action)).toEqual(
    expect.arrayContaining(["created", "notMine", "reassigned", "answered", "queryAnswered"]),
  );
  for (const { Persons: _beside, ...hashed } of events) {
    const text = JSON.stringify(hashed).toLowerCase();
    for (const trace of EVERYBODY) expect(text).not.toContain(trace.toLowerCase());
  }
});

test("with the persons erased the chain still holds and the history shows seals", async () => {
  await using running = await startRegister();
  const no = await talkedAbout(running);
  const before = await running.register.reads.history(no);
  expect(before.some(({ change }) => change.actor.id === idOf("coordinator-2"))).toBe(true);
  await erasePersons(running, no);
  const chains = await chainsOf(running, no);
  for (const events of chains.values()) {
    expect(events.every(({ Persons }) => Persons === undefined)).toBe(true);
    expectIntactChain(events);
  }
  const after = await running.register.reads.history(no);
  expect(after).toHaveLength(before.length);
  for (const { change } of after) {
    expect(change.actor.id).toMatch(SEAL);
    expect(change.actor.name).toMatch(SEAL);
  }
  const text = JSON.stringify(after).toLowerCase();
  for (const trace of EVERYBODY) expect(text).not.toContain(trace.toLowerCase());
});

test("whatever somebody leaves in place of the persons, the history can be read", async () => {
  await using running = await startRegister();
  const no = await talkedAbout(running);
  await erasePersons(running, no, "geschwärzt");
  const history = await running.register.reads.history(no);
  expect(history.length).toBeGreaterThan(0);
  for (const { change } of history) expect(change.actor.name).toMatch(SEAL);
});

test("after the erasure an edit by hand is taken over, and who is responsible now stays known", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const eTag = register.reads.entry(no)?.eTag ?? "";
  const values = { handler: "Thomas Brandt" };
  expect((await register.commands.editEntry(no, { eTag, values }, coordinator())).ok).toBe(true);
  await runRounds(register);
  const { fields, id } = await entryItem(running, no);
  await erasePersons(running, no);
  await editByHand(running, "entries", id, { Purpose: "Anders.", OwnerName: null });
  const again = await running.another();
  await runRounds(again);
  const after = (await entryItem(running, no)).fields;
  const { Handler, OwnerId } = fields;
  expect(after).toMatchObject({ Purpose: "Anders.", OwnerId, Handler });
  expect(Handler).toBe("Thomas Brandt");
  expect(Object.values(after).filter((value) => SEAL.test(String(value)))).toEqual([]);
  const events = (await chainsOf(running, no)).get(no.toLowerCase()) ?? [];
  expectIntactChain(events);
  expect(again.problems()).toEqual([]);
});

test("erased or not, the register writes on", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await talkedAbout(running);
  await erasePersons(running, no);
  const reported = await register.commands.reportVersion(no, { version: "3" }, acting("owner-2"));
  expect(reported.ok).toBe(true);
  await runRounds(register);
  for (const events of (await chainsOf(running, no)).values()) expectIntactChain(events);
  expect(register.reads.entry(no)?.values).toMatchObject({
    version: "3",
    ownerName: "Thomas Brandt",
  });
  const untouched = await approvedEntry(register);
  await runRounds(register);
  await expectConsistent(running, register, untouched);
});
