import type { JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Forge, forgeTokens } from "./forgeTokens.ts";
import { changesNothing, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const VERSION = { version: "7.7" };
/** Every route that asks who calls, with a body that a person could send. */
const ROUTES: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ["GET", "/api/me"],
  ["GET", "/api/register"],
  ["GET", "/api/people?search=brandt"],
  ["POST", "/api/entries", { values: {} }],
  ["GET", `/api/entries/${NO}`],
  ["PATCH", `/api/entries/${NO}`, { values: { title: "Anders" } }],
  ["GET", `/api/entries/${NO}/history`],
  ["GET", "/api/cases"],
  ["GET", "/api/tasks"],
  ["POST", "/api/cases/ki-2026-0002-v1/answer", { text: "Antwort" }],
  [
    "POST",
    "/api/cases/ki-2026-0002-v1/decide",
    { revision: 1, decision: "approved", reason: "Grund" },
  ],
  ["POST", "/api/cases/ki-2026-0002-v1/query", { revision: 1, text: "Frage" }],
  ["POST", "/api/cases/ki-2026-0002-v1/object", { revision: 1, confirm: true }],
  ["POST", "/api/cases/ki-2026-0002-v1/extend", { revision: 1, workingDays: 5, reason: "Grund" }],
  ["POST", "/api/cases/ki-2026-0002-v1/withdraw", { revision: 1, reason: "Grund" }],
  ["POST", "/api/cases/ki-2026-0002-v1/reassign", { revision: 1, ownerId: "x", reason: "Grund" }],
  ["POST", "/api/exports", { format: "csv", filter: {} }],
];
const VERSION_ROUTE = ["POST", `/api/entries/${NO}/version`, VERSION] as const;

let running: TestService;
let forge: Forge;
beforeAll(async () => {
  running = await startTestService();
  forge = forgeTokens(running);
});
afterAll(() => running[Symbol.asyncDispose]());

describe("a token that is not one", () => {
  const past = Math.floor(Date.now() / 1000) - 7_200;
  const employee = () => forge.person("employee");
  const without = (claim: string): JWTPayload => {
    const { [claim]: _left, ...rest } = employee();
    return rest;
  };
  test.each<readonly [string, () => Promise<string> | string, number, string]>([
    ["garbage", () => "garbage", 401, "notSignedIn"],
    ["three parts of garbage", () => "a.b.c", 401, "notSignedIn"],
    ["alg none", () => forge.unsigned(employee()), 401, "notSignedIn"],
    ["signed by a stranger", () => forge.signedByStranger(employee()), 401, "notSignedIn"],
    [
      "expired",
      () => forge.signed({ ...employee(), exp: past + 60, nbf: past, iat: past }),
      401,
      "notSignedIn",
    ],
    [
      "not valid yet",
      () => forge.signed({ ...employee(), nbf: past + 10_800 }),
      401,
      "notSignedIn",
    ],
    [
      "for another audience",
      () => forge.signed({ ...employee(), aud: "other" }),
      401,
      "notSignedIn",
    ],
    ["without expiry", () => forge.signed(without("exp")), 401, "notSignedIn"],
    ["without object id", () => forge.signed(without("oid")), 401, "notSignedIn"],
    ["without tenant", () => forge.signed(without("tid")), 401, "notSignedIn"],
    ["without scope", () => forge.signed(without("scp")), 401, "notSignedIn"],
    [
      "with another scope",
      () => forge.signed({ ...employee(), scp: "User.Read" }),
      401,
      "notSignedIn",
    ],
    [
      "of an application that claims a scope",
      () => forge.signed({ ...forge.application(["Version.Report"]), scp: "access_as_user" }),
      401,
      "notSignedIn",
    ],
    ["Graph's token of a person", () => running.token("employee", "graph"), 401, "notSignedIn"],
    ["Graph's token of the application", () => running.appToken("graph"), 401, "notSignedIn"],
    ["of another tenant", () => running.token("foreign-tenant"), 403, "foreignTenant"],
    [
      "of our issuer with another tenant id",
      () => forge.signed({ ...employee(), tid: "e9b2f6a4-1c35-47d8-b0e6-7a9c3d5f1824" }),
      403,
      "foreignTenant",
    ],
    [
      "of another issuer with our tenant id",
      () => forge.signed({ ...employee(), iss: "https://sts.windows.net/other/" }),
      403,
      "foreignTenant",
    ],
  ])("%s is refused", async (_name, token, status, code) => {
    const as = { token: await token() };
    for (const path of ["/api/me", "/api/register", `/api/entries/${NO}`]) {
      const answer = await running.call(as, "GET", path);
      expect({ status: answer.status, body: answer.body }).toEqual({ status, body: { code } });
    }
    await refused(running, [as, ...VERSION_ROUTE], { status, code });
  });

  test("a header of another kind is no sign-in", async () => {
    const token = await running.token("employee");
    for (const authorization of [`Basic ${token}`, `bearer ${token}`, "Bearer ", token]) {
      const answer = await running.call(null, "GET", "/api/me", undefined, { authorization });
      expect(answer).toMatchObject({ status: 401, body: { code: "notSignedIn" } });
    }
  });
});

test("without a token every route is closed, and nothing changes", async () => {
  await changesNothing(running, async () => {
    for (const [method, path, body] of [...ROUTES, VERSION_ROUTE]) {
      const answer = await running.call(null, method, path, body);
      expect({ path, ...answer }).toMatchObject({ status: 401, body: { code: "notSignedIn" } });
    }
  });
});

describe("an application", () => {
  test.each<readonly [string, string, unknown]>(
    ROUTES.map(([method, path, body]) => [method, path, body]),
  )("gets nothing from %s %s", async (method, path, body) => {
    const as = { token: await running.appToken("version") };
    await refused(running, [as, method, path, body, { "if-match": "*" }], {
      status: 403,
      code: "forbidden",
    });
  });

  test.each<readonly [string, readonly string[]]>([
    ["no role", []],
    ["the role of a coordinator", ["Coordinator"]],
    ["a role of Graph", ["Sites.Selected"]],
  ])("with %s reports no version", async (_name, roles) => {
    const as = { token: await forge.signed(forge.application(roles)) };
    await refused(running, [as, ...VERSION_ROUTE], { status: 403, code: "forbidden" });
  });

  test("with the role reports a version, and the history names the pipeline and its door", async () => {
    const as = { token: await running.appToken("version") };
    const reported = await running.call(as, "POST", "/api/entries/KI-2026-0001/version", {
      version: "2.5",
    });
    expect(reported).toMatchObject({ status: 200, body: { values: { version: "2.5" } } });
    const { body } = await running.call(
      "coordinator-1",
      "GET",
      "/api/entries/KI-2026-0001/history",
    );
    expect(body).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({
          action: "versionReported",
          channel: "api",
          actor: expect.objectContaining({ role: "itProvider" }),
        }),
      ]),
    });
  });

  test("sees no persons in the answer", async () => {
    const as = { token: await running.appToken("version") };
    const { body } = await running.call(as, "POST", "/api/entries/KI-2026-0001/version", {
      version: "2.6",
    });
    expect(JSON.stringify(body)).not.toMatch(/Albrecht|Yılmaz|2a1d6b3f/);
  });
});

test("a person whose token carries the application's role is a person all the same", async () => {
  const claims = { ...forge.person("admin"), roles: ["Version.Report"] };
  const as = { token: await forge.signed(claims) };
  await refused(running, [as, ...VERSION_ROUTE], { status: 403, code: "forbidden" });
  const me = await running.call(as, "GET", "/api/me");
  expect(me).toMatchObject({ status: 200, body: { roles: [] } });
});
