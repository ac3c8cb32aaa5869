import { expect, test } from "vitest";
import { z } from "zod";
import { LISTS, type ListName } from "#sharepoint/columns.ts";
import { inspectSite, type ListPaths } from "#sharepoint/inspectSite.ts";
import { sharePointList } from "#sharepoint/list.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { faultsOf } from "#sharepoint/siteFaults.ts";
import { watchSite } from "#sharepoint/siteWatch.ts";
import { type GraphWorld, startGraphWorld } from "./graphWorld.ts";

const NAMES = ["entries", "cases", "events", "system"] as const satisfies readonly ListName[];

const rename = (world: GraphWorld, path: string, displayName: string) =>
  world.graph("PATCH", path, { displayName });

/** Another list with the columns of one of ours, as "new list from an existing one" makes it. */
async function copyOf(world: GraphWorld, name: ListName, displayName: string): Promise<string> {
  const columns = LISTS[name].columns
    .filter((column) => column.name !== "Title")
    .map((column) => ({
      name: column.name,
      ...(column.kind === "note" ? { text: { allowMultipleLines: true } } : {}),
      ...(column.kind === "text" ? { text: {} } : {}),
      ...(column.kind === "number" ? { number: {} } : {}),
      ...(column.kind === "boolean" ? { boolean: {} } : {}),
      ...(column.indexed ? { indexed: true } : {}),
      ...(column.unique ? { enforceUniqueValues: true } : {}),
    }));
  const list = { template: "genericList" };
  const { body } = await world.graph("POST", "/sites/root/lists", { displayName, columns, list });
  return `/sites/root/lists/${z.object({ id: z.string() }).parse(body).id}`;
}

const addEntry = (world: GraphWorld, path: string) =>
  world.graph("POST", `${path}/items`, { fields: { RegisterNo: "KI-2026-0001" } });

/** As an earlier version left it: nothing remembers the lists. */
async function forget(world: GraphWorld, { system }: ListPaths): Promise<void> {
  const rows = sharePointList(world.send, system);
  for (const { eTag, id } of await rows.find("Key", "lists/known")) await rows.remove(id, eTag);
}

async function found(world: GraphWorld) {
  const site = await inspectSite(world.send, "root");
  return {
    paths: Object.fromEntries(Object.values(site).map(({ name, there }) => [name, there?.path])),
    faults: Object.values(site)
      .flatMap(faultsOf)
      .map(({ kind, list }) => `${kind} ${list}`),
  };
}

test.each(NAMES.flatMap((name) => [true, false].map((isKnown) => ({ name, isKnown }))))(
  "the list of $name is found under any name (remembered: $isKnown)",
  async ({ isKnown, name }) => {
    await using world = await startGraphWorld();
    const paths = await provisionLists(world.send, "root", () => {});
    if (!isKnown) await forget(world, paths);
    await rename(world, paths[name], "Ganz anders");
    expect(await found(world)).toEqual({ paths, faults: [] });
  },
);

test.each(NAMES)(
  "a copy of the list of %s is not taken for it, whatever it is called",
  async (name) => {
    await using world = await startGraphWorld();
    const paths = await provisionLists(world.send, "root", () => {});
    await rename(world, paths[name], "Umbenannt");
    const list = LISTS[name].displayName;
    await copyOf(world, name, list);
    expect(await found(world)).toEqual({ paths, faults: [`listTwice ${list}`] });
    await world.graph("DELETE", paths[name]);
    // Without the row of the system list nothing tells the copy from it.
    if (name === "system") return;
    expect(await found(world)).toEqual({
      paths: { ...paths, [name]: undefined },
      faults: [`listGone ${list}`],
    });
  },
);

test("the empty list that an earlier version made when the other was renamed is not the one", async () => {
  await using world = await startGraphWorld();
  const paths = await provisionLists(world.send, "root", () => {});
  await forget(world, paths);
  await rename(world, paths.entries, "Register der Stadt");
  await addEntry(world, paths.entries);
  const second = await copyOf(world, "entries", "KI-Register");
  expect(await found(world)).toEqual({ paths, faults: ["listTwice KI-Register"] });
  // With something in both, nobody but a person can tell.
  await addEntry(world, second);
  expect(await found(world)).toEqual({
    paths: { ...paths, entries: undefined },
    faults: ["listAmbiguous KI-Register"],
  });
});

test("a process goes on with the list it knows, and finds one that was missing at its start", async () => {
  await using world = await startGraphWorld();
  const paths = await provisionLists(world.send, "root", () => {});
  await world.graph("DELETE", paths.system);
  const told: string[][] = [];
  const watch = watchSite(world.send, "root", (faults) => {
    told.push(faults.map(({ kind }) => kind));
  });
  await watch.look();
  expect(watch.paths()).toMatchObject({ entries: paths.entries });
  world.standIn.restoreList(LISTS.system.displayName);
  await watch.look();
  expect(watch.paths()).toEqual(paths);
  await world.graph("DELETE", paths.cases);
  const again = await copyOf(world, "cases", LISTS.cases.displayName);
  await forget(world, paths);
  await watch.look();
  expect(watch.paths().cases).toBe(paths.cases);
  expect(watch.paths().cases).not.toBe(again);
  expect(told).toEqual([["listMissing"], [], ["listGone"]]);
});
