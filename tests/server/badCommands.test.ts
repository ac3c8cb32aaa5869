import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TODAY } from "#tests/local/evening.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { caseOf, idOf, refused, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const FAR = "2099-01-01";

let running: TestService;
/** Keys of cases by their state. */
const keys = { requested: "", objection: "", open: "", ownOpen: "" };

beforeAll(async () => {
  running = await startTestService();
  await reportVersion(running, "KI-2026-0001", "3.0");
  keys.requested = (await reportVersion(running, "KI-2026-0001", "3.1")).key;
  keys.open = (await caseOf(running, "KI-2026-0004")).key;
  await classifyCase(postBy(running), keys.open, "minimal");
  const answered = await reportVersion(running, NO, "2.0");
  keys.objection = answered.key;
  await running.call("owner-2", "POST", `/api/cases/${answered.key}/answer`, {
    targetRevision: answered.targetRevision,
    answer: { option: "unchanged", reason: "bugfix" },
  });
  const own = await reportVersion(running, "KI-2026-0003", "2026.1");
  keys.ownOpen = own.key;
  await running.call("employee", "POST", `/api/cases/${own.key}/answer`, {
    targetRevision: own.targetRevision,
    answer: { option: "changed", changed: ["T2"], unsure: [], live: "live", date: TODAY },
  });
  expect((await caseOf(running, NO)).state).toBe("objection");
  expect((await caseOf(running, "KI-2026-0003")).state).toBe("open");
});
afterAll(() => running[Symbol.asyncDispose]());

describe("a coordinator's command that may not be is refused, and nothing changes", () => {
  const approve = { decision: "approved", reason: "Geprüft." };
  type CaseName = keyof typeof keys;
  test.each<
    readonly [string, CaseName, string, string, Readonly<Record<string, unknown>>, number, string]
  >([
    [
      "deciding one's own entry",
      "ownOpen",
      "coordinator-2",
      "decide",
      { decision: "approved", reason: "Gut." },
      403,
      "ownCase",
    ],
    [
      "deciding with another class",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, override: { class: "highRisk", reason: "Sicherheitshalber." } },
      400,
      "overrideReasonTooShort",
    ],
    [
      "deciding with a class that nobody computes",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, override: { class: "unclear", reason: "x".repeat(30) } },
      400,
      "badRequest",
    ],
    [
      "deciding without a reason",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, reason: " " },
      400,
      "badRequest",
    ],
    [
      "deciding until a day that is none",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, validUntil: "2026-02-30" },
      400,
      "badRequest",
    ],
    [
      "deciding until a past day",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, validUntil: "2020-01-01" },
      400,
      "validUntilInPast",
    ],
    [
      "deciding provisionally without an end",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, decision: "approvedProvisionally" },
      400,
      "validUntilMissing",
    ],
    [
      "deciding provisionally for ever",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, decision: "approvedProvisionally", validUntil: FAR },
      400,
      "validUntilTooLate",
    ],
    [
      "deciding with an unknown field",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, by: "me" },
      400,
      "badRequest",
    ],
    ["deciding before the answer", "requested", "coordinator-1", "decide", approve, 409, "notOpen"],
    [
      "asking before the answer",
      "requested",
      "coordinator-1",
      "query",
      { text: "Warum?" },
      409,
      "notOpen",
    ],
    ["asking nothing", "open", "coordinator-1", "query", { text: "" }, 400, "badRequest"],
    [
      "objecting to nothing",
      "open",
      "coordinator-1",
      "object",
      { confirm: true },
      409,
      "notInObjection",
    ],
    [
      "objecting without a reason",
      "objection",
      "coordinator-1",
      "object",
      { depth: "full" },
      400,
      "badRequest",
    ],
    [
      "extending by too much",
      "open",
      "coordinator-1",
      "extend",
      { workingDays: 21, reason: "Zeit" },
      400,
      "badRequest",
    ],
    [
      "extending what is not open",
      "requested",
      "coordinator-1",
      "extend",
      { workingDays: 5, reason: "Zeit" },
      409,
      "notOpen",
    ],
    ["withdrawing without a reason", "open", "coordinator-1", "withdraw", {}, 400, "badRequest"],
    [
      "withdrawing as owner what is in use",
      "open",
      "employee",
      "withdraw",
      { reason: "Weg" },
      403,
      "notAllowed",
    ],
    [
      "naming an owner who does not exist",
      "requested",
      "coordinator-1",
      "reassign",
      { ownerId: "nobody", reason: "Neu" },
      400,
      "badRequest",
    ],
    [
      "naming an owner of another tenant",
      "requested",
      "coordinator-1",
      "reassign",
      { ownerId: idOf("foreign-tenant"), reason: "Neu" },
      400,
      "badRequest",
    ],
    [
      "naming a deputy who does not exist",
      "requested",
      "coordinator-1",
      "reassign",
      { ownerId: idOf("owner-2"), deputyId: "nobody", reason: "Neu" },
      400,
      "badRequest",
    ],
  ])("%s", async (_name, which, person, command, body, status, code) => {
    const key = keys[which];
    const no = key.slice(0, 12).toUpperCase();
    const { revision } = await caseOf(running, no);
    await refused(
      running,
      [person, "POST", `/api/cases/${key}/${command}`, { revision, ...body }],
      { status, code },
    );
  });

  const COMMANDS: readonly (readonly [string, CaseName, Readonly<Record<string, unknown>>])[] = [
    ["decide", "open", approve],
    ["query", "open", { text: "Warum?" }],
    ["object", "objection", { confirm: true }],
    ["extend", "open", { workingDays: 5, reason: "Zeit" }],
    ["withdraw", "requested", { reason: "Weg" }],
    ["reassign", "requested", { ownerId: idOf("owner-2"), reason: "Neu" }],
  ];
  test.each(COMMANDS)(
    "%s by employees, owners, auditors and admins",
    async (command, which, body) => {
      const key = keys[which];
      const { revision } = await caseOf(running, key.slice(0, 12).toUpperCase());
      const path = `/api/cases/${key}/${command}`;
      for (const person of ["head-1", "owner-1", "owner-2", "employee", "auditor", "admin"]) {
        const { status, body: problem } = await running.call(person, "POST", path, {
          revision,
          ...body,
        });
        expect({ person, status }).toEqual({ person, status: 403 });
        expect(problem).toMatchObject({ code: expect.stringMatching(/^(forbidden|notAllowed)$/) });
      }
      await refused(running, ["head-1", "POST", path, { revision, ...body }], {
        status: 403,
        code: "forbidden",
      });
    },
  );

  test.each(COMMANDS)("%s with an old revision", async (command, which, body) => {
    const key = keys[which];
    const { revision } = await caseOf(running, key.slice(0, 12).toUpperCase());
    await refused(
      running,
      [
        "coordinator-1",
        "POST",
        `/api/cases/${key}/${command}`,
        { ...body, revision: revision + 1 },
      ],
      { status: 412, code: "changedMeanwhile" },
    );
    await refused(running, ["coordinator-1", "POST", `/api/cases/${key}/${command}`, body], {
      status: 400,
      code: "badRequest",
    });
  });
});
