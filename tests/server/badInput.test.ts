import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { TODAY } from "#tests/local/evening.ts";
import { eTagOf, idOf, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const ENTRY = `/api/entries/${NO}`;
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

const detailsOf = (body: unknown) =>
  z.object({ details: z.record(z.string(), z.string()) }).parse(body).details;

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
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

  test.each(["__proto__", String.raw`\u005f_proto__`, "constructor", "toString"])(
    "a key that every object answers to: %s",
    async (key) => {
      const headers = { "if-match": await eTagOf(running, NO) };
      const bodies = [
        `{"values":{},"${key}":{"reason":"x"}}`,
        `{"values":{"${key}":"x"}}`,
        `{"values":{"councilRefs":[{"${key}":"x"}]}}`,
      ];
      for (const body of bodies) {
        const answer = await running.call("owner-2", "PATCH", ENTRY, body, headers);
        expect(answer.status).toBe(400);
        expect(Object.values(detailsOf(answer.body))).toEqual(["unknownField"]);
      }
      expect(await eTagOf(running, NO)).toBe(headers["if-match"]);
    },
  );

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
    ["startDate", "0026-11-20", "dayOutOfRange"],
    ["startDate", "0126", "dayOutOfRange"],
    ["endDate", "9026-01-01", "dayOutOfRange"],
    ["tags", ["x".repeat(51)], "tooLong"],
    ["councilRefs", [{ no: "1", url: "http://example.org" }], "badLink"],
    ["councilRefs", [{ no: "1", url: "javascript:alert(1)" }], "badLink"],
    ["councilRefs", [{ nonsense: "1" }], "unknownField"],
    ["orgUnitId", "999", "notAChoice"],
    ["ownerId", "00000000-0000-0000-0000-000000000000", "notAChoice"],
    ["ownerId", "../groups", "noPerson"],
    ["deputyId", "anna@stadt.example", "noPerson"],
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
