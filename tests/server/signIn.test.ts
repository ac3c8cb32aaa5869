import type { JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Forge, forgeTokens } from "./forgeTokens.ts";
import { mountedRoutes } from "./mountedRoutes.ts";
import { changesNothing, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const VERSION = { version: "7.7" };
const KEY = "ki-2026-0002-v1";
/** Bodies that a person could send; who calls is asked before they are read, so the other routes get an empty one. */
const BODIES: Readonly<Record<string, unknown>> = {
  "POST /api/entries": { values: {} },
  "PATCH /api/entries/:no": { values: { title: "Anders" } },
  "POST /api/entries/:no/version": VERSION,
  "POST /api/cases/:key/answer": { text: "Antwort" },
  "POST /api/cases/:key/decide": { revision: 1, decision: "approved", reason: "Grund" },
  "POST /api/cases/:key/query": { revision: 1, text: "Frage" },
  "POST /api/cases/:key/object": { revision: 1, confirm: true },
  "POST /api/cases/:key/extend": { revision: 1, workingDays: 5, reason: "Grund" },
  "POST /api/cases/:key/withdraw": { revision: 1, reason: "Grund" },
  "POST /api/cases/:key/reassign": { revision: 1, ownerId: "x", reason: "Grund" },
  "PUT /api/me/absence": { until: "2099-01-01" },
  "POST /api/exports": { format: "csv", filter: {} },
};
/** Not opened by signing in: a signed link that a person was given, and Graph's own doors with their shared secret. */
const OTHER_KEYS = [
  "GET /api/exports/:token",
  "POST /api/notifications/graph",
  "POST /api/notifications/graph/lifecycle",
];
/** What an application with the right role may do. */
const FOR_APPLICATIONS = ["POST /api/entries/:no/version"];

interface Tried {
  readonly route: string;
  readonly status: number;
  readonly body: unknown;
}

/** Calls every route of the service that is not left out, and expects that nothing changes. */
async function everyRoute(
  as: Parameters<TestService["call"]>[0],
  leftOut: readonly string[] = [],
): Promise<readonly Tried[]> {
  return changesNothing(running, async () => {
    const tried: Tried[] = [];
    for (const { method, path } of mountedRoutes(running)) {
      const route = `${method} ${path}`;
      if (OTHER_KEYS.includes(route) || leftOut.includes(route)) continue;
      const called = path.replace(":no", NO).replace(":key", KEY).replace(":id", "1");
      const body = method === "GET" ? undefined : (BODIES[route] ?? {});
      const answer = await running.call(as, method, called, body, { "if-match": "*" });
      tried.push({ route, status: answer.status, body: answer.body });
    }
    return tried;
  });
}

const allRefused = (tried: readonly Tried[], status: number, code: string) =>
  tried.map(({ route }) => ({ route, status, body: { code } }));

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

  test("ids in capitals are those of the same person and the same tenant", async () => {
    const { oid, tid, ...claims } = employee();
    const capitals = { oid: String(oid).toUpperCase(), tid: String(tid).toUpperCase() };
    const as = { token: await forge.signed({ ...claims, ...capitals }) };
    const { body, status } = await running.call(as, "GET", "/api/me");
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { id: oid } });
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
  const tried = await everyRoute(null);
  expect(tried.length).toBeGreaterThan(40);
  for (const route of Object.keys(BODIES)) expect(tried.map((one) => one.route)).toContain(route);
  expect(tried).toEqual(allRefused(tried, 401, "notSignedIn"));
});

test.each([
  ["no JSON", "{"],
  ["more than a body may be", JSON.stringify("x".repeat(300_000))],
])("who is not signed in hears that first: %s is not even read", async (_what, body) => {
  const token = await running.token("foreign-tenant");
  for (const { method, path } of mountedRoutes(running)) {
    if (method === "GET" || OTHER_KEYS.includes(`${method} ${path}`)) continue;
    const nobody = await running.call(null, method, path, body);
    expect(nobody).toMatchObject({ status: 401, body: { code: "notSignedIn" } });
    const foreign = await running.call({ token }, method, path, body);
    expect(foreign).toMatchObject({ status: 403, body: { code: "foreignTenant" } });
  }
  const known = await running.call("employee", "POST", "/api/entries", body);
  expect([400, 413]).toContain(known.status);
});

test("to people of another tenant every route is closed, and nothing changes", async () => {
  const tried = await everyRoute({ token: await running.token("foreign-tenant") });
  expect(tried).toEqual(allRefused(tried, 403, "foreignTenant"));
});

test("a link that nobody was given leads nowhere", async () => {
  const answer = await running.call(null, "GET", "/api/exports/a.b");
  expect(answer.status).toBeGreaterThanOrEqual(400);
});

describe("a token without idtyp, as a registration that does not ask for it gets", () => {
  const ROLE = ["Version.Report"];
  const application = (more: JWTPayload = {}): JWTPayload => {
    const { idtyp: _, ...claims } = forge.application(ROLE);
    return { ...claims, ...more };
  };
  test("is an application's where it has roles, no scope and no person", async () => {
    for (const more of [{}, { sub: String(application().oid) }]) {
      const as = { token: await forge.signed(application(more)) };
      const version = `9.${Object.keys(more).length}`;
      const reported = await running.call(as, "POST", "/api/entries/KI-2026-0003/version", {
        version,
      });
      expect(reported).toMatchObject({ status: 200 });
    }
  });

  test.each<readonly [string, () => JWTPayload]>([
    [
      "an ID token of a person who has the role",
      () => ({ ...forge.person("admin"), scp: undefined, roles: ROLE }),
    ],
    ["one that names a person", () => application({ name: "Jana Albrecht" })],
    ["one with a user name", () => application({ preferred_username: "x@stadt.example" })],
    ["one that answers a browser's sign-in", () => application({ nonce: "n" })],
    ["one that no client asked for", () => application({ azp: undefined })],
    ["one whose subject is a person's", () => application({ sub: "pairwise" })],
    ["one without a role", () => application({ roles: [] })],
    ["a person's that says so", () => application({ idtyp: "user" })],
    ["a device's", () => application({ idtyp: "device" })],
  ])("%s is no application's", async (_what, claims) => {
    const as = { token: await forge.signed(claims()) };
    await refused(running, [as, ...VERSION_ROUTE], { status: 401, code: "notSignedIn" });
  });

  test("is a person's where it has the scope, also with idtyp", async () => {
    for (const more of [{}, { idtyp: "user" }]) {
      const as = { token: await forge.signed({ ...forge.person("employee"), ...more }) };
      expect((await running.call(as, "GET", "/api/me")).status).toBe(200);
    }
  });
});

describe("an application", () => {
  test("gets nothing from any other route than the one for versions", async () => {
    const as = { token: await running.appToken("version") };
    const tried = await everyRoute(as, FOR_APPLICATIONS);
    expect(tried).toEqual(allRefused(tried, 403, "forbidden"));
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
