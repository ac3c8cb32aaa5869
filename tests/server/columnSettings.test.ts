import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { doctorCommand } from "#server/doctorCommand.ts";
import { LISTS, type ListName } from "#sharepoint/columns.ts";
import { INTAKE, idOf } from "#tests/register/startRegister.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/*
 * People change the settings of a column in SharePoint. What then comes back is not what was written; it is named, and
 * nothing of it becomes an entry's text or an event.
 */

const GRAPH = "/local/graph/v1.0/sites/root/lists";
const NO = "KI-2026-0001";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service[Symbol.asyncDispose]());

async function graph(method: string, path: string, body?: unknown, as?: string) {
  const token =
    as === undefined ? await service.appToken("graph") : await service.token(as, "graph");
  const answer = await service.call({ token }, method, `${GRAPH}${path}`, body);
  expect(answer.status).toBeLessThan(300);
  return answer.body;
}

const listPath = (list: ListName) => `/${encodeURIComponent(LISTS[list].displayName)}`;
const rowsSchema = z.object({
  value: z.array(z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
});
const itemsOf = async (list: ListName) =>
  rowsSchema.parse(await graph("GET", `${listPath(list)}/items?$expand=fields&$top=5000`)).value;

/** Of columns by their API name; undefined gives back what the register made. */
async function setColumn(list: ListName, name: string, settings: object): Promise<void> {
  await graph("PATCH", `${listPath(list)}/columns/${name}`, settings);
}
async function setNotes(settings: object): Promise<void> {
  for (const list of ["entries", "cases", "events", "system"] as const) {
    const notes = LISTS[list].columns.filter(({ kind }) => kind === "note");
    for (const { name } of notes) await setColumn(list, name, { text: settings });
  }
}

async function rounds(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    service.service.register.wake();
    await service.service.register.roundEnded();
  }
}
async function restart(): Promise<void> {
  await service.stop();
  service = await startTestService({ after: service });
  await rounds();
}

async function readiness() {
  const { body } = await service.call(null, "GET", "/readyz");
  return z
    .object({ status: z.string(), reasons: z.array(z.unknown()), notices: z.array(z.unknown()) })
    .parse(body);
}
const events = async () => (await itemsOf("events")).length;
const entrySchema = z.looseObject({ values: z.record(z.string(), z.unknown()) });
async function valuesOf(no: string) {
  const { body } = await service.call("coordinator-1", "GET", `/api/entries/${no}`);
  return entrySchema.parse(body).values;
}

async function doctor(): Promise<readonly string[]> {
  const lines: string[] = [];
  const env = { MODE: "local", LOCAL_STANDIN: service.url, PORT: new URL(service.url).port };
  await doctorCommand({ env, args: [], print: (line) => lines.push(line) });
  return lines.filter((line) => line.startsWith("✗"));
}

test("every note becomes rich text: nothing is taken for a change, and nothing is lost", async () => {
  await rounds();
  const before = { events: await events(), values: await valuesOf(NO) };
  await setNotes({ textType: "richText" });
  // Every item is told again, as after any edit.
  for (const { id } of await itemsOf("entries")) {
    await graph("PATCH", `${listPath("entries")}/items/${id}/fields`, {});
  }
  await rounds();
  expect({ events: await events(), values: await valuesOf(NO) }).toEqual(before);
  await restart();
  expect({ events: await events(), values: await valuesOf(NO) }).toEqual(before);
  expect(await readiness()).toMatchObject({
    status: "ready",
    reasons: [],
    notices: expect.arrayContaining([{ code: "richText", list: "KI-Register", column: "Purpose" }]),
  });
  const faults = await doctor();
  expect(faults[0]).toMatch(
    /^✗ Listen und Spalten: Spalte „\w+“ in „KI-Register“ speichert formatierten Text/,
  );
  expect(new Set(faults.map((line) => line.replace(/„\w+“ in „[^“]+“/, "")))).toHaveLength(1);
});

test("what SharePoint's editor saves becomes the words in it", async () => {
  const [item] = (await itemsOf("entries")).filter(({ fields }) => fields.RegisterNo === NO);
  const Purpose =
    '<div class="ExternalClassA0B1C2"><p>Sortiert <b>Post</b>&#58;</p><ul><li>täglich</li></ul></div>';
  await graph("PATCH", `${listPath("entries")}/items/${item?.id}/fields`, { Purpose }, "admin");
  await rounds();
  expect(await valuesOf(NO)).toMatchObject({ purpose: "Sortiert Post:\n- täglich" });
  const recorded = (await itemsOf("events")).map(({ fields }) => String(fields.Data)).join("\n");
  expect(recorded).not.toContain("ExternalClassA0B1C2");
  await setNotes({ textType: "plain" });
  await rounds();
});

test("a column that appends is no basis to write on, until it is set back", async () => {
  await setColumn("entries", "Purpose", { text: { appendChangesToExistingText: true } });
  await restart();
  expect(await readiness()).toMatchObject({
    status: "doubtful",
    reasons: [{ code: "appendsText", list: "KI-Register", column: "Purpose" }],
  });
  expect(await doctor()).toEqual([
    expect.stringMatching(/Spalte „Purpose“ in „KI-Register“ hängt Änderungen an/),
  ]);
  const token = await service.appToken("version");
  const report = () =>
    service.call({ token }, "POST", `/api/entries/${NO}/version`, { version: "9" });
  expect(await report()).toMatchObject({ status: 503, body: { code: "readOnly" } });
  await setColumn("entries", "Purpose", { text: { appendChangesToExistingText: false } });
  await rounds();
  expect(await readiness()).toEqual({ status: "ready", reasons: [], notices: [] });
  expect(await report()).toMatchObject({ status: 200 });
});

test("a default value is nobody's statement", async () => {
  await setColumn("entries", "VersionNotesUrl", {
    defaultValue: { value: "https://vorgabe.example" },
  });
  const values = { ...INTAKE, deputyId: idOf("deputy-1") };
  const made = await service.call("owner-1", "POST", "/api/entries", { values });
  expect(made).toMatchObject({ status: 201 });
  const { no } = z.looseObject({ no: z.string() }).parse(made.body);
  await rounds();
  expect((await valuesOf(no)).versionNotesUrl ?? null).toBeNull();
  const recorded = (await itemsOf("events")).filter(
    ({ fields }) => fields.ChainKey === no.toLowerCase(),
  );
  expect(recorded.map(({ fields }) => fields.Action)).not.toContain("sharepointEdit");
  expect(await doctor()).toEqual([
    expect.stringMatching(/„VersionNotesUrl“ .* hat einen Standardwert/),
  ]);
});

test("a SharePoint that gives back Windows' line ends, and refuses what XML cannot hold, changes nothing", async () => {
  await setColumn("entries", "VersionNotesUrl", { defaultValue: { value: "" } });
  const texts = { lineEnds: "crlf", beyondXml: "refused" };
  expect((await service.call(null, "POST", "/local/faults", { texts })).status).toBe(200);
  const purpose = "Erste Zeile\r\nzweite\u000b\u0000 Zeile\ufffe\n\ndritte\ud83d";
  const values = { ...INTAKE, purpose, deputyId: idOf("deputy-1") };
  const made = await service.call("owner-1", "POST", "/api/entries", { values });
  expect(made).toMatchObject({ status: 201 });
  const { no } = z.looseObject({ no: z.string() }).parse(made.body);
  const read = (await valuesOf(no)).purpose;
  expect(read).toMatch(/^Erste Zeile\nzweite\n? Zeile\n\ndritte$/);
  const stored = (await itemsOf("entries")).find(({ fields }) => fields.RegisterNo === no);
  expect(stored?.fields.Purpose).toContain("\r\n");
  // Every item is read anew, and then the whole process.
  await rounds();
  await restart();
  expect((await valuesOf(no)).purpose).toBe(read);
  const recorded = (await itemsOf("events")).filter(({ fields }) => fields.EntryNo === no);
  expect(recorded.map(({ fields }) => fields.Action)).not.toContain("sharepointEdit");
  expect(recorded.map(({ fields }) => fields.Action)).not.toContain("putBack");
});
