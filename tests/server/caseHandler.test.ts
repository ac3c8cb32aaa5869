import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { caseViewSchema } from "#contract/case.ts";
import { historySchema } from "#contract/history.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { openChange, proposeSuspension } from "./openCases.ts";
import { caseOf, idOf, refused, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const FIRST = "KI-2026-0004";
const OPEN = "KI-2026-0001";
/** Of coordinator-2. */
const OWN = "KI-2026-0003";

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
  await openChange(running, OPEN, "3.0", { by: "owner-1", changed: ["T3"] });
});
afterAll(() => running[Symbol.asyncDispose]());

async function assign(as: string, no: string, personId: string | null) {
  const { key, revision } = await caseOf(running, no);
  return running.call(as, "POST", `/api/cases/${key}/handler`, { revision, personId });
}

async function caseAs(as: string, no: string) {
  const { body } = await running.call(as, "GET", `/api/entries/${no}`);
  return z.object({ runningCase: caseViewSchema }).parse(body).runningCase;
}

async function statusOf(no: string): Promise<unknown> {
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${no}`);
  return z.object({ values: z.record(z.string(), z.unknown()) }).parse(body).values
    .evaluationStatus;
}

const me = (handle: string) => ({ id: idOf(handle), name: expect.any(String) });

test("a submitted application is in evaluation as soon as a coordinator takes it", async () => {
  expect(await statusOf(FIRST)).toBe("submitted");
  const taken = await assign("coordinator-1", FIRST, idOf("coordinator-1"));
  expect(taken.status).toBe(200);
  expect(caseViewSchema.parse(taken.body).handler).toEqual(me("coordinator-1"));
  expect(await statusOf(FIRST)).toBe("inEvaluation");
});

test("a colleague can be named, and the case given back", async () => {
  expect((await assign("coordinator-1", OPEN, idOf("coordinator-2"))).status).toBe(200);
  expect((await caseAs("auditor", OPEN)).handler).toEqual(me("coordinator-2"));
  expect((await assign("coordinator-2", OPEN, null)).status).toBe(200);
  expect((await caseAs("coordinator-1", OPEN)).handler).toBeNull();
});

test("neither the persons responsible nor anybody else sees who works on it", async () => {
  await assign("coordinator-1", OPEN, idOf("coordinator-2"));
  for (const handle of ["owner-1", "deputy-1", "head-1", "employee"]) {
    expect((await caseAs(handle, OPEN)).handler).toBeNull();
    const { body } = await running.call(handle, "GET", `/api/entries/${OPEN}/history`);
    const actions = historySchema.parse(body).events.map(({ action }) => action);
    expect(actions).not.toContain("handled");
  }
  const { body } = await running.call("auditor", "GET", `/api/entries/${OPEN}/history`);
  expect(historySchema.parse(body).events.map(({ action }) => action)).toContain("handled");
});

test("whoever took it and becomes responsible for the entry no longer counts as working on it", async () => {
  async function reassign(owner: string) {
    const { key, revision } = await caseOf(running, OPEN);
    const input = {
      revision,
      ownerId: idOf(owner),
      deputyId: idOf("deputy-1"),
      reason: "Wechsel.",
    };
    const path = `/api/cases/${key}/reassign`;
    expect((await running.call("coordinator-1", "POST", path, input)).status).toBe(200);
  }
  expect((await caseAs("coordinator-1", OPEN)).handler).toEqual(me("coordinator-2"));
  await reassign("coordinator-2");
  for (const as of ["coordinator-1", "auditor"]) {
    expect((await caseAs(as, OPEN)).handler).toBeNull();
  }
  expect((await assign("coordinator-1", OPEN, idOf("coordinator-1"))).status).toBe(200);
  expect((await caseAs("auditor", OPEN)).handler).toEqual(me("coordinator-1"));
  await reassign("owner-1");
});

describe("refused", () => {
  test.each([
    ["an owner", "owner-1", "owner-1", 403, "forbidden"],
    ["an auditor", "auditor", "auditor", 403, "forbidden"],
    ["somebody who does not coordinate", "coordinator-1", "auditor", 400, "handlerNotAllowed"],
    ["the entry's own deputy", "coordinator-1", "deputy-1", 400, "handlerNotAllowed"],
  ])("%s", async (_name, as, person, status, code) => {
    const { key, revision } = await caseOf(running, OPEN);
    const input = { revision, personId: idOf(person) };
    await refused(running, [as, "POST", `/api/cases/${key}/handler`, input], { status, code });
  });

  test("an outdated revision", async () => {
    const { key, revision } = await caseOf(running, OPEN);
    const input = { revision: revision - 1, personId: null };
    const path = `/api/cases/${key}/handler`;
    const expected = { status: 412, code: "changedMeanwhile" };
    await refused(running, ["coordinator-1", "POST", path, input], expected);
  });
});

describe("a coordinator who owns the entry", () => {
  const reason = "Grund.";
  beforeAll(async () => {
    await openChange(running, OWN, "8.0", { by: "employee", changed: ["T2"] });
    await proposeSuspension(running, OWN, "employee");
  });

  test.each([
    ["takes it", "handler", { personId: idOf("coordinator-2") }],
    ["gives it to a colleague", "handler", { personId: idOf("coordinator-1") }],
    ["asks back", "query", { text: "Warum?" }],
    ["extends it", "extend", { workingDays: 5, reason }],
    ["withdraws it", "withdraw", { reason }],
    ["notes", "note", { note: reason }],
  ])("never %s", async (_name, command, body) => {
    const { key, revision } = await caseOf(running, OWN);
    const path = `/api/cases/${key}/${command}`;
    const expected = { status: 403, code: "ownCase" };
    await refused(running, ["coordinator-2", "POST", path, { revision, ...body }], expected);
  });

  test("never objects to their own answer", async () => {
    const open = await caseOf(running, OWN);
    await running.call("coordinator-1", "POST", `/api/cases/${open.key}/decide`, {
      revision: await classifyCase(postBy(running), open.key, "limited", "coordinator-1"),
      decision: "approved",
      reason,
    });
    const { key, targetRevision } = await reportVersion(running, OWN, "9.9");
    const answer = { option: "unchanged", reason: "bugfix" };
    await running.call("coordinator-2", "POST", `/api/cases/${key}/answer`, {
      targetRevision,
      answer,
    });
    const { revision, state } = await caseOf(running, OWN);
    expect(state).toBe("objection");
    const path = `/api/cases/${key}/object`;
    const input = { revision, depth: "short", reason };
    const expected = { status: 403, code: "ownCase" };
    await refused(running, ["coordinator-2", "POST", path, input], expected);
    expect((await caseAs("coordinator-2", OWN)).rights).toMatchObject({
      coordinate: true,
      evaluate: false,
      withdraw: false,
      writeNote: false,
    });
  });
});

test("a proposed suspension has a day of its own, shown to those involved", async () => {
  const NO = FIRST;
  const proposed = await proposeSuspension(running, NO, "employee");
  const day = z.object({ suspensionDue: z.string() }).parse(proposed).suspensionDue;
  expect((await caseAs("employee", NO)).suspensionDue).toBe(day);
  expect((await caseAs("owner-1", NO)).suspensionDue).toBeNull();
});
