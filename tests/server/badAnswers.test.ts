import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TODAY } from "#tests/local/evening.ts";
import { caseOf, refused, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const FAR = "2099-01-01";

let running: TestService;
/** Keys of cases by their state. */
const keys = { requested: "", objection: "" };

beforeAll(async () => {
  running = await startTestService();
  await reportVersion(running, "KI-2026-0001", "3.0");
  keys.requested = (await reportVersion(running, "KI-2026-0001", "3.1")).key;
  const answered = await reportVersion(running, NO, "2.0");
  keys.objection = answered.key;
  await running.call("owner-2", "POST", `/api/cases/${answered.key}/answer`, {
    targetRevision: answered.targetRevision,
    answer: { option: "unchanged", reason: "bugfix" },
  });
  expect((await caseOf(running, NO)).state).toBe("objection");
});
afterAll(() => running[Symbol.asyncDispose]());

describe("an answer that is not one is refused, and nothing changes", () => {
  const changed = { option: "changed", changed: ["T1"], unsure: [], live: "live", date: TODAY };
  test.each<readonly [string, unknown, string]>([
    ["no option", {}, "badRequest"],
    ["an unknown option", { option: "perhaps" }, "badRequest"],
    ["no reason", { option: "unchanged" }, "badRequest"],
    ["an unknown reason", { option: "unchanged", reason: "lazy" }, "badRequest"],
    ["another reason without text", { option: "unchanged", reason: "other" }, "reasonTextTooShort"],
    [
      "another reason too short",
      { option: "unchanged", reason: "other", reasonText: "  k  " },
      "reasonTextTooShort",
    ],
    [
      "a reason without end",
      { option: "unchanged", reason: "other", reasonText: "x".repeat(1_001) },
      "badRequest",
    ],
    ["no tick", { ...changed, changed: [] }, "tickMissing"],
    ["an unknown tick", { ...changed, changed: ["T9"] }, "badRequest"],
    ["no date", { ...changed, date: undefined }, "dateMissing"],
    [
      "a live version without known date",
      { ...changed, date: undefined, dateUnknown: true },
      "dateMissing",
    ],
    ["a date that is none", { ...changed, date: "2026-02-30" }, "badRequest"],
    ["a live version of the future", { ...changed, date: FAR }, "dateInFuture"],
    [
      "a planned version of the past",
      { ...changed, live: "planned", date: "2020-01-01" },
      "dateInPast",
    ],
    ["an unknown field", { ...changed, decision: "approved" }, "badRequest"],
  ])("with %s", async (_name, answer, code) => {
    const { targetRevision } = await caseOf(running, "KI-2026-0001");
    const path = `/api/cases/${keys.requested}/answer`;
    await refused(running, ["owner-1", "POST", path, { targetRevision, answer }], {
      status: 400,
      code,
    });
  });

  const unchanged = { option: "unchanged", reason: "bugfix" };
  test("to an older version", async () => {
    const { targetRevision } = await caseOf(running, "KI-2026-0001");
    const body = { targetRevision: targetRevision - 1, answer: unchanged };
    await refused(running, ["owner-1", "POST", `/api/cases/${keys.requested}/answer`, body], {
      status: 409,
      code: "superseded",
    });
  });

  test("given a second time", async () => {
    const { targetRevision } = await caseOf(running, NO);
    const body = { targetRevision, answer: unchanged };
    for (const person of ["owner-2", "employee", "coordinator-1"]) {
      await refused(running, [person, "POST", `/api/cases/${keys.objection}/answer`, body], {
        status: 409,
        code: "alreadyAnswered",
      });
    }
  });

  test("by somebody who was not asked", async () => {
    const { targetRevision } = await caseOf(running, "KI-2026-0001");
    const body = { targetRevision, answer: unchanged };
    for (const person of ["employee", "head-1", "auditor", "admin"]) {
      await refused(running, [person, "POST", `/api/cases/${keys.requested}/answer`, body], {
        status: 403,
        code: "forbidden",
      });
    }
  });

  test("to a query that nobody asked", async () => {
    const path = `/api/cases/${keys.requested}/answer`;
    await refused(running, ["owner-1", "POST", path, { text: "Antwort" }], {
      status: 409,
      code: "notInQuery",
    });
  });
});
