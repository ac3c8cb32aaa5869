import { afterEach, beforeEach, expect, test } from "vitest";
import { type SharePointList, sharePointList } from "#sharepoint/list.ts";
import { type GraphWorld, listIn, startGraphWorld } from "./graphWorld.ts";

let world: GraphWorld;
let path: string;
let list: SharePointList;

beforeEach(async () => {
  world = await startGraphWorld();
  path = await listIn(world);
  list = sharePointList(world.send, path);
  for (const Title of ["a", "b", "c", "d", "e"]) await list.create({ Title });
});
afterEach(() => world[Symbol.asyncDispose]());

/** The start of an enumeration in pages of two, as a cursor. */
const inPages = () => `${path}/items/delta?$expand=fields&$top=2`;
const RESYNC = { ok: false, problem: "resync" };

async function round(cursor?: string) {
  const delta = await list.delta(cursor);
  if (!delta.ok) throw new Error(delta.problem);
  return {
    titles: Object.fromEntries(delta.value.items.map((item) => [item.id, item.fields.Title])),
    deleted: delta.value.deleted,
    cursor: delta.value.cursor,
  };
}

test("without a cursor it gives the whole list, then only what changed", async () => {
  await world.graph("DELETE", `${path}/items/1`);
  const whole = await round();
  expect(whole).toMatchObject({ titles: { "2": "b", "3": "c", "4": "d", "5": "e" }, deleted: [] });
  expect(await round(whole.cursor)).toMatchObject({ titles: {}, deleted: [] });

  await world.graph("PATCH", `${path}/items/3/fields`, { Title: "C" });
  await world.graph("DELETE", `${path}/items/4`);
  await list.create({ Title: "f" });
  const changed = await round(whole.cursor);
  expect(changed).toMatchObject({ titles: { "3": "C", "6": "f" }, deleted: ["4"] });
  expect(await round(changed.cursor)).toMatchObject({ titles: {}, deleted: [] });
});

test("an item that comes on several pages counts once", async () => {
  const { titles } = await round(inPages());
  expect(titles).toEqual({ "1": "a", "2": "b", "3": "c", "4": "d", "5": "e" });
  expect(world.sent.filter(({ url }) => url.includes("delta")).length).toBeGreaterThan(2);
});

test("of an item changed or deleted between two pages the last occurrence wins", async () => {
  world.answers.push(world.forward, async (request) => {
    await world.graph("PATCH", `${path}/items/1/fields`, { Title: "A" });
    await world.graph("DELETE", `${path}/items/2`);
    return world.forward(request);
  });
  expect(await round(inPages())).toMatchObject({
    titles: { "1": "A", "3": "c", "4": "d", "5": "e" },
    deleted: ["2"],
  });
});

test("an item restored after its deletion is there", async () => {
  const item = (Title: string) => ({ id: "9", eTag: '"x,1"', fields: { Title } });
  const link = (token: string) =>
    `https://graph.microsoft.com/v1.0${path}/items/delta?token=${token}`;
  world.answers.push(
    () =>
      Response.json({
        value: [item("alt"), { id: "9", deleted: { state: "deleted" } }],
        "@odata.nextLink": link("n"),
      }),
    () => Response.json({ value: [item("neu")], "@odata.deltaLink": link("d") }),
  );
  expect(await round()).toEqual({ titles: { "9": "neu" }, deleted: [], cursor: link("d") });
});

test("a cursor that Graph has forgotten asks for a resync, and a new start works", async () => {
  const { cursor } = await round();
  world.standIn.expireDeltaTokens();
  expect(await list.delta(cursor)).toEqual(RESYNC);
  expect(Object.keys((await round()).titles)).toHaveLength(5);
});

test("a cursor forgotten between two pages asks for a resync", async () => {
  world.answers.push(world.forward, (request) => {
    world.standIn.expireDeltaTokens();
    return world.forward(request);
  });
  expect(await list.delta(inPages())).toEqual(RESYNC);
});

test("a malformed cursor asks for a resync", async () => {
  expect(await list.delta(`${path}/items/delta?$expand=fields&token=bogus`)).toEqual(RESYNC);
});

test("a cursor of another list asks for a resync", async () => {
  const made = await world.send({
    method: "POST",
    path: "/sites/root/lists",
    body: { displayName: "Andere", list: { template: "genericList" } },
  });
  expect(made.status).toBe(201);
  const other = sharePointList(world.send, "/sites/root/lists/Andere");
  const start = await other.delta(undefined);
  const token = new URL(start.ok ? start.value.cursor : "").searchParams.get("token");
  expect(await list.delta(`${path}/items/delta?token=${token}`)).toEqual(RESYNC);
});

test("a refusal of the first page is thrown: starting over would not help", async () => {
  world.answers.push(() => Response.json({ error: { code: "invalidRequest" } }, { status: 400 }));
  await expect(list.delta(undefined)).rejects.toMatchObject({ status: 400 });
});

test("a page without any link is an error, not the end", async () => {
  world.answers.push(() => Response.json({ value: [] }));
  await expect(list.delta(undefined)).rejects.toMatchObject({ path: `${path}/items/delta` });
});
