import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { doctorCommand } from "#server/doctorCommand.ts";
import { provisionCommand } from "#server/provisionCommand.ts";
import { LISTS, type ListName } from "#sharepoint/columns.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/*
 * People rename lists, delete them and give them back. The register knows its lists by their ids, makes none anew, and
 * takes a list that is gone or empty for what it is: no reason to record that everything was deleted.
 */

const NAMES = ["entries", "cases", "events", "system"] as const satisfies readonly ListName[];
const GRAPH = "/local/graph/v1.0/sites/root/lists";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service[Symbol.asyncDispose]());

async function graph(method: string, path: string, body?: unknown) {
  const token = await service.appToken("graph");
  return (await service.call({ token }, method, `${GRAPH}${path}`, body)).body;
}

const rowsSchema = z.object({
  value: z.array(
    z.looseObject({
      id: z.string(),
      displayName: z.string().optional(),
      fields: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

async function listIds(): Promise<ReadonlyMap<string | undefined, string>> {
  const { value } = rowsSchema.parse(await graph("GET", ""));
  return new Map(value.map(({ displayName, id }) => [displayName, id]));
}
const idOf = async (name: ListName): Promise<string> =>
  (await listIds()).get(LISTS[name].displayName) ?? "";

async function itemsOf(id: string) {
  return rowsSchema.parse(await graph("GET", `/${id}/items?$expand=fields&$top=5000`)).value;
}

/** What is recorded to be deleted. */
async function deletions(): Promise<number> {
  return (await itemsOf(await idOf("events"))).filter(({ fields }) => fields?.Action === "deleted")
    .length;
}

async function restart(): Promise<void> {
  await service.stop();
  service = await startTestService({ after: service });
  await rounds();
}

async function rounds(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    service.service.register.wake();
    await service.service.register.roundEnded();
  }
}

async function state() {
  const { body, status } = await service.call(null, "GET", "/readyz");
  const { body: health } = await service.call(null, "GET", "/healthz");
  const known = z.object({
    status: z.string(),
    reasons: z.array(z.looseObject({ code: z.string(), list: z.string() })).optional(),
  });
  return { ready: status, ...known.parse(body), health: known.parse(health).status };
}

const HEALTHY = { ready: 200, status: "ready", reasons: [], health: "ok" };
const entriesOf = async () => {
  const { body, status } = await service.call("employee", "GET", "/api/register");
  const rows = z.object({ rows: z.array(z.unknown()) }).safeParse(body);
  return rows.success ? rows.data.rows.length : status;
};
const report = async () =>
  service.call(
    { token: await service.appToken("version") },
    "POST",
    "/api/entries/KI-2026-0001/version",
    { version: "99.0" },
  );

async function doctor(): Promise<readonly string[]> {
  const lines: string[] = [];
  const port = new URL(service.url).port;
  const env = { MODE: "local", LOCAL_STANDIN: service.url, PORT: port };
  await doctorCommand({ env, args: ["--json"], print: (line) => lines.push(line) });
  const findings = z.object({
    checks: z.array(z.object({ findings: z.array(z.object({ code: z.string() })) })),
  });
  return findings
    .parse(JSON.parse(lines.join("\n")))
    .checks.flatMap((check) => check.findings.map(({ code }) => code));
}

async function provision(...args: readonly string[]) {
  const lines: string[] = [];
  const exitCode = await provisionCommand({
    env: { MODE: "local", LOCAL_STANDIN: service.url },
    args,
    print: (line) => lines.push(line),
  });
  return { exitCode, lines };
}

test.each(NAMES)(
  "the list of %s is renamed: nothing changes, now and after a start",
  async (name) => {
    const id = await idOf(name);
    const before = { entries: await entriesOf(), lists: (await listIds()).size };
    await graph("PATCH", `/${id}`, { displayName: `Umbenannt ${name}` });
    await rounds();
    expect(await state()).toEqual(HEALTHY);
    await restart();
    expect(await state()).toEqual(HEALTHY);
    expect({ entries: await entriesOf(), lists: (await listIds()).size }).toEqual(before);
    expect(await doctor()).toContain("listRenamed");
    await graph("PATCH", `/${id}`, { displayName: LISTS[name].displayName });
    expect(await deletions()).toBe(0);
  },
);

test.each(NAMES)("the list of %s is deleted and restored while the service runs", async (name) => {
  const entries = await entriesOf();
  const lists = (await listIds()).size;
  await graph("DELETE", `/${await idOf(name)}`);
  await rounds();
  const list = LISTS[name].displayName;
  expect(await state()).toMatchObject({
    ready: 503,
    health: "degraded",
    reasons: expect.arrayContaining([expect.objectContaining({ list })]),
  });
  expect(await entriesOf()).toBe(entries);
  expect(await report()).toMatchObject({ status: 503, body: { code: "readOnly" } });
  await service.call(null, "POST", "/local/site/restore", { list });
  await rounds();
  expect(await state()).toEqual(HEALTHY);
  expect(await entriesOf()).toBe(entries);
  expect(await deletions()).toBe(0);
  expect((await listIds()).size).toBe(lists);
});

test.each(NAMES)(
  "a start without the list of %s makes none, and goes on when it is back",
  async (name) => {
    const entries = await entriesOf();
    const lists = (await listIds()).size;
    const list = LISTS[name].displayName;
    await graph("DELETE", `/${await idOf(name)}`);
    await restart();
    expect((await listIds()).size).toBe(lists - 1);
    expect(await state()).toMatchObject({
      ready: 503,
      reasons: [{ code: name === "system" ? "listMissing" : "listGone", list }],
    });
    expect(await doctor()).toContain(name === "system" ? "listMissing" : "listGone");
    expect(await report()).toMatchObject({ status: 503 });
    // What an empty list would be taken for is not made by provisioning either.
    const { exitCode, lines } = await provision();
    expect({ exitCode, wasMade: (await listIds()).size === lists }).toEqual({
      exitCode: 1,
      wasMade: false,
    });
    expect(lines.join("\n")).toMatch(/Papierkorb der Site/);
    await service.call(null, "POST", "/local/site/restore", { list });
    await rounds();
    expect(await state()).toEqual(HEALTHY);
    expect(await entriesOf()).toBe(entries);
    expect(await deletions()).toBe(0);
  },
);

test("an empty list beside its events is doubted, until it is filled again or the loss is accepted", async () => {
  const entries = Number(await entriesOf());
  expect(entries).toBeGreaterThan(2);
  const id = await idOf("entries");
  for (const item of await itemsOf(id)) await graph("DELETE", `/${id}/items/${item.id}`);
  await rounds();
  const vanished = { code: "itemsVanished", list: "KI-Register", gone: entries, left: 0 };
  expect(await state()).toMatchObject({ ready: 503, health: "degraded", reasons: [vanished] });
  // Nobody is shown a register without applications.
  expect(await entriesOf()).toBe(503);
  const open = await service.call(null, "GET", "/public/register.json");
  expect(open).toMatchObject({ status: 503, body: { code: "incomplete" } });
  expect(await deletions()).toBe(0);
  await restart();
  expect(await state()).toMatchObject({ ready: 503, reasons: [vanished] });
  expect(await doctor()).toContain("itemsVanished");
  expect(await deletions()).toBe(0);

  expect((await provision("--accept-loss")).exitCode).toBe(0);
  await rounds();
  expect(await state()).toEqual(HEALTHY);
  expect(await deletions()).toBe(entries);
});
