import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { campaignResultsSchema } from "#contract/campaign.ts";
import { dutyCalendarSchema } from "#contract/duties.ts";
import { exportResultSchema } from "#contract/export.ts";
import { type ComparedLaw, lawComparisonSchema } from "#contract/law.ts";
import { settingsViewSchema } from "#contract/settings.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { caseOf, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const COMPARISON = "/api/law/comparison";
const CASES = "/api/law/cases";
const OPEN_FIRST = "KI-2026-0004";
const tree = CURRENT_TREE.version;
const EARLIER = { tree, registrationGateFrom: "2026-08-02" };
const IN_FORCE = { tree, registrationGateFrom: null };

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

async function compared(body: object, as = "coordinator-1"): Promise<ComparedLaw> {
  const answer = await running.call(as, "POST", COMPARISON, body);
  expect(answer.status).toBe(200);
  const found = lawComparisonSchema.parse(answer.body);
  if (found.state === "comparing") throw new Error("Still comparing");
  return found;
}

const opening = (over: object = {}) => ({
  ...{ id: randomUUID(), tree, expected: { entries: 1 } },
  ...{ reason: "Die Stadt verlangt die Registrierung früher.", ...over },
});

test.each<[title: string, path: string, body: object, status: number, code: string]>([
  [
    "a law without a version",
    COMPARISON,
    { law: { registrationGateFrom: null } },
    400,
    "badRequest",
  ],
  ["an unknown version", COMPARISON, { law: { ...IN_FORCE, tree: "9" } }, 400, "badRequest"],
  [
    "a day that does not exist",
    COMPARISON,
    { law: { tree, registrationGateFrom: "2026-02-30" } },
    400,
    "badRequest",
  ],
  ["an unknown kind", COMPARISON, { law: IN_FORCE, kind: "all" }, 400, "badRequest"],
  ["cases without a reason", CASES, opening({ reason: "Nein" }), 400, "badRequest"],
  ["cases by another version", CASES, opening({ tree: "9" }), 412, "changedMeanwhile"],
  ["cases of nothing", CASES, opening(), 400, "nobodyToAsk"],
  [
    "a file of an unknown law",
    "/api/exports",
    { kind: "law", format: "csv", filter: {}, law: { ...IN_FORCE, tree: "0.1" } },
    400,
    "badRequest",
  ],
])("%s is refused, and nothing changes", async (_, path, body, status, code) => {
  await refused(running, ["coordinator-1", "POST", path, body], { status, code });
});

test("where nothing was decided by the questions there is nothing to compare", async () => {
  expect(await compared({ law: IN_FORCE }, "admin")).toMatchObject({
    ...{ compared: 0, changed: 0, findings: [], isInForce: true },
    opening: { entries: 0 },
  });
});

test("the calendar of all is for coordination and audit, one's own and one's office's for everybody", async () => {
  for (const show of ["mine", "office"]) {
    const answer = await running.call("employee", "GET", `/api/duties?show=${show}`);
    expect(answer).toMatchObject({ status: 200, body: { rows: [] } });
  }
  for (const as of ["employee", "owner-1", "admin"]) {
    const answer = await running.call(as, "GET", "/api/duties?show=all");
    expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
  }
});

test("looked at, put in force by administration, opened by coordination, as a file", async () => {
  const { key } = await caseOf(running, OPEN_FIRST);
  const revision = await classifyCase(postBy(running), key, "highRisk");
  const decide = {
    revision,
    decision: "approvedProvisionally",
    reason: "Geprüft.",
    validUntil: "2027-03-01",
  };
  const decided = await running.call("coordinator-1", "POST", `/api/cases/${key}/decide`, decide);
  expect(decided.status).toBe(200);

  const all = await running.call("auditor", "GET", "/api/duties?show=all");
  const { rows } = dutyCalendarSchema.parse(all.body);
  const later = rows.filter(({ id }) => id === "art49-3-register");
  expect(later).toMatchObject([{ day: "2027-12-02", count: 1, entries: [{ no: OPEN_FIRST }] }]);
  expect(rows.find(({ id }) => id === "art4-literacy")).toMatchObject({ day: "2025-02-02" });

  const looked = await compared({ law: EARLIER });
  expect(looked).toMatchObject({
    ...{ compared: 1, changed: 1, isInForce: false, opening: null },
    counts: { class: 0, unanswered: 0, duties: 0, days: 1 },
    findings: [
      {
        ...{ no: OPEN_FIRST, caseKey: null, isOverridden: false },
        changes: [{ kind: "dutyMoved", from: "2027-12-02", to: "2026-08-02" }],
      },
    ],
  });
  expect((await compared({ law: EARLIER, kind: "class" })).fitting).toBe(0);
  expect((await compared({ law: EARLIER, orgUnitId: "gibt-es-nicht" })).fitting).toBe(0);

  const { eTag } = settingsViewSchema.parse(
    (await running.call("admin", "GET", "/api/settings")).body,
  );
  const values = { registrationGateFrom: EARLIER.registrationGateFrom, treeVersion: tree };
  const put = (as: string) =>
    running.call(
      as,
      "PATCH",
      "/api/settings",
      { values, reason: "Beschluss" },
      { "if-match": eTag },
    );
  expect((await put("coordinator-1")).status).toBe(403);
  expect((await put("admin")).status).toBe(200);
  expect(await compared({ law: EARLIER })).toMatchObject({
    isInForce: true,
    opening: { entries: 1, asked: 1 },
  });

  const input = opening();
  for (let tries = 0; tries < 2; tries++) {
    expect(await running.call("coordinator-1", "POST", CASES, input)).toMatchObject({
      status: 201,
      body: { trigger: "lawChange", tree },
    });
  }
  for (let rounds = 0; rounds < 4; rounds++) await running.service.register.roundEnded();
  const results = await running.call("auditor", "GET", `/api/campaigns/${input.id}`);
  const [asked] = campaignResultsSchema.parse(results.body).results;
  expect(asked).toMatchObject({ no: OPEN_FIRST, outcome: "open" });
  const after = await compared({ law: EARLIER });
  expect(after).toMatchObject({ findings: [{ caseKey: asked?.caseKey }], opening: { entries: 0 } });

  const exported = await running.call("coordinator-1", "POST", "/api/exports", {
    ...{ kind: "law", format: "csv", filter: {}, law: { ...EARLIER, kind: "days" } },
  });
  const file = exportResultSchema.parse(exported.body);
  expect(file.rows).toBe(1);
  const text = await (await fetch(`${running.url}${file.url}`)).text();
  expect(text).toContain("Gilt ab 02.08.2026 statt ab 02.12.2027");
  expect(text).toContain("Vorgang läuft");
  expect(after.rows).toEqual({ fitting: file.rows, all: file.rows });
});
