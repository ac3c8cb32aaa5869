import { afterAll, beforeAll, expect, test } from "vitest";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { LIST_KINDS, type ListKind } from "#domain/exports/exportKind.ts";
import { LIST_FORMATS } from "#domain/exports/exportProfile.ts";
import { personByHandle } from "#local/people.ts";
import { createExportedTables } from "#server/files/exportedTable.ts";
import { createExportFiles } from "#server/files/exportFiles.ts";
import { createFileMaker, type MakeFile } from "#server/files/fileMaker.ts";
import { createMakeExport } from "#server/files/makeExport.ts";
import { offered } from "#tests/server/exportedFile.ts";
import { startTestService, type TestService } from "#tests/server/startTestService.ts";

/* A file that fails leaves nothing: no bytes, no event; whoever asks again gets it whole. */

const CAMPAIGN = "33333333-3333-4333-8333-333333333333";
const SELECTIONS: Partial<Readonly<Record<ListKind, object>>> = {
  campaign: { campaign: { id: CAMPAIGN } },
  law: { law: { tree: CURRENT_TREE.version, registrationGateFrom: "2026-08-02" } },
};

let refusals = 0;
let running: TestService;
beforeAll(async () => {
  running = await startTestService({
    graph: (send) => async (input, init) => {
      const request = new Request(input, init);
      if (refusals > 0 && request.method === "PUT" && request.url.includes("/drive/root:")) {
        refusals--;
        return Response.json({ error: { code: "quotaLimitReached" } }, { status: 507 });
      }
      return send(request);
    },
  });
  const started = await running.call("coordinator-1", "POST", "/api/campaigns", {
    ...{ id: CAMPAIGN, trigger: "campaign", filter: {}, expected: { entries: 4 } },
    reason: "Die jährliche Nachfrage bei allen.",
  });
  expect(started.status).toBe(201);
});
afterAll(() => running[Symbol.asyncDispose]());

/** How many exports the log tells of. */
async function told(): Promise<number> {
  const { body } = await running.call("auditor", "GET", "/api/audit/events");
  return JSON.stringify(body).split('"action":"exported"').length - 1;
}

/** The maker of files, whose table breaks off in its second row as long as it shall. */
function breaking(makeFile: MakeFile) {
  const state = { isBroken: true };
  const make: MakeFile = (gather, ...rest) =>
    makeFile(
      async () => {
        const table = await gather();
        if (!state.isBroken) return table;
        return {
          ...table,
          rows: {
            *[Symbol.iterator]() {
              for (const row of table.rows) {
                yield row;
                break;
              }
              throw new Error("Killed at a line");
            },
          },
        };
      },
      ...rest,
    );
  return { state, make };
}

test.each(LIST_KINDS)("%s: killed at a line it leaves nothing, in any format", async (kind) => {
  const { register } = running.service;
  const person = personByHandle(kind === "log" ? "auditor" : "coordinator-1");
  if (person === undefined) throw new Error("Nobody");
  const tables = createExportedTables(register);
  const { make, state } = breaking(createFileMaker());
  const files = createExportFiles(
    createMakeExport({
      ...{ exports: register.exports, reads: register.reads, tables, makeFile: make },
      ...{ demo: true, appId: "app" },
    }),
  );
  const before = await told();
  for (const format of LIST_FORMATS) {
    state.isBroken = true;
    const { id } = await register.exports.add(
      { kind, format, filter: {}, ...SELECTIONS[kind] },
      { id: person.oid, name: person.name },
      Date.now() + 60_000,
    );
    await expect(files.file(id)).rejects.toThrow("Killed at a line");
    expect(files.progress(id)).toMatchObject({ state: "failed" });
    expect(await told()).toBe(before + LIST_FORMATS.indexOf(format));
    state.isBroken = false;
    expect((await files.file(id)).bytes.length).toBeGreaterThan(100);
  }
  expect(await told()).toBe(before + LIST_FORMATS.length);
});

test("a library that refuses keeps nothing, the log tells nothing, and asking again puts it there", async () => {
  const { id } = await offered(running, { format: "csv", filter: {} });
  const path = `/api/exports/${id}/library`;
  await running.call("coordinator-1", "GET", `/api/exports/${id}/progress`);
  refusals = 10;
  const refused = await running.call("coordinator-1", "POST", path);
  expect(refused.status).toBeGreaterThanOrEqual(400);
  refusals = 0;
  const events = await running.call("auditor", "GET", "/api/audit/events");
  expect(JSON.stringify(events.body)).not.toContain("KI-Register-Exporte");
  const saved = await running.call("coordinator-1", "POST", path);
  expect(saved.status).toBe(201);
});
