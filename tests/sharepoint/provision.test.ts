import { expect, test } from "vitest";
import { z } from "zod";
import { LISTS } from "#sharepoint/columns.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { endFaults, type GraphWorld, startGraphWorld } from "./graphWorld.ts";

const columnsSchema = z.object({
  value: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      displayName: z.string(),
      indexed: z.boolean(),
      enforceUniqueValues: z.boolean(),
    }),
  ),
});

async function columnsAt(world: GraphWorld, path: string) {
  return columnsSchema.parse((await world.graph("GET", `${path}/columns`)).body).value;
}

async function provisioned(world: GraphWorld) {
  const steps: string[] = [];
  const before = world.sent.length;
  const paths = await provisionLists(world.send, "root", (step) => steps.push(step));
  const writes = world.sent.slice(before).filter(({ method }) => method !== "GET");
  return { paths, steps, writes };
}

test("an empty site gets four lists with every column, unique and indexed as the table says", async () => {
  await using world = await startGraphWorld();
  const { paths, steps } = await provisioned(world);
  expect(steps).toEqual([
    "Liste „KI-Register“ angelegt",
    "Liste „KI-Register Bewertungen“ angelegt",
    "Liste „KI-Register Protokoll“ angelegt",
    "Liste „KI-Register System“ angelegt",
  ]);
  for (const name of ["entries", "cases", "events", "system"] as const) {
    const there = await columnsAt(world, paths[name]);
    for (const column of LISTS[name].columns.filter((one) => one.name !== "Title")) {
      expect(there.find((one) => one.name === column.name)).toMatchObject({
        displayName: column.displayName,
        indexed: column.indexed ?? false,
        enforceUniqueValues: column.unique ?? false,
      });
    }
    expect(there.filter((column) => column.indexed).length).toBeLessThanOrEqual(20);
  }
});

test("a second run changes nothing", async () => {
  await using world = await startGraphWorld();
  const first = await provisioned(world);
  const second = await provisioned(world);
  expect(second.paths).toEqual(first.paths);
  expect(second.steps).toEqual([]);
  expect(second.writes).toEqual([]);
});

test("a missing column is added as the table says, and nothing else is touched", async () => {
  await using world = await startGraphWorld();
  const { paths } = await provisioned(world);
  await world.graph("POST", `${paths.cases}/columns`, { name: "Notiz", text: {} });
  const before = await columnsAt(world, paths.cases);
  const state = before.find((column) => column.name === "State");
  await world.graph("DELETE", `${paths.cases}/columns/${state?.id}`);
  const { steps, writes } = await provisioned(world);
  expect(steps).toEqual(["Spalte „State“ in „KI-Register Bewertungen“ angelegt"]);
  expect(writes).toHaveLength(1);
  const after = await columnsAt(world, paths.cases);
  expect(after.find((column) => column.name === "State")).toMatchObject({ indexed: true });
  expect(after.map((column) => column.name).sort()).toEqual(
    before.map((column) => column.name).sort(),
  );
});

test("a list that was deleted comes back", async () => {
  await using world = await startGraphWorld();
  const { paths } = await provisioned(world);
  await world.graph("DELETE", paths.events);
  const again = await provisioned(world);
  expect(again.steps).toEqual(["Liste „KI-Register Protokoll“ angelegt"]);
  expect(again.paths).toMatchObject({ entries: paths.entries, system: paths.system });
});

test("a list that somebody made by hand is completed", async () => {
  await using world = await startGraphWorld();
  const list = { displayName: "KI-Register System", list: { template: "genericList" } };
  await world.graph("POST", "/sites/root/lists", list);
  const { steps } = await provisioned(world);
  expect(steps.slice(-2)).toEqual([
    "Spalte „Key“ in „KI-Register System“ angelegt",
    "Spalte „Value“ in „KI-Register System“ angelegt",
  ]);
});

test("a list whose creation was not answered is found by the next run", async () => {
  await using world = await startGraphWorld({ onSleep: endFaults });
  world.answers.push(world.forward, async (request) => {
    await world.forward(request);
    return new Response(null, { status: 504 });
  });
  await expect(provisioned(world)).rejects.toMatchObject({ status: 409, method: "POST" });
  const { steps } = await provisioned(world);
  expect(steps).toHaveLength(3);
});
