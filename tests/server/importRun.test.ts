import { afterAll, beforeAll, expect, test } from "vitest";
import { eventsSchema } from "#contract/audit.ts";
import { exportResultSchema } from "#contract/export.ts";
import {
  importLoadSchema,
  importPreviewSchema,
  type importSchema,
  importSheetSchema,
  unknownValuesSchema,
} from "#contract/import.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { COORDINATOR, importNow, upload } from "./importWorld.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
beforeAll(async () => {
  running = await startTestService({ seed: false });
});
afterAll(() => running[Symbol.asyncDispose]());

const CSV = [
  "Name;Amt;Status;Verantwortlich;Version",
  "Chatbot Bürgerservice;Ordnungsamt;Im Einsatz;Albrecht, J.;1.0",
  "Postsortierung;Amt für Ordnung;Pilotbetrieb;;2.0",
  "Übersetzung;Ordnungsamt;läuft irgendwie;;3.0",
].join("\n");

async function ask(method: string, path: string, body?: unknown, as = COORDINATOR) {
  return running.call(as, method, `/api/imports/${path}`, body);
}

async function planned(change: Partial<ImportPlan> = {}) {
  const { id } = await upload(running, CSV);
  const sheet = importSheetSchema.parse((await ask("GET", `${id}/sheet`)).body);
  const plan = { ...sheet.plan, ...change };
  const saved = await ask("PUT", `${id}/plan`, { revision: 0, plan });
  expect([saved.status, saved.body]).toMatchObject([200, { revision: 1, state: "planned" }]);
  return { id, sheet, plan };
}

async function preview(id: string, query = "") {
  const { body, status } = await ask("GET", `${id}/preview${query}`);
  expect([status, body]).toMatchObject([200, {}]);
  return importPreviewSchema.parse(body);
}

async function rounds(id: string): Promise<ReturnType<typeof importSchema.parse>> {
  for (let n = 0; n < 40; n++) {
    await running.service.register.roundEnded();
    const one = await importNow(running, id);
    if (!["running", "cancelling", "undoing"].includes(one.state)) return one;
  }
  throw new Error("The import does not end");
}

test("from the file to the entries and back", async () => {
  const { id, sheet } = await planned();
  expect(sheet).toMatchObject({ rows: 3, header: [1], delimiter: ";", profile: null });
  expect(sheet.columns.map(({ proposal }) => proposal?.target)).toEqual([
    "title",
    "office",
    "operationStatus",
    "owner",
    "version",
  ]);
  const unknown = unknownValuesSchema.parse((await ask("GET", `${id}/unknown`)).body);
  expect(unknown.values.map(({ count, target, text }) => [target, text, count])).toContainEqual([
    "operationStatus",
    "läuft irgendwie",
    1,
  ]);
  const before = await preview(id);
  expect(before.counts).toMatchObject({ new: 2, problem: 1 });
  expect((await preview(id, "?states=problem")).rows.map(({ title }) => title)).toEqual([
    "Übersetzung",
  ]);
  expect((await preview(id, "?search=CHATBOT")).found).toBe(1);
  expect(await preview(id, "?conflict=true")).toMatchObject({ found: 0, conflicts: 0 });
  const load = importLoadSchema.parse((await ask("GET", `${id}/load`)).body);
  expect(load).toMatchObject({ cases: 2, persons: [{ name: "", entries: 2 }] });
  const expected = { new: 2, changed: 0 };
  const started = await ask("POST", `${id}/start`, { revision: 1, expected });
  expect([started.status, started.body]).toMatchObject([200, { state: "running" }]);
  const done = await rounds(id);
  expect(done).toMatchObject({
    state: "done",
    progress: { done: 3, of: 3 },
    counts: { new: 2, problem: 1, changed: 0 },
    made: { new: 2, changed: 0 },
  });
  const twice = await ask("POST", `${id}/start`, { revision: 1, expected });
  expect([twice.status, twice.body]).toEqual([409, { code: "importState" }]);
  const undone = await ask("POST", `${id}/undo`, { reason: "Falsche Datei" });
  expect(undone.status).toBe(200);
  expect(await rounds(id)).toMatchObject({ state: "undone", touched: [], made: { new: 0 } });
  expect(running.service.register.reads.entryCount()).toBe(0);
  const log = eventsSchema.parse((await running.call("auditor", "GET", "/api/audit/events")).body);
  const told = log.events.filter(({ entryNo }) => entryNo === "");
  expect(
    told.map(({ action, changes, reason }) => [
      action,
      reason,
      changes.map(({ words }) => `${words?.label.de}: ${words?.after?.de}`).join(", "),
    ]),
  ).toEqual([
    [
      "importTakenBack",
      "Falsche Datei",
      "Datei: Liste.csv, Zurückgenommen: 2, Seither bearbeitet und geblieben: 0",
    ],
    ["importEnded", null, "Datei: Liste.csv, Zeilen: 3, Neu: 2, Geändert: 0, Nicht importiert: 1"],
    ["importStarted", null, "Datei: Liste.csv, Zeilen: 3"],
  ]);
}, 30_000);

test("what the preview has shown is what starts, or nothing does", async () => {
  const { id } = await planned();
  const other = await ask("POST", `${id}/start`, { revision: 1, expected: { new: 3, changed: 0 } });
  expect([other.status, other.body]).toMatchObject([
    412,
    { code: "changedMeanwhile", details: { new: 2, changed: 0 } },
  ]);
  const strict = await planned({ allOrNothing: true });
  const expected = { new: 2, changed: 0 };
  const all = await ask("POST", `${strict.id}/start`, { revision: 1, expected });
  expect([all.status, all.body]).toEqual([409, { code: "rowsHaveProblems" }]);
});

test("a plan is saved once, by its revision, and only where it fits", async () => {
  const { id, plan } = await planned();
  const again = await ask("PUT", `${id}/plan`, { revision: 0, plan });
  expect(again.status).toBe(200);
  const old = { ...plan, match: ["title"] };
  const stale = await ask("PUT", `${id}/plan`, { revision: 0, plan: old });
  expect([stale.status, stale.body]).toEqual([412, { code: "changedMeanwhile" }]);
  const unfit = await ask("PUT", `${id}/plan`, { revision: 1, plan: { ...plan, sheet: 3 } });
  expect([unfit.status, unfit.body]).toEqual([400, { code: "planUnfit" }]);
  for (const bad of [
    { ...plan, more: 1 },
    { ...plan, columns: [{ column: 0, target: "evaluationStatuss" }] },
    { ...plan, start: { from: "2026-02-31", perWeek: 1 } },
  ]) {
    const refused = await ask("PUT", `${id}/plan`, { revision: 1, plan: bad });
    expect([refused.status, refused.body]).toMatchObject([400, { code: "badRequest" }]);
  }
  const field = { column: 0, target: "evaluationStatus" };
  const derived = await ask("PUT", `${id}/plan`, {
    revision: 1,
    plan: { ...plan, columns: [field] },
  });
  expect([derived.status, derived.body]).toEqual([400, { code: "planUnfit" }]);
});

test("persons are proposed from the directory, and asked for only with a reason", async () => {
  const { id } = await planned({ personsReason: "Alle sind unterrichtet" });
  const { values } = unknownValuesSchema.parse((await ask("GET", `${id}/unknown`)).body);
  const owner = values.find(({ target }) => target === "owner");
  expect(owner?.text).toBe("Albrecht, J.");
  expect(owner?.proposals.length).toBeGreaterThan(0);
});

test("what cannot be asked yet, or with such a query", async () => {
  const { id } = await upload(running, CSV);
  const early = await ask("GET", `${id}/preview`);
  expect([early.status, early.body]).toEqual([409, { code: "planMissing" }]);
  for (const query of ["sheet?sheet=x", "sheet?header=a", "sheet?more=1"]) {
    expect((await ask("GET", `${id}/${query}`)).status).toBe(400);
  }
  const far = await ask("GET", `${id}/sheet?sheet=7`);
  expect([far.status, far.body]).toEqual([400, { code: "planUnfit" }]);
  const cancelled = await ask("POST", `${id}/cancel`);
  expect([cancelled.status, cancelled.body]).toMatchObject([200, { state: "cancelled" }]);
});

test("the blank template is a link that opens without a token, and is read as what it is", async () => {
  const { body, status } = await running.call(COORDINATOR, "POST", "/api/import-template", {});
  expect(status).toBe(201);
  const { url } = exportResultSchema.parse(body);
  const answer = await fetch(new URL(url, running.url));
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const { id } = await upload(running, new Uint8Array(await answer.arrayBuffer()), "xlsx");
  const sheet = importSheetSchema.parse((await ask("GET", `${id}/sheet`)).body);
  expect(sheet.profile?.id).toBe("template");
  expect((await fetch(new URL(`${url}x`, running.url))).status).toBe(403);
});
