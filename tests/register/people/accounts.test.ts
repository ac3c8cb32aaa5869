import { expect, test } from "vitest";
import type { PersonHandle } from "#local/people.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { editByHand, entryItem, itemsWhere } from "#tests/register/listContents.ts";
import {
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const GONE = "11111111-2222-4333-8444-555555555555";

/** A new day, and all rounds that it brings. */
async function nextDay(running: TestRegister, register: RunningRegister): Promise<void> {
  await running.advanceDays(1);
  for (let rounds = 0; rounds < 3; rounds++) {
    register.wake();
    await register.roundEnded();
  }
}

const accountsIn = ({ reads }: RunningRegister, ...handles: PersonHandle[]) =>
  handles.map((handle) => reads.account(idOf(handle)));

test("the day's check finds who was disabled, and an entry that nobody can be asked about", async () => {
  await using running = await startRegister();
  const { register, standIn } = running;
  const no = await approvedEntry(register);
  const isWithoutOwner = () => register.reads.entry(no)?.values.withoutOwner;
  standIn.setAccount("owner-1", "disabled");
  await nextDay(running, register);
  expect(accountsIn(register, "owner-1", "deputy-1")).toEqual(["disabled", "active"]);
  expect(isWithoutOwner()).toBe(false);

  standIn.setAccount("deputy-1", "deleted");
  standIn.setAccount("coordinator-2", "disabled");
  await nextDay(running, register);
  expect(accountsIn(register, "deputy-1", "coordinator-2")).toEqual(["gone", "disabled"]);
  expect(isWithoutOwner()).toBe(true);

  standIn.setAccount("deputy-1", "enabled");
  await nextDay(running, register);
  expect(accountsIn(register, "owner-1", "deputy-1")).toEqual(["disabled", "active"]);
  expect(isWithoutOwner()).toBe(false);
});

test("two replicas ask once a day between them, and a restart does not ask again", async () => {
  await using running = await startRegister();
  const { register, standIn } = running;
  await approvedEntry(register);
  const second = await running.another();
  await nextDay(running, register);
  standIn.setAccount("owner-1", "disabled");
  const third = await running.another();
  for (const one of [second, third]) {
    one.wake();
    await one.roundEnded();
  }
  expect(accountsIn(third, "owner-1")).toEqual(["active"]);
  const marks = await itemsWhere(running, "system", "Key", "accounts/checked");
  expect(marks.map(({ fields }) => JSON.parse(String(fields.Value)))).toMatchObject([
    { day: register.reads.today(), after: null },
  ]);
});

test("new persons are looked up at once; an entry of nobody who exists gets an owner again", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await register.roundEnded();
  const item = await entryItem(running, no);
  const nobody = { OwnerId: GONE, OwnerName: "Niemand", DeputyId: null, DeputyName: null };
  await editByHand(running, "entries", item.id, nobody);
  for (let rounds = 0; rounds < 3; rounds++) {
    register.wake();
    await register.roundEnded();
  }
  expect(register.reads.account(GONE)).toBe("gone");
  const entry = register.reads.entry(no);
  expect(entry?.values.withoutOwner).toBe(true);

  const values = { ownerId: idOf("owner-2"), ownerName: "Thomas Brandt" };
  const input = { eTag: entry?.eTag ?? "", values, reason: "Neue Zuständigkeit." };
  expect(await register.commands.editEntry(no, input, coordinator())).toMatchObject({ ok: true });
  await register.roundEnded();
  expect(register.reads.entry(no)?.values.withoutOwner).toBe(false);
});

test("who is responsible for nothing any more leaves no row", async () => {
  await using running = await startRegister();
  const { register, standIn } = running;
  const no = await approvedEntry(register);
  standIn.setAccount("deputy-1", "disabled");
  await nextDay(running, register);
  const key = `account/${idOf("deputy-1")}`;
  expect(await itemsWhere(running, "system", "Key", key)).toHaveLength(1);
  const item = await entryItem(running, no);
  await editByHand(running, "entries", item.id, { DeputyId: null, DeputyName: null });
  await nextDay(running, register);
  await nextDay(running, register);
  expect(await itemsWhere(running, "system", "Key", key)).toHaveLength(0);
});

test("who has another name in the directory gets it in their entries with the day's check", async () => {
  await using running = await startRegister();
  const { register, standIn } = running;
  const no = await approvedEntry(register);
  await nextDay(running, register);
  const before = await register.reads.history(no);
  standIn.editPerson("owner-1", { name: "Jana Albrecht-Müller\u200b" });
  standIn.editPerson("deputy-1", { name: "x".repeat(200) });
  standIn.setAccount("owner-1", "disabled");
  const second = await running.another();
  await nextDay(running, register);
  second.wake();
  await second.roundEnded();
  expect(register.reads.entry(no)?.values).toMatchObject({
    ownerId: idOf("owner-1"),
    ownerName: "Jana Albrecht-Müller",
    deputyName: "x".repeat(100),
  });
  const [change, ...more] = (await register.reads.history(no)).slice(before.length);
  expect(more).toEqual([]);
  expect(change?.change).toMatchObject({
    action: "edited",
    actor: { role: "system" },
    changes: [{ field: "ownerName" }, { field: "deputyName" }],
  });
  await nextDay(running, register);
  expect(await register.reads.history(no)).toHaveLength(before.length + 1);
});
