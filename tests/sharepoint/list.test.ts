import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { GraphError } from "#sharepoint/graphError.ts";
import { type SharePointList, sharePointList } from "#sharepoint/list.ts";
import { eTagNumber, type ItemRef } from "#sharepoint/listItem.ts";
import { endFaults, type GraphWorld, listIn, startGraphWorld } from "./graphWorld.ts";

let world: GraphWorld;
let path: string;
let list: SharePointList;

beforeEach(async () => {
  world = await startGraphWorld({ onSleep: endFaults });
  path = await listIn(world);
  list = sharePointList(world.send, path);
});
afterEach(() => world[Symbol.asyncDispose]());

async function created(fields: Readonly<Record<string, string | null>>): Promise<ItemRef> {
  const made = await list.create(fields);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

describe("writing", () => {
  test("a new item is read back with its fields and without an author when an app wrote it", async () => {
    const { id, eTag } = await created({ Title: "Ä & ß", Key: "a", Plain: null });
    expect(await list.get(id)).toEqual({
      id,
      eTag,
      webUrl: expect.any(String),
      fields: expect.objectContaining({ Title: "Ä & ß", Key: "a" }),
      modifiedBy: null,
    });
    expect((await list.get(id))?.fields).not.toHaveProperty("Plain");
    expect(await list.get("4711")).toBeUndefined();
  });

  test("a key that is taken is a value, whatever its case; nothing is written", async () => {
    await created({ Key: "KI-1" });
    expect(await list.create({ Key: "ki-1" })).toEqual({ ok: false, problem: "notUnique" });
    const other = await created({ Key: "KI-2" });
    expect(await list.change(other.id, other.eTag, { Key: "KI-1" })).toEqual({
      ok: false,
      problem: "notUnique",
    });
    expect(await list.find("Key", "KI-2")).toHaveLength(1);
  });

  test("a change gives the new tag, clears with null, and the old tag is changedMeanwhile", async () => {
    const first = await created({ Key: "a", Plain: "x" });
    const second = await list.change(first.id, first.eTag, { Plain: null, Title: "neu" });
    expect(second).toMatchObject({ ok: true, value: { id: first.id } });
    const read = await list.get(first.id);
    expect(second.ok && second.value.eTag).toBe(read?.eTag);
    expect(eTagNumber(read?.eTag ?? "")).toBe(2);
    expect(read?.fields).toMatchObject({ Title: "neu" });
    expect(read?.fields).not.toHaveProperty("Plain");
    const stale = { ok: false, problem: "changedMeanwhile" };
    expect(await list.change(first.id, first.eTag, { Title: "alt" })).toEqual(stale);
    expect(await list.remove(first.id, first.eTag)).toEqual(stale);
    expect((await list.get(first.id))?.fields).toMatchObject({ Title: "neu" });
  });

  test("a removed item is gone", async () => {
    const { id, eTag } = await created({ Key: "a" });
    expect(await list.remove(id, eTag)).toEqual({ ok: true, value: null });
    expect(await list.remove(id, eTag)).toEqual({ ok: false, problem: "gone" });
    expect(await list.change(id, eTag, { Key: "b" })).toEqual({ ok: false, problem: "gone" });
  });

  test("every other failure is thrown", async () => {
    const { id, eTag } = await created({ Key: "a" });
    await expect(list.create({ Nowhere: "x" })).rejects.toThrow(GraphError);
    await expect(list.change(id, eTag, { Nowhere: "x" })).rejects.toMatchObject({ status: 400 });
    const elsewhere = sharePointList(world.send, "/sites/root/lists/none");
    await expect(elsewhere.create({ Key: "a" })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.find("Key", "a")).rejects.toMatchObject({ status: 404 });
  });

  test("the number of an eTag is read, and none where it has none", () => {
    expect(eTagNumber('"5f2c,17"')).toBe(17);
    expect(eTagNumber("")).toBeNaN();
  });
});

describe("a write whose answer was lost is repeated, and its caller sees what it left behind", () => {
  test("create ends as notUnique, and the item is there once", async () => {
    world.standIn.faults.set({ graph: { "504": 1 } });
    expect(await list.create({ Key: "a" })).toEqual({ ok: false, problem: "notUnique" });
    expect(world.slept).toHaveLength(1);
    expect(await list.find("Key", "a")).toHaveLength(1);
  });

  test("change ends as changedMeanwhile, and the change was made once", async () => {
    const { id, eTag } = await created({ Key: "a" });
    world.standIn.faults.set({ graph: { "504": 1 } });
    expect(await list.change(id, eTag, { Plain: "x" })).toEqual({
      ok: false,
      problem: "changedMeanwhile",
    });
    const item = await list.get(id);
    expect(item?.fields).toMatchObject({ Plain: "x" });
    expect(eTagNumber(item?.eTag ?? "")).toBe(2);
  });

  test("remove ends as gone", async () => {
    const { id, eTag } = await created({ Key: "a" });
    world.standIn.faults.set({ graph: { "504": 1 } });
    expect(await list.remove(id, eTag)).toEqual({ ok: false, problem: "gone" });
  });
});

describe("finding", () => {
  test.each([
    "O'Brien",
    "''",
    "R&D",
    "C# & F#",
    "50 % + 1",
    "a=b?c/d",
    "x' or fields/Key eq 'andere",
    "Bürgerbüro – „KI“",
    "https://stadt.example/a?b=c&d#e",
  ])("finds exactly the item whose value is %o", async (value) => {
    const { id } = await created({ Owner: value });
    await created({ Owner: "andere", Key: "andere" });
    const found = await list.find("Owner", value);
    expect(found.map((item) => item.id)).toEqual([id]);
    expect(found[0]?.fields).toMatchObject({ Owner: value });
  });

  test("takes hundreds at once", async () => {
    const owner = "Müller & Söhne's #1";
    for (let n = 0; n < 201; n++) await created({ Owner: owner, Key: `k${n}` });
    await created({ Owner: "andere" });
    const before = world.sent.length;
    const found = await list.find("Owner", owner);
    expect(new Set(found.map((item) => item.fields.Key)).size).toBe(201);
    expect(world.sent.length - before).toBe(1);
  });

  test("reads only the selected columns", async () => {
    await created({ Key: "a", Owner: "o", Plain: "p" });
    const narrow = sharePointList(world.send, path, ["Key", "Owner"]);
    const [item] = await narrow.find("Key", "a");
    expect(item?.fields).toMatchObject({ Key: "a", Owner: "o" });
    expect(item?.fields).not.toHaveProperty("Plain");
  });
});
