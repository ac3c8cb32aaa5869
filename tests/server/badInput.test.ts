import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseOf, eTagOf, idOf, refused, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const ENTRY = `/api/entries/${NO}`;
const TODAY = new Date().toISOString().slice(0, 10);
const FAR = "2099-01-01";
const reported = {
  entryKind: "application",
  title: "Chat",
  shortDescription: "Antwortet.",
  orgUnitId: "32",
  itProvider: "lecos",
  purpose: "Fragen beantworten.",
  users: "staff",
  affectedGroups: ["nobody"],
  decisionRole: "none",
  productName: "Chat",
  version: "1",
  vendor: "unbekannt",
  developmentMode: "openSource",
  personalData: "none",
  operationStatus: "productive",
};

let running: TestService;
/** Keys of cases by their state. */
const keys = { requested: "", objection: "", open: "", ownOpen: "" };

beforeAll(async () => {
  running = await startTestService();
  await reportVersion(running, "KI-2026-0001", "3.0");
  keys.requested = (await reportVersion(running, "KI-2026-0001", "3.1")).key;
  keys.open = (await caseOf(running, "KI-2026-0004")).key;
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

describe("a body that is not one is refused, and nothing changes", () => {
  test.each<readonly [string, string | unknown, number, string]>([
    ["malformed JSON", '{"values":', 400, "badRequest"],
    ["a bare text", '"values"', 400, "badRequest"],
    ["an array", [], 400, "badRequest"],
    ["nothing", undefined, 400, "badRequest"],
    ["an unknown field", { values: { title: "X" }, admin: true }, 400, "badRequest"],
    ["values of the wrong type", { values: "title" }, 400, "badRequest"],
    ["a number as a value", { values: { title: 5 } }, 400, "badRequest"],
    ["values without end", { values: { title: "x".repeat(300_000) } }, 413, "tooLarge"],
    ["a flag of the wrong type", { values: {}, correction: "yes" }, 400, "badRequest"],
    ["a reason without end", { values: {}, reason: "x".repeat(1_001) }, 400, "badRequest"],
  ])("%s", async (_name, body, status, code) => {
    const headers = { "if-match": await eTagOf(running, NO) };
    await refused(running, ["owner-2", "PATCH", ENTRY, body, headers], { status, code });
    if (code === "tooLarge" || typeof body === "string" || body === undefined) {
      await refused(running, ["owner-2", "POST", "/api/entries", body], { status, code });
    }
  });

  test("a body that is not said to be JSON", async () => {
    const headers = { "content-type": "text/plain" };
    await refused(running, ["owner-2", "POST", "/api/entries", JSON.stringify({}), headers], {
      status: 400,
      code: "badRequest",
    });
  });

  test.each([
    ["encoding", { "content-encoding": "snappy" }],
    ["charset", { "content-type": "application/json; charset=klingon" }],
  ])("an unknown %s", async (_name, headers) => {
    await refused(running, ["owner-2", "POST", "/api/entries", "{}", headers], {
      status: 400,
      code: "badRequest",
    });
  });
});

describe("a value that does not fit is refused with its field, and nothing changes", () => {
  test.each<readonly [string, unknown, string]>([
    ["nonsense", "x", "unknownField"],
    ["constructor", "x", "unknownField"],
    ["title", true, "wrongType"],
    ["title", null, "required"],
    ["title", "   ", "required"],
    ["title", "x".repeat(101), "tooLong"],
    ["title", "zwei\nZeilen", "badPattern"],
    ["shortDescription", "x".repeat(401), "tooLong"],
    ["purpose", "x".repeat(2_501), "tooLong"],
    ["version", "x".repeat(51), "tooLong"],
    ["users", "martians", "notAChoice"],
    ["affectedGroups", ["martians"], "notAChoice"],
    ["affectedGroups", "residents", "wrongType"],
    ["affectedGroups", ["nobody", "residents"], "exclusive"],
    ["startDate", "2025-13", "badDate"],
    ["startDate", "2025-02-30", "badDate"],
    ["endDate", "gestern", "badDate"],
    ["tags", ["x".repeat(51)], "tooLong"],
    ["councilRefs", [{ no: "1", url: "http://example.org" }], "badLink"],
    ["councilRefs", [{ no: "1", url: "javascript:alert(1)" }], "badLink"],
    ["councilRefs", [{ nonsense: "1" }], "unknownField"],
    ["orgUnitId", "999", "notAChoice"],
    ["ownerId", "00000000-0000-0000-0000-000000000000", "notAChoice"],
    ["ownerId", "../groups", "notAChoice"],
    ["deputyId", idOf("foreign-tenant"), "notAChoice"],
    ["operationStatus", "planned", "notAllowed"],
    ["operationStatus", "retired", "required"],
    ["riskClass", "minimal", "notEditable"],
    ["evaluatedVersion", "2.0", "notEditable"],
    ["registerNo", "KI-2026-9999", "notEditable"],
    ["evaluationStatus", "approved", "notEditable"],
    ["publicationStatus", "published", "notEditable"],
    ["updateRhythm", "monthly", "notEditable"],
    ["validUntil", FAR, "notEditable"],
    ["versionSince", TODAY, "notEditable"],
    ["headOfOfficeId", idOf("owner-2"), "notEditable"],
  ])("the owner writes %s = %j: %s", async (field, value, problem) => {
    const headers = { "if-match": await eTagOf(running, NO) };
    // A good value beside it must not slip through.
    const body = { values: { benefits: "Neu", [field]: value } };
    const details = await refused(running, ["owner-2", "PATCH", ENTRY, body, headers], {
      status: 400,
      code: "invalidValues",
    });
    expect(Object.values(details ?? {})).toContain(problem);
  });

  test.each(["riskClass", "registerNo", "evaluatedVersion", "evaluationStatus"])(
    "a coordinator writes %s neither",
    async (field) => {
      const headers = { "if-match": await eTagOf(running, NO) };
      const body = { values: { [field]: "minimal" } };
      await refused(running, ["coordinator-1", "PATCH", ENTRY, body, headers], {
        status: 400,
        code: "invalidValues",
      });
    },
  );

  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ["nothing", {}],
    ["a missing field", { ...reported, title: undefined }],
    ["an unknown field", { ...reported, nonsense: "x" }],
    ["an unknown choice", { ...reported, users: "martians" }],
    ["a bad day", { ...reported, startDate: "2025-02-30" }],
    ["a field of the coordination", { ...reported, riskClass: "minimal" }],
    ["an unknown office", { ...reported, orgUnitId: "999" }],
    ["an owner who does not exist", { ...reported, ownerId: "nobody" }],
    ["a deputy of another tenant", { ...reported, deputyId: idOf("foreign-tenant") }],
    ["a retired application", { ...reported, operationStatus: "retired" }],
    ["a suspended application", { ...reported, operationStatus: "suspended" }],
    ["a use case without its platform", { ...reported, entryKind: "useCase" }],
  ])("a report with %s", async (_name, values) => {
    await refused(running, ["head-1", "POST", "/api/entries", { values }], {
      status: 400,
      code: "invalidValues",
    });
  });
});

describe("an edit that may not be is refused, and nothing changes", () => {
  const title = { values: { title: "Anders" } };
  test("without If-Match", async () => {
    await refused(running, ["owner-2", "PATCH", ENTRY, title], {
      status: 428,
      code: "preconditionMissing",
    });
  });

  test("with a stale eTag, and the answer names what stands there now", async () => {
    const stale = await eTagOf(running, NO);
    await running.call(
      "coordinator-1",
      "PATCH",
      ENTRY,
      { values: { benefits: "Vom anderen" } },
      { "if-match": stale },
    );
    const body = { values: { benefits: "Von mir" } };
    const details = await refused(
      running,
      ["owner-2", "PATCH", ENTRY, body, { "if-match": stale }],
      { status: 412, code: "changedMeanwhile" },
    );
    expect(details).toEqual({
      changed: { benefits: "Vom anderen" },
      eTag: await eTagOf(running, NO),
    });
  });

  test.each(["*", '"garbage"', ""])("with If-Match %j", async (eTag) => {
    const answer = await running.call("owner-2", "PATCH", ENTRY, title, { "if-match": eTag });
    expect([412, 428]).toContain(answer.status);
  });

  test.each(["head-1", "owner-1", "admin", "auditor", "reviewer-dataprotection"])(
    "by %s, whose entry it is not",
    async (person) => {
      const headers = { "if-match": await eTagOf(running, NO) };
      await refused(running, [person, "PATCH", ENTRY, title, headers], {
        status: 403,
        code: "forbidden",
      });
    },
  );

  test.each<readonly [string, string, unknown, number, string]>([
    ["that changes nothing", "owner-2", { values: {} }, 409, "noChange"],
    [
      "that corrects the version by its owner",
      "owner-2",
      { values: { version: "9" }, correction: true, reason: "x" },
      403,
      "forbidden",
    ],
    [
      "that corrects without a reason",
      "coordinator-1",
      { values: { version: "9" }, correction: true },
      400,
      "reasonMissing",
    ],
  ])("%s", async (_name, person, body, status, code) => {
    const headers = { "if-match": await eTagOf(running, NO) };
    await refused(running, [person, "PATCH", ENTRY, body, headers], { status, code });
  });
});

describe("a version report that may not be is refused, and nothing changes", () => {
  test.each<readonly [string, string, unknown, number, string]>([
    ["by the head of office", "head-1", { version: "9" }, 403, "forbidden"],
    ["by another owner", "owner-1", { version: "9" }, 403, "forbidden"],
    ["of the same version", "owner-2", { version: "2.0" }, 409, "noChange"],
    ["of the same version written otherwise", "owner-2", { version: " v2.0 " }, 409, "noChange"],
    ["without a version", "owner-2", {}, 400, "badRequest"],
    ["with an empty version", "owner-2", { version: "  " }, 400, "badRequest"],
    ["with a version without end", "owner-2", { version: "x".repeat(51) }, 400, "badRequest"],
    ["with a version of two lines", "owner-2", { version: "9\n1" }, 400, "invalidValues"],
    ["with an unknown field", "owner-2", { version: "9", channel: "api" }, 400, "badRequest"],
    ["live since tomorrow", "owner-2", { version: "9", liveSince: FAR }, 400, "dateInFuture"],
    [
      "planned for the past",
      "owner-2",
      { version: "9", plannedFor: "2020-01-01" },
      400,
      "dateInPast",
    ],
    [
      "live and planned at once",
      "owner-2",
      { version: "9", liveSince: TODAY, plannedFor: FAR },
      400,
      "badRequest",
    ],
    [
      "live since a day that is none",
      "owner-2",
      { version: "9", liveSince: "2026-02-30" },
      400,
      "badRequest",
    ],
    [
      "with notes at no address",
      "owner-2",
      { version: "9", notesUrl: "javascript:alert(1)" },
      400,
      "badRequest",
    ],
    [
      "with notes at an open address",
      "owner-2",
      { version: "9", notesUrl: "http://example.org" },
      400,
      "badRequest",
    ],
    // The list's column takes 255 characters.
    [
      "with notes at an endless address",
      "owner-2",
      { version: "9", notesUrl: `https://example.org/${"x".repeat(300)}` },
      400,
      "badRequest",
    ],
  ])("%s", async (_name, person, body, status, code) => {
    await refused(running, [person, "POST", `${ENTRY}/version`, body], { status, code });
  });
});

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

describe("a coordinator's command that may not be is refused, and nothing changes", () => {
  const approve = { decision: "approved", reason: "Geprüft.", riskClass: "minimal" };
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
      "deciding without a class",
      "open",
      "coordinator-1",
      "decide",
      { decision: "approved", reason: "Gut." },
      400,
      "classMissing",
    ],
    [
      "deciding for a prohibited class",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, riskClass: "prohibited" },
      400,
      "classMissing",
    ],
    [
      "deciding for an unknown class",
      "open",
      "coordinator-1",
      "decide",
      { ...approve, riskClass: "harmless" },
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
        code: command === "withdraw" ? "notAllowed" : "forbidden",
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

describe("what is not there is not found, and nothing changes", () => {
  test.each<readonly [string, string, unknown]>([
    ["GET", "/api/entries/KI-2026-9999", undefined],
    ["GET", "/api/entries/KI-2026-9999/history", undefined],
    ["POST", "/api/entries/KI-2026-9999/version", { version: "1" }],
    ["PATCH", "/api/entries/KI-2026-9999", { values: {} }],
    ["POST", "/api/cases/ki-2026-9999-v1/withdraw", { revision: 1, reason: "Weg" }],
    ["POST", "/api/cases/ki-2026-0001-v1/explode", {}],
    ["GET", "/api/nonsense", undefined],
    ["DELETE", ENTRY, undefined],
    ["PUT", ENTRY, {}],
    ["GET", "/nonsense", undefined],
    ["GET", "/local/nonsense", undefined],
  ])("%s %s", async (method, path, body) => {
    await refused(running, ["coordinator-1", method, path, body, { "if-match": "x" }], {
      status: 404,
      code: "notFound",
    });
  });

  test.each(["/api/entries/%E0%A4%A", "/api/exports/%ZZ"])(
    "a path that no text can have: %s",
    async (path) => {
      await refused(running, ["coordinator-1", "GET", path], { status: 400, code: "badRequest" });
    },
  );
});
