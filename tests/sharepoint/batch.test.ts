import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { sendBatch } from "#sharepoint/batch.ts";
import type { GraphRequest } from "#sharepoint/graph.ts";
import { type SharePointList, sharePointList } from "#sharepoint/list.ts";
import { endFaults, type GraphWorld, listIn, startGraphWorld, thrownBy } from "./graphWorld.ts";

const batchSchema = z.object({
  requests: z.array(
    z.strictObject({
      id: z.string(),
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
});

let world: GraphWorld;
let path: string;
let list: SharePointList;
beforeEach(async () => {
  world = await startGraphWorld({ onSleep: endFaults });
  path = await listIn(world);
  list = sharePointList(world.send, path);
});
afterEach(() => world[Symbol.asyncDispose]());

async function batches() {
  const sent = world.sent.filter(({ url }) => url.endsWith("/$batch"));
  return Promise.all(sent.map(async (one) => batchSchema.parse(await one.clone().json()).requests));
}

async function madeItems(count: number) {
  const made = await list.createMany(
    Array.from({ length: count }, (_, n) => ({ Key: `k${n}`, Plain: null })),
  );
  return made.map((one) => {
    if (!one.ok) throw new Error(one.problem);
    return one.value;
  });
}

describe("a batch", () => {
  test("holds twenty at most, and its answers come in the order asked", async () => {
    const refs = await madeItems(45);
    expect((await batches()).map((one) => one.length)).toEqual([20, 20, 5]);
    const wanted = refs.map(({ id }) => id).reverse();
    const items = await list.getMany(wanted);
    expect(items.map(({ id }) => id)).toEqual(wanted);
    expect(items.map(({ fields }) => fields.Key)).toEqual(refs.map((_, n) => `k${44 - n}`));
    expect(world.sent).toHaveLength(6);
  });

  test("has unique ids, relative addresses and a type for each body", async () => {
    const refs = await madeItems(3);
    await list.removeMany(refs);
    for (const requests of await batches()) {
      expect(new Set(requests.map(({ id }) => id)).size).toBe(requests.length);
      for (const { body, headers, url } of requests) {
        expect(url).toMatch(/^\/sites\/root\/lists\//);
        if (body !== undefined) expect(headers).toEqual({ "Content-Type": "application/json" });
      }
    }
    const removal = (await batches())[1]?.[0];
    expect(removal).toMatchObject({ method: "DELETE", headers: { "if-match": refs[0]?.eTag } });
  });

  test("of nothing is not sent", async () => {
    expect(await list.getMany([])).toEqual([]);
    expect(await list.removeMany([])).toEqual([]);
    expect(world.sent).toEqual([]);
  });

  test("with a link instead of a path is refused before it is sent", async () => {
    const request = { method: "GET", path: "https://graph.microsoft.com/v1.0/me" } as const;
    expect(await thrownBy(sendBatch(world.send, [request]))).toBeInstanceOf(Error);
    expect(world.sent).toEqual([]);
  });

  test("throws the first status that its request does not expect, when all are done", async () => {
    const requests: GraphRequest[] = [
      { method: "GET", path: `${path}/items/4711?$expand=fields`, expected: [404] },
      { method: "GET", path: `${path}/items/4712?$expand=fields` },
      { method: "POST", path: `${path}/items`, body: { fields: { Key: "a" } } },
    ];
    const error = await thrownBy(sendBatch(world.send, requests));
    expect(error).toMatchObject({
      name: "GraphError",
      status: 404,
      method: "GET",
      path: `${path}/items/4712`,
      graphCode: "itemNotFound",
    });
    expect(await list.find("Key", "a")).toHaveLength(1);
  });
});

describe("of a batch", () => {
  const answer = (id: string, status: number, headers: Readonly<Record<string, string>> = {}) => ({
    id,
    status,
    headers,
    body: { id, eTag: `"x,1"`, fields: { Key: id } },
  });

  test("only what was throttled is sent again, after the longest of their Retry-After", async () => {
    world.answers.push(() =>
      Response.json({
        responses: [
          answer("2", 429, { "Retry-After": "3" }),
          answer("0", 200),
          answer("1", 429, { "retry-after": "11" }),
        ],
      }),
    );
    world.answers.push(() => Response.json({ responses: [answer("1", 200), answer("2", 200)] }));
    const items = await list.getMany(["a", "b", "c"]);
    expect(items.map(({ id }) => id)).toEqual(["0", "1", "2"]);
    expect((await batches()).map((one) => one.map(({ id }) => id))).toEqual([
      ["0", "1", "2"],
      ["1", "2"],
    ]);
    expect(world.slept).toEqual([11_000]);
  });

  test("what names no Retry-After waits longer each time, and is given up after six tries", async () => {
    for (let n = 0; n < 6; n++) {
      world.answers.push(() => Response.json({ responses: [answer("0", 200), answer("1", 503)] }));
    }
    expect(await thrownBy(list.getMany(["a", "b"]))).toMatchObject({ status: 503 });
    expect(world.slept).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
    expect(world.sent).toHaveLength(6);
  });

  test("an answer that is missing counts as lost", async () => {
    world.answers.push(() => Response.json({ responses: [answer("1", 200)] }));
    world.answers.push(() => Response.json({ responses: [answer("0", 200)] }));
    expect((await list.getMany(["a", "b"])).map(({ id }) => id)).toEqual(["0", "1"]);
  });

  test("a budget that runs out makes everybody slower, by as much as a batch takes of it", async () => {
    const budget = { "RateLimit-Remaining": "24", "RateLimit-Reset": "60" };
    world.answers.push(() =>
      Response.json({ responses: [answer("1", 200, budget), answer("0", 200)] }),
    );
    await list.getMany(["a", "b"]);
    await world.send({ method: "GET", path: "/sites/root" });
    expect(world.slept).toEqual([5_000]);
  });

  test("an inner throttling holds every other request, too", async () => {
    world.answers.push(() =>
      Response.json({ responses: [answer("0", 429, { "retry-after": "5" })] }),
    );
    await world.send({
      method: "POST",
      path: "/$batch",
      body: { requests: [{ id: "0", method: "GET", url: "/sites/root" }] },
    });
    expect(world.slept).toEqual([]);
    await world.send({ method: "GET", path: "/sites/root" });
    expect(world.slept).toEqual([5_000]);
  });
});

describe("many items", () => {
  test("that are gone are missing", async () => {
    const [a, b, c] = await madeItems(3);
    await list.remove(b?.id ?? "", b?.eTag ?? "");
    const found = await list.getMany([a?.id ?? "", b?.id ?? "", c?.id ?? "", "4711"]);
    expect(found.map(({ id }) => id)).toEqual([a?.id, c?.id]);
  });

  test("are created each with an answer of its own", async () => {
    await list.create({ Key: "taken" });
    const made = await list.createMany([{ Key: "a" }, { Key: "TAKEN" }, { Key: "b" }]);
    expect(made).toMatchObject([{ ok: true }, { ok: false, problem: "notUnique" }, { ok: true }]);
    for (const one of made) {
      if (one.ok) expect((await list.get(one.value.id))?.eTag).toBe(one.value.eTag);
    }
    expect(await thrownBy(list.createMany([{ Key: "c" }, { Nowhere: "x" }]))).toMatchObject({
      status: 400,
    });
  });

  test("are removed each with an answer of its own", async () => {
    const [a, b, c] = await madeItems(3);
    if (a === undefined || b === undefined || c === undefined) throw new Error("no items");
    await list.change(b.id, b.eTag, { Plain: "edited" });
    await list.remove(c.id, c.eTag);
    expect(await list.removeMany([a, b, c])).toEqual([
      { ok: true, value: null },
      { ok: false, problem: "changedMeanwhile" },
      { ok: false, problem: "gone" },
    ]);
    expect(await list.find("Key", "k1")).toHaveLength(1);
  });

  test("whose answers were lost are sent again, and come back as not unique or gone", async () => {
    world.standIn.faults.set({ graph: { "504": 1 } });
    const rows = [{ Key: "a" }, { Key: "b" }];
    const lost = { ok: false, problem: "notUnique" };
    expect(await list.createMany(rows)).toEqual([lost, lost]);
    const items = [...(await list.find("Key", "a")), ...(await list.find("Key", "b"))];
    expect(items).toHaveLength(2);
    world.standIn.faults.set({ graph: { "504": 1 } });
    const gone = { ok: false, problem: "gone" };
    expect(await list.removeMany(items)).toEqual([gone, gone]);
  });

  test("of a batch whose connection broke after it was done come back the same way", async () => {
    world.standIn.faults.set({ graph: { reset: 1 } });
    expect(await list.createMany([{ Key: "a" }])).toEqual([{ ok: false, problem: "notUnique" }]);
    expect(await list.find("Key", "a")).toHaveLength(1);
  });
});
