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

/** What a reader that takes every page as it comes knows in the end. */
async function round(cursor?: string) {
  const titles: Record<string, unknown> = {};
  const deleted = new Set<string>();
  const next = await list.delta(cursor, (page) => {
    for (const item of page.items) {
      titles[item.id] = item.fields.Title;
      deleted.delete(item.id);
    }
    for (const id of page.deleted) {
      delete titles[id];
      deleted.add(id);
    }
  });
  if (!next.ok) throw new Error(next.problem);
  return { titles, deleted: [...deleted], cursor: next.value };
}
const ignore = () => {};

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
  expect(await list.delta(cursor, ignore)).toEqual(RESYNC);
  expect(Object.keys((await round()).titles)).toHaveLength(5);
});

test("a cursor forgotten between two pages asks for a resync", async () => {
  world.answers.push(world.forward, (request) => {
    world.standIn.expireDeltaTokens();
    return world.forward(request);
  });
  expect(await list.delta(inPages(), ignore)).toEqual(RESYNC);
});

test("pages are taken as they come, before the next one is asked for", async () => {
  const taken: string[] = [];
  const next = await list.delta(inPages(), ({ items }) => {
    const asked = world.sent.filter(({ url }) => url.includes("delta")).length;
    taken.push(`${asked}: ${items.map(({ id }) => id).join(" ")}`);
  });
  expect(next.ok).toBe(true);
  expect(taken).toEqual(["1: 1 2", "2: 2 3", "3: 3 4", "4: 4 5"]);
});

test("a scope without delta is a refusal, and the list is read whole instead", async () => {
  const denied = { error: { code: "accessDenied", message: "Access denied" } };
  world.answers.push(() => Response.json(denied, { status: 403 }));
  expect(await list.delta(undefined, ignore)).toEqual({ ok: false, problem: "refused" });
  const titles: unknown[] = [];
  await list.readAll((items) => {
    titles.push(...items.map(({ fields }) => fields.Title));
  });
  expect(titles).toEqual(["a", "b", "c", "d", "e"]);
});

test("a malformed cursor asks for a resync", async () => {
  expect(await list.delta(`${path}/items/delta?$expand=fields&token=bogus`, ignore)).toEqual(
    RESYNC,
  );
});

test("a cursor of another list asks for a resync", async () => {
  const made = await world.send({
    method: "POST",
    path: "/sites/root/lists",
    body: { displayName: "Andere", list: { template: "genericList" } },
  });
  expect(made.status).toBe(201);
  const other = sharePointList(world.send, "/sites/root/lists/Andere");
  const start = await other.delta(undefined, ignore);
  const token = new URL(start.ok ? start.value : "").searchParams.get("token");
  expect(await list.delta(`${path}/items/delta?token=${token}`, ignore)).toEqual(RESYNC);
});

test("a refusal of the first page is thrown: starting over would not help", async () => {
  world.answers.push(() => Response.json({ error: { code: "invalidRequest" } }, { status: 400 }));
  await expect(list.delta(undefined, ignore)).rejects.toMatchObject({ status: 400 });
});

test("a page without any link is an error, not the end", async () => {
  world.answers.push(() => Response.json({ value: [] }));
  await expect(list.delta(undefined, ignore)).rejects.toMatchObject({
    path: `${path}/items/delta`,
  });
});
