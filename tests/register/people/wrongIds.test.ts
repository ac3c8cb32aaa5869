import { expect, test } from "vitest";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import {
  editByHand,
  entryItem,
  expectConsistent,
  runRounds,
} from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, startRegister } from "#tests/register/startRegister.ts";

test("an owner typed in capitals and braces is the owner, and the case goes on", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await register.roundEnded();
  const { id } = await entryItem(running, no);
  const before = (await register.reads.history(no)).length;
  await editByHand(running, "entries", id, {
    OwnerId: `{${idOf("owner-1").toUpperCase()}}`,
    DeputyId: idOf("owner-2").toUpperCase(),
  });
  await runRounds(register);
  const entry = register.reads.entry(no);
  expect(entry?.values).toMatchObject({ ownerId: idOf("owner-1"), deputyId: idOf("owner-2") });
  expect(register.problems()).toEqual([]);
  // The owner is whom they were: only the deputy has changed.
  const events = (await register.reads.history(no)).slice(before);
  expect(events.flatMap(({ change }) => change.changes.map(({ field }) => field))).toContain(
    "deputyId",
  );
  const report = { version: "2.0" };
  for (const handle of ["owner-1", "owner-2"] as const) {
    const answer = await register.commands.reportVersion(no, report, acting(handle));
    expect(answer.ok || answer.problem).not.toBe("forbidden");
  }
  await expectConsistent(running, register, no);
});

test("a mail address is no owner: it stays to be seen, is reported, and the deputy is asked", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await register.roundEnded();
  const { id } = await entryItem(running, no);
  await editByHand(running, "entries", id, { OwnerId: "jana.albrecht@stadt.example" });
  await runRounds(register);
  const entry = register.reads.entry(no);
  expect(entry?.values).toMatchObject({
    ownerId: "jana.albrecht@stadt.example",
    withoutOwner: false,
  });
  expect(register.reads.account("jana.albrecht@stadt.example")).toBe("gone");
  expect(register.problems()).toEqual([
    { list: "entries", itemId: id, webUrl: entry?.webUrl, problem: "noPerson" },
  ]);
  await expectConsistent(running, register, no);

  await editByHand(running, "entries", id, { DeputyId: "Mehmet Yılmaz" });
  await runRounds(register);
  expect(register.reads.entry(no)?.values.withoutOwner).toBe(true);
  expect(register.problems()).toHaveLength(1);

  const values = { ownerId: idOf("owner-1"), deputyId: null };
  const eTag = register.reads.entry(no)?.eTag ?? "";
  const mended = await register.commands.editEntry(no, { eTag, values }, coordinator());
  expect(mended).toMatchObject({ ok: true });
  await runRounds(register);
  expect(register.reads.entry(no)?.values).toMatchObject({
    ownerId: idOf("owner-1"),
    withoutOwner: false,
  });
  expect(register.problems()).toEqual([]);
});
