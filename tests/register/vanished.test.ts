import { expect, test } from "vitest";
import { LISTS, type ListName } from "#sharepoint/columns.ts";
import type { GraphResponse, SendGraph } from "#sharepoint/graph.ts";
import { sharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { approvedEntry } from "./approvedEntry.ts";
import { runRounds } from "./listContents.ts";
import { acting, INTAKE, idOf, startRegister, type TestRegister } from "./startRegister.ts";

/** Three applications with their cases, events and rows. */
async function threeEntries(running: TestRegister): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let n = 0; n < 3; n++) numbers.push(await approvedEntry(running.register));
  await runRounds(running.register);
  return numbers;
}

async function itemsOf(running: TestRegister, list: ListName): Promise<readonly ListItem[]> {
  const items: ListItem[] = [];
  await sharePointList(running.send, running.lists[list]).readAll((page) => {
    items.push(...page);
  });
  return items;
}

async function emptyByHand(running: TestRegister, list: ListName): Promise<void> {
  const { lists, send } = running;
  for (const { id } of await itemsOf(running, list)) {
    await send({ method: "DELETE", path: `${lists[list]}/items/${id}` });
  }
}

const LIST_NAMES = ["entries", "cases", "events", "system"] as const satisfies readonly ListName[];

test.each(LIST_NAMES)(
  "a register that finds its list of %s empty beside the others writes nothing anywhere",
  async (list) => {
    await using running = await startRegister();
    const numbers = await threeEntries(running);
    await running.register.stop();
    await emptyByHand(running, list);
    const before = await Promise.all(LIST_NAMES.map((name) => itemsOf(running, name)));
    const next = await running.another();
    await runRounds(next);
    expect(next.health()).toMatchObject({
      state: "doubtful",
      doubts: [{ kind: "itemsVanished", list, left: 0 }],
      isWhole: list !== "entries",
    });
    const report = { ...INTAKE, ownerId: idOf("owner-1") };
    await expect(next.commands.reportEntry(report, acting("owner-1"))).rejects.toThrow(/doubted/);
    const version = next.commands.reportVersion(
      numbers[0] ?? "",
      { version: "9" },
      acting("owner-1"),
    );
    if (list === "entries") expect(await version).toMatchObject({ problem: "notFound" });
    else await expect(version).rejects.toThrow(/doubted/);
    expect(await Promise.all(LIST_NAMES.map((name) => itemsOf(running, name)))).toEqual(before);
  },
);

test("a delta that tells of everything being deleted is not believed", async () => {
  let isLying = false;
  const lying =
    (send: SendGraph): SendGraph =>
    async (request) => {
      const answer = await send(request);
      if (!isLying || !request.path.includes("/items/delta")) return answer;
      const value = ["1", "2", "3"].map((id) => ({ id, deleted: { state: "deleted" } }));
      return { ...answer, body: { ...Object(answer.body), value } } satisfies GraphResponse;
    };
  await using running = await startRegister({ through: lying });
  const numbers = await threeEntries(running);
  isLying = true;
  await runRounds(running.register);
  expect([...running.register.reads.entries()].map(({ no }) => no)).toEqual(numbers);
  expect(running.register.health()).toMatchObject({ state: "ready", isWhole: true });
});

test("a list that is gone takes no entry with it, and is known again when it is back", async () => {
  const errors: unknown[] = [];
  await using running = await startRegister({ onError: (error) => errors.push(error) });
  const numbers = await threeEntries(running);
  await running.send({ method: "DELETE", path: running.lists.entries });
  await runRounds(running.register);
  const version = running.register.commands.reportVersion(
    numbers[0] ?? "",
    { version: "9" },
    acting("owner-1"),
  );
  await expect(version).rejects.toMatchObject({ name: "ListGone" });
  expect(running.register.health()).toMatchObject({
    doubts: [{ kind: "listGone", list: "entries" }],
    isWhole: true,
  });
  running.standIn.restoreList(LISTS.entries.displayName);
  await runRounds(running.register);
  expect(running.register.health().state).toBe("ready");
  expect(running.register.reads.entryCount()).toBe(3);
  expect(errors).toEqual([]);
});
