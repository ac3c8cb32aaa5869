import { expect, test } from "vitest";
import type { ListName } from "#sharepoint/columns.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
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

/** Graph's answers about one item of a list, spoiled while it is told to. */
function spoiling(send: SendGraph, lists: TestRegister["lists"], list: ListName, id: () => string) {
  let isSpoiled = true;
  const spoiled = (one: unknown) =>
    isRecord(one) && one.id === id() ? { ...one, fields: "unlesbar" } : one;
  const through: SendGraph = async (request) => {
    const answer = await send(request);
    if (!isSpoiled || !request.path.includes(lists[list])) return answer;
    const { body } = answer;
    if (!isRecord(body)) return answer;
    const value = Array.isArray(body.value) ? { value: body.value.map(spoiled) } : {};
    return { ...answer, body: { ...Object(spoiled(body)), ...value } };
  };
  const mend = (): void => {
    isSpoiled = false;
  };
  return { through, mend };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

test.each(["entries", "cases", "events", "system"] as const)(
  "an item of the %s of which nobody can read Graph's answer is put aside, and taken back",
  async (list) => {
    await using running = await startRegister();
    const first = await approvedEntry(running.register);
    const second = await approvedEntry(running.register);
    await runRounds(running.register);
    const key = list === "entries" ? "RegisterNo" : "EntryNo";
    const [item] =
      list === "system"
        ? await itemsWhere(running, list, "Key", "lists/known")
        : await itemsWhere(running, list, key, first);
    const spoiled = spoiling(running.send, running.lists, list, () => item?.id ?? "");
    const told: unknown[] = [];
    const other = await running.another({
      send: spoiled.through,
      onUnreadable: (error) => told.push(error),
    });
    await runRounds(other);
    expect(other.problems()).toMatchObject([{ list, itemId: item?.id, problem: "broken" }]);
    expect(told).toHaveLength(1);
    // What cannot be read was neither deleted nor made anew.
    expect(other.reads.entry(second)).toBeDefined();
    if (list !== "entries") expect(other.reads.entry(first)).toBeDefined();
    await runRounds(running.register);
    await expectConsistent(running, running.register, first);

    spoiled.mend();
    await editByHand(running, list, item?.id ?? "", { Title: "wieder lesbar" });
    await runRounds(running.register, other);
    expect(other.problems()).toEqual([]);
  },
);
