import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryViewSchema, suspensionOutlookSchema } from "#contract/entry.ts";
import { historySchema } from "#contract/history.ts";
import { caseOf, messagesOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/** In productive use, approved; of owner-1. */
const NO = "KI-2026-0001";
const REASON = "Der Vertrag zur Auftragsverarbeitung ist abgelaufen.";

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

const post = (as: string, path: string, body: unknown) =>
  running.call(as, "POST", `/api/entries/${NO}/${path}`, body);

async function rightsOf(as: string) {
  const { body } = await running.call(as, "GET", `/api/entries/${NO}`);
  return entryViewSchema.parse(body).rights;
}

async function actionsFor(as: string) {
  const { body } = await running.call(as, "GET", `/api/entries/${NO}/history`);
  return historySchema.parse(body).events.map(({ action, actor }) => `${action} ${actor.role}`);
}

async function lastCardOf(person: string): Promise<string> {
  const messages = await messagesOf(running, person);
  return JSON.stringify(messages.at(-1) ?? null);
}

describe("a suspension by hand", () => {
  test("is open to those whom the workflow names, as their rights say", async () => {
    for (const person of ["employee", "auditor", "admin", "head-1", "reviewer-staffcouncil"]) {
      expect({ person, ...(await rightsOf(person)) }).toMatchObject({ person, suspend: false });
      expect((await post(person, "suspension", { reason: REASON })).status).toBe(403);
    }
    for (const person of ["owner-1", "deputy-1", "coordinator-1", "reviewer-dataprotection"]) {
      expect({ person, ...(await rightsOf(person)) }).toMatchObject({ person, suspend: true });
    }
    expect((await post("owner-1", "suspension", { reason: "  " })).status).toBe(400);
  });

  test("says before who will be told, to those who may suspend alone", async () => {
    const outlook = (as: string) => running.call(as, "GET", `/api/entries/${NO}/suspension`);
    expect((await outlook("employee")).status).toBe(403);
    const { body } = await outlook("owner-1");
    const { lift, told } = suspensionOutlookSchema.parse(body);
    expect(told.map(({ role }) => role)).toEqual(["owner", "deputy", "headOfOffice", "itProvider"]);
    expect(lift).toBeNull();
  });

  test("is told to everybody concerned; why, to those who answer for the application", async () => {
    const suspended = await post("reviewer-dataprotection", "suspension", { reason: REASON });
    expect(suspended.status).toBe(200);
    expect(entryViewSchema.parse(suspended.body).values).toMatchObject({
      operationStatus: "suspended",
    });
    expect((await actionsFor("coordinator-1"))[0]).toBe("suspended reviewer");
    await running.service.register.roundEnded();
    for (const person of ["owner-1", "deputy-1"]) {
      const card = await lastCardOf(person);
      expect(card).toContain("Anwendung ausgesetzt");
      expect(card).toContain(REASON);
    }
    const provider = await lastCardOf("admin");
    expect(provider).toContain("Anwendung ausgesetzt");
    expect(provider).not.toContain(REASON);
  });

  test("is not lifted by an approval from before it, nor by anybody else", async () => {
    const lift = { to: "productive", reason: "Verlängert." };
    expect(await post("owner-1", "suspension/lift", lift)).toMatchObject({ status: 403 });
    expect(await post("coordinator-1", "suspension/lift", lift)).toMatchObject({
      status: 409,
      body: { code: "approvalBeforeSuspension" },
    });
    const { body } = await running.call("coordinator-1", "GET", `/api/entries/${NO}/suspension`);
    expect(suspensionOutlookSchema.parse(body).lift).toEqual([
      { to: "pilot", obstacle: "approvalBeforeSuspension" },
      { to: "productive", obstacle: "approvalBeforeSuspension" },
    ]);
    expect(await post("coordinator-1", "suspension", { reason: REASON })).toMatchObject({
      status: 409,
      body: { code: "noChange" },
    });
  });
});

test("owner and deputy do not learn that their answer is to be checked", async () => {
  await reportVersion(running, NO, "9.0");
  const { key, revision } = await caseOf(running, NO);
  const path = `/api/cases/${key}/check`;
  const body = { revision, marked: true };
  expect((await running.call("owner-1", "POST", path, body)).status).toBe(403);
  const marked = await running.call("coordinator-1", "POST", path, body);
  expect(marked).toMatchObject({ status: 200, body: { markedForCheck: true } });
  for (const person of ["owner-1", "deputy-1", "head-1", "employee"]) {
    const { body: entry } = await running.call(person, "GET", `/api/entries/${NO}`);
    expect(entryViewSchema.parse(entry).runningCase?.markedForCheck).toBe(false);
    expect((await actionsFor(person)).join()).not.toContain("checkMarked");
  }
  expect((await actionsFor("auditor")).join()).toContain("checkMarked");
});
