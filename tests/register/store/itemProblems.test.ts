import { expect, test } from "vitest";
import type { ListName } from "#sharepoint/columns.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import {
  editByHand,
  expectConsistent,
  itemsWhere,
  runRounds,
} from "#tests/register/listContents.ts";
import { startRegister, type TestRegister } from "#tests/register/startRegister.ts";

async function addByHand(
  { lists, send }: TestRegister,
  list: ListName,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await send({ method: "POST", path: `${lists[list]}/items`, body: { fields } });
}

async function removeByHand({ lists, send }: TestRegister, list: ListName, id: string) {
  await send({ method: "DELETE", path: `${lists[list]}/items/${id}` });
}

test("items made or broken by hand are named with their link, and the rest goes on", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await runRounds(register);
  await addByHand(running, "entries", { Title: "Von Hand angelegt" });
  await addByHand(running, "cases", { Title: "Von Hand angelegt" });
  await addByHand(running, "system", { Title: "x", Key: "unsinn/x", Value: "{" });
  await addByHand(running, "events", { Title: "x", EventKey: "unsinn" });
  await runRounds(register);
  const link = expect.stringMatching(/^https:\/\/.+\/Lists\//);
  expect([...register.problems()].sort((a, b) => (a.list < b.list ? -1 : 1))).toMatchObject([
    { list: "cases", problem: "notOurs", webUrl: link },
    { list: "entries", problem: "notOurs", webUrl: link },
    { list: "events", problem: "broken", webUrl: link },
    { list: "system", problem: "broken", webUrl: link },
  ]);
  await expectConsistent(running, register, no);

  for (const { itemId, list } of register.problems()) await removeByHand(running, list, itemId);
  await runRounds(register);
  expect(register.problems()).toEqual([]);
});

test("a broken row that is mended is read again", async () => {
  await using running = await startRegister();
  const { register } = running;
  await approvedEntry(register);
  await addByHand(running, "system", { Title: "x", Key: "unsinn/x", Value: "{" });
  await runRounds(register);
  expect(register.problems()).toHaveLength(1);
  const [row] = await itemsWhere(running, "system", "Key", "unsinn/x");
  await editByHand(running, "system", row?.id ?? "", { Value: "{}" });
  await runRounds(register);
  expect(register.problems()).toEqual([]);
});
