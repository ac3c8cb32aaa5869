import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { casesSchema } from "#contract/case.ts";
import { historySchema } from "#contract/history.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";
import { caseOf, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/** Its first evaluation is open; "employee" owns it. */
const NO = "KI-2026-0004";
let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

const post = async (as: string, answers: unknown) => {
  const { key } = await caseOf(running, NO);
  return running.call(as, "POST", `/api/cases/${key}/classification`, { answers });
};
const wanted = (answers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { answer, seen: null }]));
async function viewFor(as: string) {
  const { key } = await caseOf(running, NO);
  const { body } = await running.call(as, "GET", `/api/cases?key=${key}`);
  return casesSchema.parse(body).cases[0];
}

describe("an answer that cannot be is refused, and nothing changes", () => {
  const seen = null;
  test.each<readonly [string, Readonly<Record<string, unknown>>, number, string, unknown]>([
    ["no answer at all", { answers: {} }, 400, "badRequest", undefined],
    [
      "an unknown field",
      { answers: wanted({ A1: "yes" }), riskClass: "minimal" },
      400,
      "badRequest",
      {
        body: "unknownField",
      },
    ],
    ["a class instead of an answer", { riskClass: "minimal" }, 400, "badRequest", undefined],
    ["what was not seen", { answers: { A1: { answer: "yes" } } }, 400, "badRequest", undefined],
    ["a number", { answers: { A1: { answer: 1, seen } } }, 400, "badRequest", undefined],
    [
      "a text without end",
      { answers: wanted({ A1: "y".repeat(41) }) },
      400,
      "badRequest",
      undefined,
    ],
    [
      "options without end",
      { answers: wanted({ C1: Array.from({ length: 41 }, () => "a") }) },
      400,
      "badRequest",
      undefined,
    ],
    [
      "questions without end",
      { answers: wanted(Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`Q${n}`, "x"]))) },
      400,
      "badRequest",
      undefined,
    ],
    [
      "what is not asked",
      { answers: wanted({ constructor: "yes" }) },
      400,
      "badAnswer",
      { constructor: "unknownQuestion" },
    ],
    ["no option", { answers: wanted({ A1: "x" }) }, 400, "badAnswer", { A1: "unknownOption" }],
    [
      "off the path",
      { answers: wanted({ F1: ["none"] }) },
      400,
      "answerOffPath",
      { F1: "offPath" },
    ],
    [
      "what somebody has not seen",
      { answers: { A1: { answer: "yes", seen: "no" } } },
      409,
      "changedMeanwhile",
      { A1: null },
    ],
  ])("%s", async (_, body, status, code, details) => {
    const { key } = await caseOf(running, NO);
    const path = `/api/cases/${key}/classification`;
    const said = await refused(running, ["coordinator-1", "POST", path, body], { status, code });
    if (details !== undefined) expect(said).toEqual(details);
  });

  test("a decision without answers, or with answers that nobody has confirmed", async () => {
    const { key, revision } = await caseOf(running, NO);
    const decide = { revision, decision: "approved", reason: "Geprüft.", riskClass: "minimal" };
    const path = `/api/cases/${key}/decide`;
    await refused(running, ["coordinator-1", "POST", path, decide], {
      status: 409,
      code: "classificationMissing",
    });
  });

  test("another's case, and one that does not exist", async () => {
    const { key } = await caseOf(running, NO);
    const body = { answers: wanted({ A1: "yes" }) };
    const path = `/api/cases/${key}/classification`;
    await refused(running, ["owner-1", "POST", path, body], { status: 403, code: "forbidden" });
    const nowhere = "/api/cases/ki-2026-0999-c1/classification";
    await refused(running, ["coordinator-1", "POST", nowhere, body], {
      status: 404,
      code: "notFound",
    });
    await refused(
      running,
      [
        "coordinator-1",
        "POST",
        `${path}/confirm`,
        { revision: (await caseOf(running, NO)).revision },
      ],
      {
        status: 409,
        code: "classificationUnfinished",
      },
    );
  });
});

test("the guide sees the way, and everybody reads the answers in the history", async () => {
  expect((await viewFor("coordinator-1"))?.classification).toMatchObject({
    answers: {},
    next: "A1",
    outcome: null,
    signedOff: null,
  });
  const { E4: _, ...most } = CLASS_ANSWERS.highRiskExempt;
  expect((await post("coordinator-1", wanted(most))).status).toBe(400);
  const { E5: __, F1: ___, G1: ____, ...begun } = most;
  expect((await post("employee", wanted(begun))).status).toBe(200);
  expect((await viewFor("coordinator-1"))?.classification).toMatchObject({
    next: "E4",
    outcome: null,
    duties: [],
  });
  const rest = { E4: "yes", E5: "no", F1: ["none"], G1: ["none"] };
  expect((await post("coordinator-1", wanted(rest))).status).toBe(200);
  const view = await viewFor("coordinator-1");
  expect(view?.classification).toMatchObject({
    next: null,
    outcome: { class: "highRiskExempt", annexIII: ["7c"], art63: ["a"] },
    confirmed: null,
  });
  expect(view?.classification?.duties.map(({ id }) => id)).toContain("art6-4-deployer");
  const { body } = await running.call("employee", "GET", `/api/entries/${NO}/history`);
  const told = historySchema
    .parse(body)
    .events.filter(({ action }) => action === "classificationAnswered");
  expect(told[0]?.changes.map(({ words }) => words)).toContainEqual({
    label: { de: "Einfluss auf die Entscheidung", en: "Influence on the decision" },
    before: null,
    after: expect.objectContaining({ de: expect.any(String) }),
  });
  const { key, revision } = await caseOf(running, NO);
  const path = `/api/cases/${key}/classification/confirm`;
  expect((await running.call("coordinator-1", "POST", path, { revision })).status).toBe(200);
  const confirmed = (await viewFor("coordinator-1"))?.classification;
  expect(confirmed?.confirmed?.by.role).toBe("coordinator");

  // What the city sets shows at once: the legal office's sign-off, and from when registration is a gate.
  const signOff = { by: "Rechtsamt", on: "2026-11-20", reference: "30-1/26" };
  const values = {
    treeSignOff: { tree: confirmed?.tree, ...signOff },
    registrationGateFrom: "2026-12-01",
  };
  const set = { "if-match": '""' };
  expect((await running.call("admin", "PATCH", "/api/settings", { values }, set)).status).toBe(200);
  const after = (await viewFor("coordinator-1"))?.classification;
  expect(after?.signedOff).toEqual(signOff);
  const gated = CURRENT_TREE.obligations.filter(({ choice }) => choice === "registrationGateFrom");
  const moved = after?.duties.filter(({ id }) => gated.some((one) => one.id === id)) ?? [];
  expect(moved.map(({ appliesFrom }) => appliesFrom)).toEqual(moved.map(() => "2026-12-01"));

  // The class follows from the answers, whatever a client sends; who confirmed an exemption does not decide by it.
  const decide = { decision: "approved", reason: "Geprüft.", riskClass: "minimal" };
  const decided = async (as: string, body: object) => {
    const { revision: now } = await caseOf(running, NO);
    const sent = { ...body, revision: now };
    return running.call(as, "POST", `/api/cases/${key}/decide`, sent);
  };
  expect(await decided("coordinator-1", decide)).toMatchObject({
    status: 403,
    body: { code: "secondCoordinator" },
  });
  expect(await decided("coordinator-2", decide)).toMatchObject({
    status: 200,
    body: {
      decision: { riskClass: "highRiskExempt" },
      classification: { outcome: { annexIII: ["7c"] }, override: null },
    },
  });
});
