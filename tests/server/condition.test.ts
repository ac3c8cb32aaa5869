import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, parseDay } from "#domain/time/day.ts";
import { TODAY } from "#tests/local/evening.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { openChange } from "./openCases.ts";
import { caseOf, messagesOf, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0001";
/** coordinator-2 deputises it. */
const OWN = "KI-2026-0003";
const RUNNING = "KI-2026-0002";
const FILE = "https://stadt.sharepoint.com/sites/ki/Loeschkonzept.pdf";
const today = parseDay(TODAY);
if (today === undefined) throw new Error("No day");
const inDays = (days: number) => addDays(today, days);

type Body = Readonly<Record<string, unknown>>;
let running: TestService;
beforeAll(async () => {
  running = await startTestService();
  await openChange(running, NO, "3.0", { by: "owner-1", changed: ["T3"] });
  await openChange(running, OWN, "8.0", { by: "employee", changed: ["T2"] });
  await openChange(running, RUNNING, "5.0", { by: "owner-2", changed: ["T3"] });
}, 60_000);
afterAll(() => running[Symbol.asyncDispose]());

async function send(as: string, no: string, path: string, body: Body) {
  const { key, revision } = await caseOf(running, no);
  const needsRevision = /decide|condition$|day$|lift$/.test(path);
  const sent = needsRevision ? { revision, ...body } : body;
  return running.call(as, "POST", `/api/cases/${key}/${path}`, sent);
}

async function refuse(
  as: string | null,
  no: string,
  path: string,
  body: Body,
  status: number,
  code: string,
) {
  const { key, revision } = await caseOf(running, no);
  const sent = /decide|condition$|day$|lift$/.test(path) ? { revision, ...body } : body;
  return refused(running, [as, "POST", `/api/cases/${key}/${path}`, sent], { status, code });
}

async function textOf(as: string, path: string): Promise<string> {
  return JSON.stringify((await running.call(as, "GET", path)).body);
}

const approve = {
  decision: "approvedProvisionally",
  reason: "Geprüft.",
  validUntil: inDays(180),
};
const erase = { text: "Löschfristen einrichten", dueOn: inDays(30) };
const train = { text: "Nutzende schulen", dueOn: inDays(60) };
const given = { round: 1, text: "Eingerichtet." };

test("a decision with bad conditions is refused, and nothing changes", async () => {
  const rejected = { decision: "rejected", reason: "Nein.", conditions: [erase] };
  await refuse("coordinator-1", NO, "decide", rejected, 400, "conditionsNotAllowed");
  const of = (condition: Body) => ({ ...approve, conditions: [condition] });
  const past = of({ ...erase, dueOn: inDays(-1) });
  await refuse("coordinator-1", NO, "decide", past, 400, "conditionDueInPast");
  for (const bad of [
    of({ ...erase, text: " " }),
    of({ ...erase, text: "x".repeat(501) }),
    of({ ...erase, dueOn: "2026-02-30" }),
    of({ ...erase, state: "accepted" }),
    { ...approve, conditions: Array.from({ length: 11 }, () => erase) },
  ]) {
    await refuse("coordinator-1", NO, "decide", bad, 400, "badRequest");
  }
  await refuse("coordinator-1", NO, "condition", erase, 409, "notApproved");
}, 30_000);

test("a decision with conditions asks owner and deputy, and everybody reads what is asked", async () => {
  const before = (await messagesOf(running, "owner-1")).length;
  const decided = await send("coordinator-1", NO, "decide", {
    ...approve,
    conditions: [erase, train],
  });
  expect([decided.status, decided.body]).toEqual([
    200,
    expect.objectContaining({
      state: "approvedProvisionally",
      conditions: [
        expect.objectContaining({ id: 1, ...erase, state: "open", isAdded: false }),
        expect.objectContaining({ id: 2, ...train, state: "open" }),
      ],
    }),
  ]);
  await running.service.register.roundEnded();
  const cards = JSON.stringify((await messagesOf(running, "owner-1")).slice(before));
  expect(cards).toContain(erase.text);
  expect(cards).toContain(train.text);
  expect(await textOf("owner-1", "/api/tasks")).toContain(erase.text);
  expect(await textOf("employee", "/api/tasks")).not.toContain(erase.text);
  expect(await textOf("employee", `/api/entries/${NO}`)).toContain(erase.text);
});

async function conditionCard(person: string, text: string) {
  const cards = await messagesOf(running, person);
  return cards.findLast((one) => JSON.stringify(one).includes(text));
}

test("the owner proves it on the card: a link elsewhere is refused, the first answer stands", async () => {
  const card = await conditionCard("owner-1", erase.text);
  const { key, targetRevision } = await caseOf(running, NO);
  const press = async (person: string, inputs: Body) =>
    JSON.stringify(
      (
        await running.call(null, "POST", `/local/teams/people/${person}/invoke`, {
          activityId: card?.id,
          verb: "condition/prove",
          data: { caseKey: key, targetRevision, step: "condition-1.1", ...inputs },
        })
      ).body,
    );
  expect(await press("owner-1", {})).toContain("wie die Auflage erfüllt ist");
  const elsewhere = { conditionText: "Eingerichtet.", evidenceUrl: "https://example.org/x.pdf" };
  const refusedCard = await press("owner-1", elsewhere);
  expect(refusedCard).toContain("führt nicht in die SharePoint-Ablage");
  expect(refusedCard).toContain(elsewhere.evidenceUrl);
  expect(await press("employee", elsewhere)).not.toContain(erase.text);
  const proof = { conditionText: "Eingerichtet.", evidenceUrl: FILE };
  for (const answer of await Promise.all([press("owner-1", proof), press("owner-1", proof)])) {
    expect(answer).toContain("Der Nachweis liegt vor");
  }
  const history = await textOf("coordinator-1", `/api/entries/${NO}/history`);
  expect(history.match(/"evidenceGiven"/g)).toHaveLength(1);
});

test("evidence waits on the coordinators' desk, and only there are link and words read", async () => {
  const desk = await textOf("coordinator-1", "/api/cases");
  expect(desk).toContain('"turn":"coordination","group":"yours"');
  expect(desk).toContain(FILE);
  const start = await textOf("coordinator-1", "/api/me/start");
  expect(start).toContain('"key":"evidence"');
  const entry = await textOf("employee", `/api/entries/${NO}`);
  expect(entry).toContain(erase.text);
  expect(entry).not.toContain(FILE);
  expect(entry).not.toContain("Eingerichtet.");
});

const judge = { round: 1, isAccepted: false, reason: "Das Archiv fehlt." };

test("what nobody may do is refused, and nothing changes", async () => {
  const path = "condition/1";
  await refuse("coordinator-1", NO, `${path}/evidence`, given, 403, "notAllowed");
  await refuse("employee", NO, `${path}/evidence`, given, 403, "forbidden");
  await refuse("owner-1", NO, `${path}/evidence`, given, 409, "evidenceGiven");
  await refuse("owner-1", NO, `${path}/judge`, judge, 403, "forbidden");
  await refuse("auditor", NO, `${path}/judge`, judge, 403, "forbidden");
  await refuse(
    "coordinator-1",
    NO,
    `${path}/judge`,
    { ...judge, round: 2 },
    409,
    "evidenceMissing",
  );
  await refuse(
    "coordinator-1",
    NO,
    `${path}/judge`,
    { ...judge, reason: "" },
    400,
    "reasonMissing",
  );
  await refuse("coordinator-1", NO, `condition/2/judge`, judge, 409, "evidenceMissing");
  await refuse("coordinator-1", NO, `condition/9/judge`, judge, 404, "conditionUnknown");
  await refuse("owner-1", NO, `condition/2/evidence`, { ...given, round: 0 }, 400, "badRequest");
  const late = { ...given, evidence: { url: FILE, datedOn: inDays(1) } };
  await refuse("owner-1", NO, `condition/2/evidence`, late, 400, "dateInFuture");
  const stale = { revision: 1, reason: "Nein." };
  await refuse("coordinator-1", NO, `${path}/lift`, stale, 412, "changedMeanwhile");
  const own = await caseOf(running, OWN);
  await classifyCase(postBy(running), own.key, "limited", "coordinator-1");
  expect(
    (await send("coordinator-1", OWN, "decide", { ...approve, conditions: [train] })).status,
  ).toBe(200);
  await refuse("coordinator-2", OWN, "condition", erase, 403, "ownCase");
}, 30_000);

test("evidence that is sent back is asked for by another card, and then accepted", async () => {
  const before = (await messagesOf(running, "owner-1")).length;
  const back = await send("coordinator-1", NO, "condition/1/judge", judge);
  expect(back.body).toMatchObject({ conditions: [{ state: "sentBack", round: 2 }, {}] });
  await running.service.register.roundEnded();
  const news = (await messagesOf(running, "owner-1")).slice(before);
  expect(JSON.stringify(news)).toContain(judge.reason);
  expect(news).toHaveLength(1);
  const again = { round: 2, text: "Auch das Archiv.", evidence: { url: FILE, version: "2" } };
  const proved = await send("deputy-1", NO, "condition/1/evidence", again);
  expect(proved.body).toMatchObject({
    conditions: [{ state: "evidenceGiven", answer: { evidence: 2 } }, {}],
    evidence: [{ id: 1 }, { id: 2, version: "2", title: "Loeschkonzept.pdf" }],
  });
  const met = await send("coordinator-1", NO, "condition/1/judge", {
    round: 2,
    isAccepted: true,
    reason: "",
  });
  expect(met.body).toMatchObject({ conditions: [{ state: "accepted" }, { state: "open" }] });
});

test("a day that is moved stands on the owner's card; where nobody is there, the coordinators are told", async () => {
  const move = { dueOn: inDays(90), reason: "Der Hersteller liefert später." };
  await refuse("owner-1", NO, "condition/2/day", move, 403, "forbidden");
  const past = { ...move, dueOn: inDays(-1) };
  await refuse("coordinator-1", NO, "condition/2/day", past, 400, "conditionDueInPast");
  const moved = await send("coordinator-1", NO, "condition/2/day", move);
  expect(moved.body).toMatchObject({
    conditions: [{}, { dueOn: move.dueOn, moved: { from: train.dueOn, reason: move.reason } }],
  });
  const toldBefore = (await messagesOf(running, "coordinator-1")).length;
  for (const person of ["owner-1", "deputy-1"]) {
    const absence = { from: today, until: inDays(1) };
    expect((await running.call(person, "PUT", "/api/me/absence", absence)).status).toBe(200);
  }
  await running.service.register.roundEnded();
  const card = await conditionCard("owner-1", train.text);
  expect(JSON.stringify(card)).toContain(move.reason);
  const told = JSON.stringify((await messagesOf(running, "coordinator-1")).slice(toldBefore));
  expect(told).toContain("Eine Auflage ist zu erfüllen");
  expect(await textOf("coordinator-1", "/api/me/start")).toContain('"key":"unattended"');
});

test("a condition that is late is told in the morning, and lifted with a reason", async () => {
  const added = await send("coordinator-1", NO, "condition", {
    text: "Vertrag ergänzen",
    dueOn: inDays(2),
  });
  expect(added.body).toMatchObject({ conditions: [{}, {}, { id: 3, isAdded: true }] });
  await running.service.register.roundEnded();
  await running.call(null, "POST", "/local/clock", { advanceDays: 12 });
  await running.service.register.roundEnded();
  expect(await textOf("coordinator-1", "/api/me/start")).toContain('"key":"conditions"');
  expect(await textOf("employee", `/api/entries/${NO}`)).toContain('"isOverdue":true');
  // Nothing is revoked by itself.
  expect(await caseOf(running, NO)).toMatchObject({ state: "approvedProvisionally" });
  for (const id of [2, 3]) {
    const lifted = await send("coordinator-1", NO, `condition/${id}/lift`, {
      reason: "Nicht mehr nötig.",
    });
    expect(lifted.status).toBe(200);
  }
  expect(await textOf("employee", `/api/entries/${NO}`)).toContain('"conditions":[],');
  expect(await textOf("owner-1", "/api/tasks")).not.toContain(train.text);
  expect(await textOf("coordinator-1", "/api/cases")).not.toContain("Vertrag ergänzen");
  await refuse("owner-1", NO, "condition/3/evidence", given, 409, "conditionClosed");
}, 30_000);

test("risks and evidence of a running evaluation are noted by owner and coordinators", async () => {
  const values = {
    risk: "Falsche Auskunft",
    affected: "Antragstellende",
    likelihood: 2,
    severity: 3,
    measure: "Stichproben",
    responsible: "Fachbereich",
    until: inDays(90),
    residual: 1,
  };
  const noted = await send("owner-2", RUNNING, "risks", { risks: [{ values }] });
  expect(noted.body).toMatchObject({ risks: { risks: [{ id: 1, ...values }], before: [] } });
  const other = { risks: [{ id: 1, seen: "x", values: { ...values, residual: 4 } }] };
  await refuse("coordinator-1", RUNNING, "risks", other, 409, "changedMeanwhile");
  const told = { risks: [{ id: 1, seen: values, values: { ...values, severity: 4 } }] };
  expect((await send("coordinator-1", RUNNING, "risks", told)).status).toBe(200);
  const worded = { risks: [{ id: 1, seen: values, values: { ...values, measure: "Vier Augen" } }] };
  const both = await send("owner-2", RUNNING, "risks", worded);
  expect(both.body).toMatchObject({ risks: { risks: [{ severity: 4, measure: "Vier Augen" }] } });
  const same = { risks: [{ id: 1, seen: values, values: { ...values, severity: 1 } }] };
  const contested = await send("owner-2", RUNNING, "risks", same);
  expect(contested).toMatchObject({
    ...{ status: 409, body: { code: "changedMeanwhile", details: { 1: { severity: 4 } } } },
  });
  const forged = { risks: [{ values: { ...values, likelihood: 5 } }] };
  await refuse("owner-2", RUNNING, "risks", forged, 400, "badRequest");
  await refuse("owner-1", RUNNING, "risks", { risks: [{ values }] }, 403, "forbidden");
  const elsewhere = { url: "https://stadt.sharepoint.com.example.org/x.pdf" };
  await refuse("owner-2", RUNNING, "evidence", elsewhere, 400, "evidenceLinkForeign");
  const first = await send("owner-2", RUNNING, "evidence", { url: FILE, version: "1" });
  const next = await send("coordinator-1", RUNNING, "evidence", {
    url: FILE,
    version: "2",
    replaces: 1,
  });
  expect([first.status, next.body]).toEqual([
    200,
    expect.objectContaining({
      evidence: [
        expect.objectContaining({ id: 1, replacedBy: 2 }),
        expect.objectContaining({ id: 2, version: "2", replacedBy: null }),
      ],
    }),
  ]);
  expect(await textOf("owner-1", `/api/entries/${RUNNING}`)).not.toContain(values.risk);
}, 30_000);
