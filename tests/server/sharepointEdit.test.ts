import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { editOffline } from "./editOffline.ts";
import { caseOf, itemOf, itemsOf, listPath, messagesOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/** Far beyond what a test waits: only a change notification can wake a round in time. */
const NO_POLLING = { first: 600_000, longest: 600_000 };
const DEADLINE_MS = 4_000;
const historySchema = z.object({
  events: z.array(
    z.looseObject({
      action: z.string(),
      channel: z.string(),
      actor: z.object({ role: z.string(), name: z.string().nullable() }),
      changes: z.array(z.looseObject({ field: z.string() })),
    }),
  ),
});

let running: TestService;
beforeAll(async () => {
  running = await startTestService({ pauses: NO_POLLING });
  await running.service.register.roundEnded();
});
afterAll(() => running[Symbol.asyncDispose]());

/** Edits the list item as a person with access to the list would. */
async function edit(
  person: string,
  no: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const as = { token: await running.token(person, "graph") };
  const { id } = await itemOf(running, no);
  const path = `${await listPath(running, "KI-Register")}/items/${id}/fields`;
  const { status } = await running.call(as, "PATCH", path, fields);
  expect(status).toBe(200);
}

/** Asks until the answer fits; how long that took, in milliseconds. */
async function until(fits: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await fits())) {
    if (performance.now() - start > DEADLINE_MS) throw new Error("It did not happen in time");
    await pause(20);
  }
  return Math.round(performance.now() - start);
}

async function values(no: string): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${no}`);
  return z.object({ values: z.record(z.string(), z.unknown()) }).parse(body).values;
}

async function events(no: string) {
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${no}/history`);
  return historySchema.parse(body).events;
}

async function cardsOf(person: string): Promise<number> {
  return (await messagesOf(running, person)).length;
}

const cases = async (no: string) =>
  (await itemsOf(running, "KI-Register Bewertungen")).filter(({ fields }) => fields.EntryNo === no);

describe("a version changed in the list itself", () => {
  test("becomes one case and one card each for owner and deputy, within seconds and without polling", async () => {
    const no = "KI-2026-0001";
    const before = [await cardsOf("owner-1"), await cardsOf("deputy-1")];
    await edit("admin", no, { Version: "3.0" });
    const took = await until(
      async () =>
        (await cardsOf("owner-1")) > (before[0] ?? 0) &&
        (await cardsOf("deputy-1")) > (before[1] ?? 0),
    );
    process.stdout.write(`edit in SharePoint → both cards: ${took} ms\n`);
    await running.service.register.roundEnded();
    expect([await cardsOf("owner-1"), await cardsOf("deputy-1")]).toEqual(
      before.map((count) => count + 1),
    );
    expect((await caseOf(running, no)).state).toBe("requested");
    expect(await cases(no)).toHaveLength(2);
    expect(await values(no)).toMatchObject({ version: "3.0", evaluatedVersion: "2.4" });
  });

  test("is in the history with the person and the channel", async () => {
    const edited = (await events("KI-2026-0001")).find(({ action }) => action === "sharepointEdit");
    expect(edited).toMatchObject({
      channel: "sharepoint",
      actor: { role: "admin", name: "Stefan Wolf" },
      changes: expect.arrayContaining([{ field: "version", before: "2.4", after: "3.0" }]),
    });
  });

  test("written otherwise but the same asks nobody", async () => {
    const no = "KI-2026-0002";
    const before = await cardsOf("owner-2");
    await edit("owner-2", no, { Version: "v1.8" });
    await until(async () => (await values(no)).version === "v1.8");
    await running.service.register.roundEnded();
    expect(await cardsOf("owner-2")).toBe(before);
    expect(await cases(no)).toHaveLength(1);
    const edited = (await events(no)).find(({ action }) => action === "sharepointEdit");
    expect(edited?.actor).toEqual({ role: "owner", name: "Thomas Brandt" });
  });
});

describe("an edit of a column that the register keeps is put back", () => {
  test.each<readonly [string, string | null, string]>([
    ["RiskClass", "minimal", "riskClass"],
    ["RiskClass", null, "riskClass"],
    ["EvaluatedVersion", "99", "evaluatedVersion"],
    ["EvaluationStatus", "rejected", "evaluationStatus"],
    ["OrgUnitName", "Anderes Amt", "orgUnitName"],
    ["CreatedOn", "2020-01-01", "createdOn"],
  ])("%s = %j", async (column, value, field) => {
    const no = "KI-2026-0001";
    const before = (await itemOf(running, no)).fields[column];
    const count = (await events(no)).length;
    await edit("admin", no, { [column]: value });
    await until(async () => (await itemOf(running, no)).fields[column] === before);
    await until(async () => (await events(no)).length > count);
    expect((await events(no))[0]).toMatchObject({
      action: "putBack",
      channel: "sharepoint",
      actor: { name: "Stefan Wolf" },
      changes: [{ field }],
    });
    expect((await values(no))[field]).toBe(before);
  });

  test("and what may be changed beside it stays", async () => {
    const no = "KI-2026-0002";
    const { RiskClass } = (await itemOf(running, no)).fields;
    await edit("admin", no, { RiskClass: "highRisk", Benefits: "Aus der Liste" });
    await until(async () => (await values(no)).benefits === "Aus der Liste");
    await until(async () => (await itemOf(running, no)).fields.RiskClass === RiskClass);
  });

  test("a choice that is none, and a required text that was emptied", async () => {
    const no = "KI-2026-0002";
    const { Title: _title, Users, ProductName } = (await itemOf(running, no)).fields;
    await edit("admin", no, { Users: "Marsmenschen", ProductName: null });
    await until(async () => {
      const { fields } = await itemOf(running, no);
      return fields.Users === Users && fields.ProductName === ProductName;
    });
  });

  test("Revision and LastChange, which tell what is known", async () => {
    const no = "KI-2026-0002";
    const count = (await events(no)).length;
    await edit("admin", no, { Revision: 1, LastChange: "{}" });
    await until(async () => (await events(no)).length > count);
    await running.service.register.roundEnded();
    const { fields } = await itemOf(running, no);
    expect(fields.Revision).toBeGreaterThan(1);
    expect(fields.LastChange).not.toBe("{}");
  });

  test("the data of a case", async () => {
    const no = "KI-2026-0001";
    const as = { token: await running.token("admin", "graph") };
    const path = await listPath(running, "KI-Register Bewertungen");
    const item = (await cases(no)).find(({ fields }) => fields.State === "requested");
    await running.call(as, "PATCH", `${path}/items/${item?.id}/fields`, { State: "approved" });
    const now = async () => (await cases(no)).find(({ id }) => id === item?.id)?.fields;
    await until(async () => (await now())?.State === "requested");
    expect((await caseOf(running, no)).state).toBe("requested");
  });

  test("RegisterNo, which names the entry", async () => {
    const no = "KI-2026-0003";
    const { id } = await itemOf(running, no);
    await edit("admin", no, { RegisterNo: "KI-2026-0999" });
    await until(async () =>
      (await itemsOf(running, "KI-Register")).some(
        (item) => item.id === id && item.fields.RegisterNo === no,
      ),
    );
    const wrong = await running.call("employee", "GET", "/api/entries/KI-2026-0999");
    expect(wrong.status).toBe(404);
  });
});

test("a deleted item becomes an event, and the entry leaves the register", async () => {
  const no = "KI-2026-0004";
  const snapshot = z.looseObject({
    cursor: z.string(),
    full: z.boolean(),
    rows: z.array(z.array(z.string().nullable())),
    removed: z.array(z.string()),
  });
  const read = async (path: string) =>
    snapshot.parse((await running.call("employee", "GET", path)).body);
  const { cursor } = await read("/api/register");
  const as = { token: await running.token("admin", "graph") };
  const { id } = await itemOf(running, no);
  await running.call(as, "DELETE", `${await listPath(running, "KI-Register")}/items/${id}`);
  await until(
    async () => (await running.call("employee", "GET", `/api/entries/${no}`)).status === 404,
  );
  expect(await read(`/api/register?since=${cursor}`)).toMatchObject({
    full: false,
    rows: [],
    removed: [no],
  });
  expect((await read("/api/register")).rows.map(([first]) => first)).not.toContain(no);
  await until(async () =>
    (await itemsOf(running, "KI-Register Protokoll")).some(
      ({ fields }) => fields.EntryNo === no && fields.Action === "deleted",
    ),
  );
  const tasks = await running.call("owner-2", "GET", "/api/tasks");
  expect(tasks.status).toBe(200);
  // A number is never used again.
  const reused = await running.call("head-1", "GET", `/api/entries/${no}/history`);
  expect(reused.status).toBe(404);
});

test("an edit made while the service was stopped is found when it starts again", async () => {
  await using first = await startTestService();
  const item = await itemOf(first, "KI-2026-0002");
  const path = await listPath(first, "KI-Register");
  await first.stop();
  await editOffline(first, `${path}/items/${item.id}`, { Version: "5.0" });
  await using second = await startTestService({ after: first, seed: false });
  await second.service.register.roundEnded();
  const { body } = await second.call("coordinator-1", "GET", "/api/entries/KI-2026-0002");
  expect(body).toMatchObject({
    values: { version: "5.0", evaluatedVersion: "1.8" },
    runningCase: { state: "requested", targetVersion: "5.0" },
  });
  expect(await messagesOf(second, "owner-2")).toHaveLength(1);
  expect(await messagesOf(second, "employee")).toHaveLength(1);
});
