import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { caseViewSchema } from "#contract/case.ts";
import { historySchema } from "#contract/history.ts";
import { addDays } from "#domain/time/day.ts";
import { TODAY } from "#tests/local/evening.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { openChange, proposeSuspension } from "./openCases.ts";
import { caseOf, idOf, messagesOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

const casesSchema = z.object({ cases: z.array(caseViewSchema) });
const entrySchema = z.looseObject({ values: z.record(z.string(), z.unknown()) });

async function command(person: string, key: string, name: string, body: unknown) {
  const answer = await running.call(person, "POST", `/api/cases/${key}/${name}`, body);
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 });
  return caseViewSchema.parse(answer.body);
}

async function valuesOf(no: string) {
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${no}`);
  return entrySchema.parse(body).values;
}

async function historyOf(person: string, no: string) {
  const { body } = await running.call(person, "GET", `/api/entries/${no}/history`);
  return historySchema.parse(body).events;
}

describe("a proposed suspension", () => {
  const NO = "KI-2026-0004";
  test("changes nothing until a coordinator settles it; declined, the application stays in use", async () => {
    const { key, revision } = await proposeSuspension(running, NO, "employee");
    expect(await valuesOf(NO)).toMatchObject({ operationStatus: "pilot" });
    const declined = await command("coordinator-1", key, "suspension", {
      revision,
      decision: "declined",
      reason: "Nur die Texte der Hilfe haben sich geändert.",
    });
    expect(declined).toMatchObject({
      state: "open",
      revision: revision + 1,
      suspension: {
        state: "declined",
        settled: {
          reason: "Nur die Texte der Hilfe haben sich geändert.",
          by: { role: "coordinator" },
        },
      },
      rights: { settleSuspension: false },
    });
    expect(await valuesOf(NO)).toMatchObject({ operationStatus: "pilot" });
    const [last] = await historyOf("coordinator-1", NO);
    expect(last).toMatchObject({
      action: "suspensionDeclined",
      reason: "Nur die Texte der Hilfe haben sich geändert.",
    });
  });

  test("confirmed, it takes the application out of use at once", async () => {
    const open = await caseOf(running, NO);
    await command("coordinator-1", open.key, "decide", {
      revision: await classifyCase(postBy(running), open.key, "highRisk"),
      decision: "approved",
      reason: "Geprüft.",
    });
    const next = await openChange(running, NO, "10.0", { by: "employee", changed: ["T2"] });
    expect(next).toMatchObject({
      suspension: { state: "open" },
      rights: { settleSuspension: true },
    });
    const confirmed = await command("coordinator-2", next.key, "suspension", {
      revision: next.revision,
      decision: "confirmed",
      reason: "Niemand prüft mehr die Ergebnisse.",
    });
    expect(confirmed.suspension).toMatchObject({ state: "confirmed" });
    expect(await valuesOf(NO)).toMatchObject({
      operationStatus: "suspended",
      suspensionReason: "updateLive",
    });
    const actions = (await historyOf("coordinator-1", NO)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["suspended", "suspensionConfirmed"]));
  });

  test("who is not involved sees that it was settled, but neither by whom nor why", async () => {
    const { body } = await running.call("owner-1", "GET", `/api/entries/${NO}`);
    const { runningCase } = z.object({ runningCase: caseViewSchema }).parse(body);
    expect(runningCase.suspension).toEqual({
      kind: "proposed",
      state: "confirmed",
      settled: null,
    });
  });
});

describe("a short evaluation", () => {
  const NO = "KI-2026-0001";
  test("is raised to a full one with a reason, and gets the full deadline", async () => {
    const short = await openChange(running, NO, "3.0", { by: "owner-1", changed: ["T3"] });
    expect(short).toMatchObject({ depth: "short" });
    const raised = await command("coordinator-1", short.key, "raise", {
      revision: short.revision,
      reason: "Das Modell trifft jetzt Vorentscheidungen.",
    });
    expect(raised).toMatchObject({
      depth: "full",
      note: "Das Modell trifft jetzt Vorentscheidungen.",
    });
    expect((raised.due ?? "") > z.string().parse(short.due)).toBe(true);
    const [last] = await historyOf("coordinator-1", NO);
    expect(last).toMatchObject({ action: "raised" });
  });

  test("a note is read by coordination and audit, and never by owner, deputy and staff", async () => {
    const NOTE = "Rückfrage beim Hersteller läuft, Antwort bis Freitag.";
    const { key, revision } = await caseOf(running, NO);
    const noted = await command("coordinator-1", key, "note", { revision, note: NOTE });
    expect(noted.internalNote).toBe(NOTE);
    expect(await caseOf(running, NO)).toMatchObject({ internalNote: NOTE });
    for (const person of ["coordinator-2", "auditor"]) {
      const { body } = await running.call(person, "GET", "/api/cases");
      const found = casesSchema.parse(body).cases.find((one) => one.key === key);
      expect({ person, note: found?.internalNote }).toEqual({ person, note: NOTE });
    }
    const paths = ["/api/cases", "/api/tasks", `/api/entries/${NO}`, `/api/entries/${NO}/history`];
    for (const person of ["owner-1", "deputy-1", "employee", "head-1", "admin"]) {
      for (const path of paths) {
        const { body } = await running.call(person, "GET", path);
        expect(JSON.stringify(body)).not.toContain("Hersteller läuft");
        expect(JSON.stringify(body)).not.toContain('"noted"');
      }
    }
    expect((await historyOf("auditor", NO)).map(({ action }) => action)).toContain("noted");
    const gone = await command("coordinator-2", key, "note", {
      revision: noted.revision,
      note: "",
    });
    expect(gone.internalNote).toBeNull();
  });
});

describe("a message that did not arrive", () => {
  const NO = "KI-2026-0002";
  const deliveriesOf = async () => caseViewSchema.parse(await caseOf(running, NO)).deliveries;

  test("is sent again at once when a coordinator asks for it", async () => {
    await running.call(null, "POST", "/local/faults", { teams: { blocked: ["owner-2"] } });
    const { key } = await reportVersion(running, NO, "2.0");
    const personId = idOf("owner-2");
    const failed = (await deliveriesOf()).find((one) => one.personId === personId);
    expect(failed).toMatchObject({ state: "failed", reason: "blocked", resendable: true });
    const before = (await messagesOf(running, "owner-2")).length;

    await running.call(null, "POST", "/local/faults", {});
    await command("coordinator-1", key, "resend", { personId });
    await running.service.register.roundEnded();
    const sent = (await deliveriesOf()).find((one) => one.personId === personId);
    expect(sent).toMatchObject({ state: "sent", reason: null, resendable: false });
    expect(await messagesOf(running, "owner-2")).toHaveLength(before + 1);
  });

  test("who may be asked again is told to coordination and audit only", async () => {
    const { body } = await running.call("owner-2", "GET", "/api/tasks");
    const told = casesSchema.parse(body).cases.map(({ deliveries }) => deliveries);
    expect(told).toEqual(told.map(() => []));
    expect(told).not.toEqual([]);
  });
});

describe("in their tasks", () => {
  const NO = "KI-2026-0002";
  test("owner and deputy put the question off, each for themselves", async () => {
    const { key, revision } = await caseOf(running, NO);
    const on = addDays(TODAY, 3);
    const later = await command("owner-2", key, "later", { on });
    expect(later).toMatchObject({ remindOn: on, revision, state: "requested" });
    const { body } = await running.call("employee", "GET", "/api/tasks");
    const mine = casesSchema.parse(body).cases.filter((one) => one.key === key);
    expect(mine).toMatchObject([{ remindOn: null }]);
  });

  test("they say that they are not responsible and whom they think of; the coordination reads it", async () => {
    const { key, targetRevision } = await caseOf(running, NO);
    const before = await running.call("owner-2", "GET", "/api/tasks");
    const mine = casesSchema.parse(before.body).cases.filter((one) => one.key === key);
    expect(mine).toMatchObject([{ rights: { remindLater: true, reportNotMine: true } }]);
    const said = await command("owner-2", key, "not-mine", {
      targetRevision,
      personId: idOf("head-1"),
    });
    expect(said.rights).toMatchObject({ reportNotMine: true, answer: true });
    const unknown = await command("employee", key, "not-mine", { targetRevision });
    expect(unknown.rights).toMatchObject({ reportNotMine: false, answer: true });
    const seen = await caseOf(running, NO);
    expect(seen).toMatchObject({
      state: "requested",
      notMine: [
        { by: { role: "owner" }, namedName: "Sabine Krüger", state: "asked" },
        { by: { role: "deputy" }, namedName: null, state: null },
      ],
      needsResponsible: true,
    });
  });
});
