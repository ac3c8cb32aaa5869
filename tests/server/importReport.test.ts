import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportResultSchema } from "#contract/export.ts";
import { importProfilesSchema, importSheetSchema, unknownValuesSchema } from "#contract/import.ts";
import { parseCsv } from "#tests/exports/parseCsv.ts";
import { COORDINATOR, importNow, upload } from "./importWorld.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
beforeAll(async () => {
  running = await startTestService({ seed: false });
});
afterAll(() => running[Symbol.asyncDispose]());

const CSV = [
  "Name;Amt;Status;Bemerkung",
  "Chatbot;Ordnungsamt;Im Einsatz;",
  "Übersetzung;Ordnungsamt;Pilotbetrieb – seit Mai;=1+1",
  "Postsortierung;Amt für Nirgendwo;In Planung;k. A.",
].join("\n");

async function ask(method: string, path: string, body?: unknown, as = COORDINATOR) {
  return running.call(as, method, `/api/${path}`, body);
}

async function report(id: string): Promise<readonly (readonly string[])[]> {
  const { body, status } = await ask("POST", `imports/${id}/exports`, { format: "csv" });
  expect([status, body]).toMatchObject([201, {}]);
  const answer = await fetch(new URL(exportResultSchema.parse(body).url, running.url));
  expect(answer.status).toBe(200);
  return parseCsv(await answer.text(), ";");
}

test("the report has every row and column of the file, with what became of it and why beside it", async () => {
  const { id } = await upload(running, CSV);
  const sheet = importSheetSchema.parse((await ask("GET", `imports/${id}/sheet`)).body);
  await ask("PUT", `imports/${id}/plan`, { revision: 0, plan: sheet.plan });
  const [titles, ...before] = await report(id);
  expect(titles?.slice(4)).toEqual(["Name", "Amt", "Status", "Bemerkung"]);
  expect(before.map(([row, state]) => [row, state])).toEqual([
    ["2", "Neu"],
    ["3", "Nicht übernommen"],
    ["4", "Neu"],
  ]);
  expect(before[1]?.[3]).toContain("Pilotbetrieb – seit Mai");
  expect(before[2]?.[3]).toContain("Amt für Nirgendwo");
  // Guarded, since whoever opens it does so in a spreadsheet; nothing else of the row is another text.
  expect(before[1]?.slice(4)).toEqual([
    "Übersetzung",
    "Ordnungsamt",
    "Pilotbetrieb – seit Mai",
    "'=1+1",
  ]);
  const expected = { new: 2, changed: 0 };
  expect((await ask("POST", `imports/${id}/start`, { revision: 1, expected })).status).toBe(200);
  for (let n = 0; n < 20 && (await importNow(running, id)).state === "running"; n++) {
    await running.service.register.roundEnded();
  }
  const [, ...after] = await report(id);
  expect(after.map(([row, state, no]) => [row, state, no])).toEqual([
    ["2", "Neu", "KI-2026-0001"],
    ["3", "Nicht übernommen", ""],
    ["4", "Neu", "KI-2026-0002"],
  ]);
  expect(after[1]?.[4]).toBe("Übersetzung");
  expect((await ask("POST", `imports/${id}/exports`, { format: "csv" }, "owner-1")).status).toBe(
    403,
  );
});

test("a choice that nobody knows is proposed, and taken only once somebody says so", async () => {
  const { id } = await upload(running, CSV);
  const sheet = importSheetSchema.parse((await ask("GET", `imports/${id}/sheet`)).body);
  await ask("PUT", `imports/${id}/plan`, { revision: 0, plan: sheet.plan });
  const { values } = unknownValuesSchema.parse((await ask("GET", `imports/${id}/unknown`)).body);
  const status = values.find(({ target }) => target === "operationStatus");
  expect(status).toMatchObject({ text: "Pilotbetrieb – seit Mai", count: 1 });
  expect(status?.proposals[0]).toEqual({ value: "pilot", label: expect.any(String) });
});

test("a profile is everybody's who imports, is changed by its revision, and goes", async () => {
  const { id } = await upload(running, CSV);
  const { plan } = importSheetSchema.parse((await ask("GET", `imports/${id}/sheet`)).body);
  const kept = {
    source: "stadtliste",
    recodings: [{ target: "operationStatus", text: "Pilotbetrieb – seit Mai", value: "pilot" }],
    match: plan.match,
    conflicts: plan.conflicts,
    versionsAreEvaluated: false,
    columns: [
      { title: "Name", target: "title" },
      { title: "Status", target: "operationStatus" },
    ],
  };
  const path = `import-profiles/${randomUUID()}`;
  const saved = await ask("PUT", path, { name: "Stadtliste", plan: kept, revision: 0 });
  expect([saved.status, saved.body]).toMatchObject([200, { revision: 1, isReady: false }]);
  // Another coordinator sees it, and a file of this kind is read by it.
  const others = await ask("GET", "import-profiles", undefined, "coordinator-2");
  const { profiles } = importProfilesSchema.parse(others.body);
  expect(profiles.filter(({ isReady }) => !isReady).map(({ name }) => name)).toEqual([
    "Stadtliste",
  ]);
  const again = importSheetSchema.parse((await ask("GET", `imports/${id}/sheet`)).body);
  expect(again.profile?.name).toBe("Stadtliste");
  expect(again.plan.recodings).toEqual(kept.recodings);
  const change = { name: "Liste der Stadt", plan: kept, revision: 1 };
  expect((await ask("PUT", path, change, "coordinator-2")).status).toBe(200);
  const stale = await ask("PUT", path, { ...change, name: "Andere" });
  expect([stale.status, stale.body]).toEqual([412, { code: "changedMeanwhile" }]);
  for (const who of ["owner-1", "auditor", "admin"]) {
    expect((await ask("GET", "import-profiles", undefined, who)).status).toBe(403);
    expect((await ask("PUT", path, { ...change, revision: 2 }, who)).status).toBe(403);
    expect((await ask("DELETE", path, undefined, who)).status).toBe(403);
  }
  const [ready] = profiles.filter(({ isReady }) => isReady);
  const own = await ask("PUT", `import-profiles/${ready?.id}`, change);
  expect([own.status, own.body]).toEqual([409, { code: "readyProfile" }]);
  const unfit = { ...change, revision: 2, plan: { ...kept, more: 1 } };
  expect((await ask("PUT", path, unfit)).status).toBe(400);
  expect((await ask("DELETE", path)).status).toBe(200);
  expect((await ask("DELETE", path)).status).toBe(404);
});
