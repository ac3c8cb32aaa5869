import { expect, test } from "vitest";
import type { ListName } from "#sharepoint/columns.ts";
import { approvedEntry } from "./approvedEntry.ts";
import {
  chainsOf,
  entryItem,
  expectConsistent,
  expectIntactChain,
  itemsWhere,
  runRounds,
} from "./listContents.ts";
import { acting, INTAKE, idOf, startRegister, type TestRegister } from "./startRegister.ts";

async function deleteByHand(
  { lists, send }: TestRegister,
  list: ListName,
  itemId: string,
): Promise<void> {
  await send({ method: "DELETE", path: `${lists[list]}/items/${itemId}` });
}

async function deletionsOf(running: TestRegister, no: string): Promise<readonly number[]> {
  const events = (await chainsOf(running, no)).get(no.toLowerCase()) ?? [];
  expectIntactChain(events);
  return events.filter(({ Action }) => Action === "deleted").map(({ revision }) => revision);
}

test("a deleted entry is one event, and its number is never given again", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const revision = register.reads.entry(no)?.revision ?? 0;
  await deleteByHand(running, "entries", (await entryItem(running, no)).id);
  await runRounds(register);
  expect(register.reads.entry(no)).toBeUndefined();
  expect(await deletionsOf(running, no)).toEqual([revision + 1]);
  const reported = await register.commands.reportVersion(no, { version: "2" }, acting("owner-1"));
  expect(reported).toMatchObject({ problem: "notFound" });

  const later = await running.another();
  const report = { ...INTAKE, ownerId: idOf("owner-1") };
  const next = await later.commands.reportEntry(report, acting("owner-1"));
  expect(next.ok && next.value.no).toBe(no.replace(/1$/, "2"));
  await runRounds(register, later);
  expect(await deletionsOf(running, no)).toEqual([revision + 1]);
});

test("two replicas that miss the same entry write one deletion", async () => {
  await using running = await startRegister();
  const other = await running.another();
  const no = await approvedEntry(running.register);
  await runRounds(running.register, other);
  await deleteByHand(running, "entries", (await entryItem(running, no)).id);
  await runRounds(running.register, other);
  expect(await deletionsOf(running, no)).toHaveLength(1);
  expect(other.reads.entry(no)).toBeUndefined();
});

test("an entry deleted while nobody was running is noticed at the next start", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  await running.register.stop();
  await deleteByHand(running, "entries", (await entryItem(running, no)).id);
  const next = await running.another();
  await runRounds(next);
  expect(await deletionsOf(running, no)).toHaveLength(1);
});

test("nobody is asked about an entry that was deleted", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  const { id } = await entryItem(running, no);
  await running.send({
    method: "PATCH",
    path: `${running.lists.entries}/items/${id}/fields`,
    body: { Version: "2.0" },
  });
  await deleteByHand(running, "entries", id);
  await runRounds(register);
  expect(running.sent).toEqual([]);
  expect(await deletionsOf(running, no)).toHaveLength(1);
});

test("numbers are not given again even when somebody empties the list of claims", async () => {
  await using running = await startRegister();
  const no = await approvedEntry(running.register);
  await running.register.stop();
  await deleteByHand(running, "entries", (await entryItem(running, no)).id);
  for (const { id } of await itemsWhere(running, "system", "Key", `number/${no.toLowerCase()}`)) {
    await deleteByHand(running, "system", id);
  }
  const next = await running.another();
  const report = { ...INTAKE, ownerId: idOf("owner-1") };
  const reported = await next.commands.reportEntry(report, acting("owner-1"));
  expect(reported.ok && reported.value.no).toBe(no.replace(/1$/, "2"));
});

test("a case deleted by hand comes back from its events", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const [item] = await itemsWhere(running, "cases", "EntryNo", no);
  await deleteByHand(running, "cases", item?.id ?? "");
  await runRounds(register);
  expect(register.reads.casesOf(no)).toMatchObject([{ state: "approved" }]);
  await expectConsistent(running, register, no);
});

test("a decided case deleted by hand comes back although a newer one runs", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const other = await running.another();
  const [item] = await itemsWhere(running, "cases", "State", "approved");
  await deleteByHand(running, "cases", item?.id ?? "");
  await runRounds(register, other);
  for (const { reads } of [register, other]) {
    expect(
      reads
        .casesOf(no)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(["approved", "requested"]);
  }
  await expectConsistent(running, register, no);
});

test("a running case deleted by hand comes back before a newer version is asked about", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands } = register;
  const no = await approvedEntry(register);
  await commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const [item] = await itemsWhere(running, "cases", "State", "requested");
  await deleteByHand(running, "cases", item?.id ?? "");
  await commands.reportVersion(no, { version: "3.0" }, acting("owner-1"));
  await runRounds(register);
  expect(register.reads.casesOf(no)).toMatchObject([
    { state: "approved" },
    {
      state: "requested",
      targetVersion: "3.0",
      causes: [`${no.toLowerCase()}/v3`, `${no.toLowerCase()}/v4`],
    },
  ]);
  await expectConsistent(running, register, no);
});
