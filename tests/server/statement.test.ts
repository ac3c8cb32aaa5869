import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { openChange, proposeSuspension } from "./openCases.ts";
import { caseOf, idOf, messagesOf, refused, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const DATA_PROTECTION = "reviewer-dataprotection";
const COUNCIL = "reviewer-staffcouncil";
const OPEN = "KI-2026-0001";
const ASKED = "KI-2026-0002";
/** coordinator-2 deputises it. */
const OWN = "KI-2026-0003";

const casesSchema = z.object({
  cases: z.array(
    z.looseObject({
      key: z.string(),
      statements: z.array(
        z.looseObject({ rights: z.object({ give: z.boolean(), cancel: z.boolean() }) }),
      ),
    }),
  ),
});

type Body = Readonly<Record<string, unknown>>;
let running: TestService;
beforeAll(async () => {
  running = await startTestService();
  await openChange(running, OPEN, "3.0", { by: "owner-1", changed: ["T3"] });
  await reportVersion(running, ASKED, "2.0");
  await openChange(running, OWN, "8.0", { by: "employee", changed: ["T2"] });
}, 60_000);
afterAll(() => running[Symbol.asyncDispose]());

const request = {
  role: "dataProtection",
  personId: idOf(DATA_PROTECTION),
  question: "Ist eine Folgenabschätzung nötig?",
  required: true,
};
const agreed = { result: "agreed", text: "" };
const approve = { decision: "approved", reason: "Geprüft." };

async function send(as: string, no: string, path: string, body: Body) {
  const { key, revision } = await caseOf(running, no);
  const sent = /\/\d+$/.test(path) ? body : { revision, ...body };
  return running.call(as, "POST", `/api/cases/${key}/${path}`, sent);
}

async function refuse(
  as: string | null,
  no: string,
  path: string,
  body: Body,
  expected: { readonly status: number; readonly code: string },
) {
  const { key, revision } = await caseOf(running, no);
  const sent = /\/\d+$/.test(path) ? body : { revision, ...body };
  return refused(running, [as, "POST", `/api/cases/${key}/${path}`, sent], expected);
}

async function casesFor(as: string, path: "cases" | "tasks") {
  const { body, status } = await running.call(as, "GET", `/api/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return casesSchema.parse(body).cases;
}

describe("a request is refused, and nothing changes", () => {
  test.each<readonly [string, string, string, Body, number, string]>([
    ["by the owner", "owner-1", OPEN, request, 403, "forbidden"],
    ["by a reviewer", DATA_PROTECTION, OPEN, request, 403, "forbidden"],
    ["by the audit", "auditor", OPEN, request, 403, "forbidden"],
    ["by a coordinator of their own entry", "coordinator-2", OWN, request, 403, "ownCase"],
    ["while the question waits", "coordinator-1", ASKED, request, 409, "notOpen"],
    [
      "to somebody who is no contact",
      "coordinator-1",
      OPEN,
      { ...request, personId: idOf("employee") },
      400,
      "notAContact",
    ],
    [
      "to a contact of another role",
      "coordinator-1",
      OPEN,
      { ...request, role: "staffCouncil" },
      400,
      "notAContact",
    ],
    ["of nobody", "coordinator-1", OPEN, { ...request, personId: " " }, 400, "badRequest"],
    [
      "of the coordination itself",
      "coordinator-1",
      OPEN,
      { ...request, role: "coordination" },
      400,
      "badRequest",
    ],
    ["without a question", "coordinator-1", OPEN, { ...request, question: " " }, 400, "badRequest"],
    [
      "without end",
      "coordinator-1",
      OPEN,
      { ...request, question: "x".repeat(1_001) },
      400,
      "badRequest",
    ],
    [
      "with a text for whether it is required",
      "coordinator-1",
      OPEN,
      { ...request, required: "yes" },
      400,
      "badRequest",
    ],
    [
      "with a field nobody knows",
      "coordinator-1",
      OPEN,
      { ...request, by: "me" },
      400,
      "badRequest",
    ],
    [
      "on a state that is no longer",
      "coordinator-1",
      OPEN,
      { ...request, revision: 99 },
      412,
      "changedMeanwhile",
    ],
  ])("%s", async (_name, as, no, body, status, code) => {
    await refuse(as, no, "statement", body, { status, code });
  });

  test("by nobody", async () => {
    const expected = { status: 401, code: "notSignedIn" };
    await refuse(null, OPEN, "statement", request, expected);
  });

  test("on a case that does not exist", async () => {
    const path = "/api/cases/ki-2099-0001-v1/statement";
    const sent = ["coordinator-1", "POST", path, { ...request, revision: 1 }] as const;
    await refused(running, [...sent], { status: 404, code: "notFound" });
  });
});

test("the contacts are for coordinators", async () => {
  const { body } = await running.call("coordinator-1", "GET", "/api/contacts");
  expect(body).toEqual({
    contacts: {
      dataProtection: [{ id: idOf(DATA_PROTECTION), name: "Ulrike Seidel" }],
      informationSecurity: [{ id: idOf("reviewer-security"), name: "Jens Richter" }],
      legal: [{ id: idOf("reviewer-legal"), name: "Annett Vogt" }],
      staffCouncil: [{ id: idOf(COUNCIL), name: "Ralf Neumann" }],
    },
    coordination: [
      { id: idOf("coordinator-1"), name: "Katrin Hoffmann" },
      { id: idOf("coordinator-2"), name: "Daniel Fischer" },
    ],
  });
  for (const person of ["owner-1", DATA_PROTECTION, "auditor", "admin"]) {
    const expected = { status: 403, code: "forbidden" };
    await refused(running, [person, "GET", "/api/contacts"], expected);
  }
});

test("until it is given the reviewer sees the case, nobody else gives it, and the case is not approved", async () => {
  expect((await running.call(DATA_PROTECTION, "GET", "/api/cases")).status).toBe(403);
  const asked = await send("coordinator-1", OPEN, "statement", request);
  expect(asked.body).toMatchObject({
    statements: [{ id: 1, isOpen: true, rights: { give: false, cancel: true } }],
    rights: { requestStatement: true },
  });
  const [waiting] = await casesFor(DATA_PROTECTION, "tasks");
  expect(waiting?.statements).toMatchObject([
    { question: request.question, rights: { give: true, cancel: false } },
  ]);
  expect(await casesFor(COUNCIL, "tasks")).toEqual([]);
  expect((await running.call(COUNCIL, "GET", "/api/cases")).status).toBe(403);

  const twice = { status: 409, code: "statementOpen" };
  await refuse("coordinator-1", OPEN, "statement", request, twice);
  const missing = { status: 409, code: "statementsMissing" };
  await confirmTouched(running.service.register, (await caseOf(running, OPEN)).key);
  await refuse("coordinator-1", OPEN, "decide", approve, missing);

  const forbidden = { status: 403, code: "notAllowed" };
  for (const person of [COUNCIL, "owner-1", "employee", "coordinator-1", "auditor", "admin"]) {
    await refuse(person, OPEN, "statement/1", agreed, forbidden);
  }
  await refuse(null, OPEN, "statement/1", agreed, { status: 401, code: "notSignedIn" });
  const bad = { status: 400, code: "badRequest" };
  await refuse(DATA_PROTECTION, OPEN, "statement/1", { ...agreed, result: "maybe" }, bad);
  await refuse(DATA_PROTECTION, OPEN, "statement/1", { result: "agreed" }, bad);
  await refuse(DATA_PROTECTION, OPEN, "statement/1", { ...agreed, text: "x".repeat(2_001) }, bad);
  await refuse(DATA_PROTECTION, OPEN, "statement/1", { ...agreed, by: "me" }, bad);
  await refuse(
    DATA_PROTECTION,
    OPEN,
    "statement/1",
    { result: "objected", text: " " },
    { status: 400, code: "statementTextMissing" },
  );
  const unknown = { status: 404, code: "statementUnknown" };
  await refuse(DATA_PROTECTION, OPEN, "statement/2", agreed, unknown);
  const { key } = await caseOf(running, OPEN);
  for (const id of ["0", "-1", "1.5", "x", "99999"]) {
    const path = `/api/cases/${key}/statement/${id}`;
    const none = { status: 404, code: "notFound" };
    await refused(running, [DATA_PROTECTION, "POST", path, agreed], none);
  }
}, 30_000);

test("given, the statement stands and lets the case be approved", async () => {
  const given = await send(DATA_PROTECTION, OPEN, "statement/1", agreed);
  expect([given.status, given.body]).toEqual([
    200,
    expect.objectContaining({
      statements: [
        expect.objectContaining({ isOpen: false, rights: { give: false, cancel: false } }),
      ],
    }),
  ]);
  await refuse(
    DATA_PROTECTION,
    OPEN,
    "statement/1",
    { result: "objected", text: "Doch nicht." },
    { status: 409, code: "statementGiven" },
  );
  expect(await casesFor(DATA_PROTECTION, "tasks")).toEqual([]);
  expect(await casesFor(DATA_PROTECTION, "cases")).toHaveLength(1);
  expect((await send("coordinator-1", OPEN, "decide", approve)).status).toBe(200);
});

test("a request taken back with a reason takes the case from the reviewer's sight", async () => {
  await proposeSuspension(running, "KI-2026-0004", "employee");
  const council = { ...request, role: "staffCouncil", personId: idOf(COUNCIL) };
  const no = "KI-2026-0004";
  expect((await send("coordinator-1", no, "statement", council)).status).toBe(200);
  expect(await casesFor(COUNCIL, "cases")).toHaveLength(1);
  await refuse(
    COUNCIL,
    no,
    "statement/1",
    { result: "objected", text: "Wegen § 80." },
    { status: 400, code: "statementTextNotKept" },
  );

  const cancel = "statement/1/cancel";
  const bad = { status: 400, code: "badRequest" };
  await refuse("coordinator-1", no, cancel, {}, bad);
  await refuse("coordinator-1", no, cancel, { reason: " " }, bad);
  await refuse(COUNCIL, no, cancel, { reason: "Nein." }, { status: 403, code: "forbidden" });
  const stale = { status: 412, code: "changedMeanwhile" };
  await refuse("coordinator-1", no, cancel, { reason: "Nein.", revision: 99 }, stale);
  const done = await send("coordinator-1", no, cancel, { reason: "Geklärt." });
  expect(done.body).toMatchObject({
    statements: [{ outcome: { kind: "cancelled", reason: "Geklärt." } }],
  });
  expect((await running.call(COUNCIL, "GET", "/api/cases")).status).toBe(403);
  expect(await casesFor(COUNCIL, "tasks")).toEqual([]);
  const gone = { status: 409, code: "statementCancelled" };
  await refuse(COUNCIL, no, "statement/1", agreed, gone);
});

test("the person asked gets one card, answers on it, and it shows what became of it", async () => {
  const no = "KI-2026-0004";
  const before = (await messagesOf(running, DATA_PROTECTION)).length;
  expect((await send("coordinator-1", no, "statement", request)).status).toBe(200);
  await running.service.register.roundEnded();
  const cards = (await messagesOf(running, DATA_PROTECTION)).slice(before);
  expect(cards).toHaveLength(1);
  expect(JSON.stringify(cards)).toContain("Bitte um Stellungnahme (Datenschutz)");
  const { key, targetRevision } = await caseOf(running, no);
  const press = (person: string, result: string) =>
    running.call(null, "POST", `/local/teams/people/${person}/invoke`, {
      activityId: cards[0]?.id,
      verb: "statement/give",
      data: { caseKey: key, targetRevision, step: "statement-2", statementResult: result },
    });
  expect(JSON.stringify((await press(DATA_PROTECTION, "objected")).body)).toContain(
    "Bedingungen oder eine Begründung",
  );
  expect(JSON.stringify((await press("owner-1", "agreed")).body)).not.toContain("Von Ihnen");
  const twice = await Promise.all([
    press(DATA_PROTECTION, "agreed"),
    press(DATA_PROTECTION, "agreed"),
  ]);
  for (const { body, status } of twice) {
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("Von Ihnen abgegeben");
  }
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${no}/history`);
  expect(JSON.stringify(body).match(/"statementGiven"/g)).toHaveLength(1);
  await running.service.register.roundEnded();
  const shown = (await messagesOf(running, DATA_PROTECTION)).slice(before);
  expect(shown).toHaveLength(1);
  expect(JSON.stringify(shown)).toContain("Von Ihnen abgegeben");
});
