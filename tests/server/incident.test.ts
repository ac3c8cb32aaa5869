import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { caseViewSchema } from "#contract/case.ts";
import { entryViewSchema } from "#contract/entry.ts";
import { historySchema } from "#contract/history.ts";
import { incidentReceiptSchema } from "#contract/incident.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { personByHandle } from "#local/people.ts";
import { TODAY } from "#tests/local/evening.ts";
import { changesNothing, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const PATH = `/api/entries/${NO}/incident`;
const anIncident = () => ({
  id: randomUUID(),
  text: "Eine Anfrage wurde falsch beantwortet.",
  on: TODAY,
  harm: "no",
});

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

describe("a request that may not be is refused, and nothing changes", () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["without a text", { text: undefined }],
    ["with an empty text", { text: "  " }],
    ["with a text that is too long", { text: "x".repeat(TEXT_LIMITS.incident + 1) }],
    ["without a day", { on: undefined }],
    ["with a day that is none", { on: "2026-02-30" }],
    ["with a time instead of a day", { on: "2026-11-22T10:00:00Z" }],
    ["without a word about harm", { harm: undefined }],
    ["with another word about harm", { harm: "maybe" }],
    ["without an id", { id: undefined }],
    ["with an id that is none", { id: "1" }],
    ["with an unknown field", { by: "somebody else" }],
  ])("%s", async (_, over) => {
    const body = { ...anIncident(), ...over };
    await refused(running, ["employee", "POST", PATH, body], { status: 400, code: "badRequest" });
  });

  test("of a day to come", async () => {
    const body = { ...anIncident(), on: "2099-01-01" };
    await refused(running, ["employee", "POST", PATH, body], { status: 400, code: "dateInFuture" });
  });

  test("of a day in a year that cannot be meant", async () => {
    const body = { ...anIncident(), on: "0026-11-20" };
    const refusal = { status: 400, code: "dateOutOfRange" };
    await refused(running, ["employee", "POST", PATH, body], refusal);
  });

  test("on an application that does not exist", async () => {
    const path = "/api/entries/KI-2026-9999/incident";
    const expected = { status: 404, code: "notFound" };
    await refused(running, ["employee", "POST", path, anIncident()], expected);
  });

  test("of nobody", async () => {
    const expected = { status: 401, code: "notSignedIn" };
    await refused(running, [null, "POST", PATH, anIncident()], expected);
  });

  test("of an application that may report versions", async () => {
    const as = { token: await running.appToken("version") };
    await refused(running, [as, "POST", PATH, anIncident()], { status: 403, code: "forbidden" });
  });
});

describe("everybody may report, and learns what follows", () => {
  test.each([
    ["employee", false],
    ["owner-1", false],
    ["auditor", false],
    ["coordinator-1", true],
  ] as const)("%s", async (who, seesCase) => {
    const report = anIncident();
    const { body, status } = await running.call(who, "POST", PATH, report);
    expect(status).toBe(200);
    const receipt = incidentReceiptSchema.strict().parse(body);
    expect(receipt).toMatchObject({ id: report.id, lookedAtBy: "coordinator", suspended: false });
    expect(receipt.due > TODAY).toBe(true);
    expect(receipt.caseKey === null).toBe(!seesCase);

    // The answer was lost, the client asks again: nothing new.
    await running.service.register.roundEnded();
    const again = await changesNothing(running, () => running.call(who, "POST", PATH, report));
    expect(again.body).toEqual(body);
    const otherText = { ...report, text: "Anders." };
    const expected = { status: 412, code: "changedMeanwhile" };
    await refused(running, [who, "POST", PATH, otherText], expected);
  });
});

describe("who reads what", () => {
  const text = "Nur ein Mensch weiß davon.";
  const reporter = personByHandle("deputy-1");
  beforeAll(async () => {
    const body = { ...anIncident(), text };
    expect((await running.call("deputy-1", "POST", PATH, body)).status).toBe(200);
  });

  async function reading(who: string) {
    const entry = await running.call(who, "GET", `/api/entries/${NO}`);
    const history = await running.call(who, "GET", `/api/entries/${NO}/history`);
    const { runningCase } = entryViewSchema.parse(entry.body);
    const incident = runningCase?.incidents.find((one) => one.text === text);
    const { events } = historySchema.parse(history.body);
    const reported = events.filter(({ action }) => action === "incidentReported");
    const all = JSON.stringify([entry.body, history.body]);
    return { incident, reported, all };
  }

  test.each(["coordinator-1", "auditor"])("%s: the report and who reported it", async (who) => {
    const { incident, reported } = await reading(who);
    expect(incident?.by.name).toBe(reporter?.name);
    expect(reported.some(({ actor }) => actor.name === reporter?.name)).toBe(true);
  });

  test("the owner: the report, not who reported it, not even by the role", async () => {
    const { incident, reported } = await reading("owner-2");
    expect(incident?.by).toEqual({ role: "employee", name: null });
    expect(reported.length).toBeGreaterThan(0);
    for (const { actor } of reported) expect(actor).toEqual({ role: "employee", name: null });
  });

  test("a coordinator who owns the application: not who reported it", async () => {
    const path = "/api/entries/KI-2026-0003";
    const body = { ...anIncident(), text };
    expect((await running.call("deputy-1", "POST", `${path}/incident`, body)).status).toBe(200);
    const owned = await running.call("coordinator-2", "GET", path);
    const { lastCase, rights, runningCase } = entryViewSchema.parse(owned.body);
    expect(rights.relation).not.toBeNull();
    const incidents = [runningCase, lastCase].flatMap((one) => one?.incidents ?? []);
    expect(incidents.map(({ by }) => by)).toEqual([{ role: "employee", name: null }]);
  });

  test("who has nothing to do with the application: neither", async () => {
    const { all, incident, reported } = await reading("owner-1");
    expect(incident).toBeUndefined();
    expect(all).not.toContain(text);
    for (const { actor } of reported) expect(actor.name).toBeNull();
  });

  test("a coordinator finds it among the cases, to be dealt with", async () => {
    const { body } = await running.call("coordinator-1", "GET", "/api/cases");
    const { cases } = z.object({ cases: z.array(caseViewSchema) }).parse(body);
    const found = cases.find(({ incidents }) => incidents.some((one) => one.text === text));
    expect(found?.entryNo).toBe(NO);
    expect(found?.rights.coordinate).toBe(true);
  });
});
