import { expect, test } from "vitest";
import { z } from "zod";
import { LISTS } from "#sharepoint/columns.ts";
import { type ProvisionStep, provisionLists, UnfitSite } from "#sharepoint/provision.ts";
import { type Answering, endFaults, type GraphWorld, startGraphWorld } from "./graphWorld.ts";

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
  const paths = await provisionLists(world.send, "root", (step) => steps.push(told(step)));
  const writes = world.sent.slice(before).filter(({ method }) => method !== "GET");
  return { paths, steps, writes };
}

function told({ fault, outcome }: ProvisionStep): string {
  const column = "column" in fault ? ` ${fault.column}` : "";
  return `${fault.kind} ${fault.list}${column}: ${outcome}`;
}

/** The column as it is in the site, or as somebody left it. */
async function columnAt(world: GraphWorld, path: string, name: string) {
  return (await columnsAt(world, path)).find((column) => column.name === name);
}

async function replaceColumn(world: GraphWorld, path: string, name: string, by?: object) {
  const { id } = (await columnAt(world, path, name)) ?? { id: "" };
  expect(await world.graph("DELETE", `${path}/columns/${id}`)).toMatchObject({ status: 204 });
  if (by === undefined) return;
  const made = await world.graph("POST", `${path}/columns`, { name, ...by });
  expect(made).toMatchObject({ status: 201 });
}

test("an empty site gets four lists with every column, unique and indexed as the table says", async () => {
  await using world = await startGraphWorld();
  const { paths, steps } = await provisioned(world);
  expect(steps).toEqual([
    "listMissing KI-Register: done",
    "listMissing KI-Register Bewertungen: done",
    "listMissing KI-Register Protokoll: done",
    "listMissing KI-Register System: done",
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
  await replaceColumn(world, paths.cases, "State");
  const { steps, writes } = await provisioned(world);
  expect(steps).toEqual(["columnMissing KI-Register Bewertungen State: done"]);
  expect(writes).toHaveLength(1);
  const after = await columnsAt(world, paths.cases);
  expect(after.find((column) => column.name === "State")).toMatchObject({ indexed: true });
  expect(after.map((column) => column.name).sort()).toEqual(
    before.map((column) => column.name).sort(),
  );
});

test("a list that was deleted before anything was in the register is made again", async () => {
  await using world = await startGraphWorld();
  const { paths } = await provisioned(world);
  await world.graph("DELETE", paths.events);
  const again = await provisioned(world);
  expect(again.steps).toEqual(["listGone KI-Register Protokoll: done"]);
  expect(again.paths).toMatchObject({ entries: paths.entries, system: paths.system });
});

test("a list that somebody made by hand is completed", async () => {
  await using world = await startGraphWorld();
  const list = { displayName: "KI-Register System", list: { template: "genericList" } };
  await world.graph("POST", "/sites/root/lists", list);
  const { steps } = await provisioned(world);
  expect(steps.slice(-2)).toEqual([
    "columnMissing KI-Register System Key: done",
    "columnMissing KI-Register System Value: done",
  ]);
});

test("a list whose creation was not answered is found in the same run", async () => {
  await using world = await startGraphWorld({ onSleep: endFaults });
  world.answers.push(world.forward, async (request) => {
    await world.forward(request);
    return new Response(null, { status: 504 });
  });
  const { paths, steps } = await provisioned(world);
  expect(steps).toHaveLength(4);
  expect((await provisioned(world)).paths).toEqual(paths);
});

test("a column whose creation was not answered counts as made", async () => {
  await using world = await startGraphWorld({ onSleep: endFaults });
  const { paths } = await provisioned(world);
  await replaceColumn(world, paths.system, "Value");
  world.standIn.faults.set({ graph: { "504": 1 } });
  expect((await provisioned(world)).steps).toEqual([
    "columnMissing KI-Register System Value: done",
  ]);
  expect((await provisioned(world)).steps).toEqual([]);
});

test("replicas that start at once on an empty site end with four lists", async () => {
  await using world = await startGraphWorld();
  const all = await Promise.all([provisioned(world), provisioned(world), provisioned(world)]);
  expect(new Set(all.map(({ paths }) => JSON.stringify(paths))).size).toBe(1);
  expect((await provisioned(world)).steps).toEqual([]);
});

test("a missing index and a missing unique key are set on the column that is there", async () => {
  await using world = await startGraphWorld();
  const { paths } = await provisioned(world);
  await replaceColumn(world, paths.events, "ChainKey", { text: {} });
  await replaceColumn(world, paths.events, "EventKey", { text: {}, indexed: true });
  const { steps, writes } = await provisioned(world);
  expect(steps).toEqual([
    "notUnique KI-Register Protokoll EventKey: done",
    "notIndexed KI-Register Protokoll ChainKey: done",
  ]);
  expect(writes.map(({ method }) => method)).toEqual(["PATCH", "PATCH"]);
  expect(await columnAt(world, paths.events, "ChainKey")).toMatchObject({ indexed: true });
  expect(await columnAt(world, paths.events, "EventKey")).toMatchObject({
    indexed: true,
    enforceUniqueValues: true,
  });
  expect((await provisioned(world)).steps).toEqual([]);
});

const tooLarge = () =>
  Response.json(
    { error: { code: "invalidRequest", message: "The list exceeds the list view threshold." } },
    { status: 400 },
  );

test("an index that SharePoint no longer allows is told, and the register starts all the same", async () => {
  await using world = await startGraphWorld();
  const { paths } = await provisioned(world);
  await replaceColumn(world, paths.cases, "State", { text: {} });
  // Lists, the columns of each, and what is remembered of them.
  const reads = 6;
  for (let n = 0; n < reads; n++) world.answers.push(world.forward);
  world.answers.push(tooLarge);
  const steps: ProvisionStep[] = [];
  expect(await provisionLists(world.send, "root", (step) => steps.push(step))).toEqual(paths);
  expect(steps).toEqual([
    {
      fault: { kind: "notIndexed", list: "KI-Register Bewertungen", column: "State" },
      outcome: "refused",
      reason: "The list exceeds the list view threshold.",
    },
  ]);
});

test("a key that SharePoint cannot keep unique any more is no basis to start on", async () => {
  await using world = await startGraphWorld();
  const { paths } = await provisioned(world);
  await replaceColumn(world, paths.system, "Key", { text: {} });
  for (let n = 0; n < 5; n++) world.answers.push(world.forward);
  world.answers.push(tooLarge);
  await expect(provisioned(world)).rejects.toMatchObject({
    name: "UnfitSite",
    message: "The lists do not fit: KI-Register System/Key (notUnique)",
  });
});

test("a column of another type is left as it is, and is no basis to start on", async () => {
  await using world = await startGraphWorld();
  const { paths } = await provisioned(world);
  await replaceColumn(world, paths.cases, "Data", { text: {} });
  await replaceColumn(world, paths.events, "ChainKey", { number: {} });
  const steps: string[] = [];
  const before = world.sent.length;
  await expect(
    provisionLists(world.send, "root", (step) => steps.push(told(step))),
  ).rejects.toThrow(UnfitSite);
  expect(steps).toEqual([
    "wrongType KI-Register Bewertungen Data: byHand",
    "wrongType KI-Register Protokoll ChainKey: byHand",
  ]);
  expect(world.sent.slice(before).every(({ method }) => method === "GET")).toBe(true);
});

test("lists and columns are read to their last page", async () => {
  await using world = await startGraphWorld();
  const { paths } = await provisioned(world);
  /** Answers the first half, and the second half on the next page. */
  const halved: Answering = async (request) => {
    const url = new URL(request.url);
    const isList = /\/(lists|columns)$/.test(url.pathname);
    if (!isList || request.method !== "GET") return world.forward(request);
    const whole = z
      .object({ value: z.array(z.unknown()) })
      .parse(
        await (await world.forward(new Request(url.href.split("?")[0] ?? "", request))).json(),
      );
    const half = Math.ceil(whole.value.length / 2);
    return url.searchParams.has("page")
      ? Response.json({ value: whole.value.slice(half) })
      : Response.json({
          value: whole.value.slice(0, half),
          "@odata.nextLink": `${url.href}?page=2`,
        });
  };
  for (let n = 0; n < 50; n++) world.answers.push(halved);
  const again = await provisioned(world);
  expect(again).toMatchObject({ paths, steps: [], writes: [] });
});

test("a site that refuses is an error", async () => {
  await using world = await startGraphWorld();
  const denied = { error: { code: "accessDenied", message: "Access denied" } };
  world.answers.push(() => Response.json(denied, { status: 403 }));
  await expect(provisioned(world)).rejects.toMatchObject({ status: 403 });
  world.answers.push(world.forward, () => Response.json(denied, { status: 403 }));
  await expect(provisioned(world)).rejects.toMatchObject({
    steps: [{ fault: { kind: "listMissing", list: "KI-Register" }, outcome: "forbidden" }],
  });
});
