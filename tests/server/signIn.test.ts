import type { JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL_CLIENT_ID } from "#local/people.ts";
import { type Forge, forgeTokens } from "./forgeTokens.ts";
import { mountedRoutes } from "./mountedRoutes.ts";
import { refused } from "./registerState.ts";
import { OTHER_DOORS } from "./rightsTable.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const VERSION = { version: "7.7" };
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
    ["of a guest", () => forge.signed({ ...employee(), acct: 1 }), 403, "guest"],
    ["of a guest, as text", () => forge.signed({ ...employee(), acct: "1" }), 403, "guest"],
    [
      "of a guest with a role",
      () => forge.signed({ ...employee(), acct: 1, roles: ["Coordinator"] }),
      403,
      "guest",
    ],
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

  test("made out for the resource is made out for us", async () => {
    const aud = `api://localhost/botid-${LOCAL_CLIENT_ID}`;
    const as = { token: await forge.signed({ ...employee(), aud }) };
    expect((await running.call(as, "GET", "/api/me")).status).toBe(200);
    for (const other of [`api://localhost/botid-${NO}`, `api://evil.example/${aud}`, "botid-"]) {
      const forged = { token: await forge.signed({ ...employee(), aud: other }) };
      expect((await running.call(forged, "GET", "/api/me")).status).toBe(401);
    }
  });

  test("who is told to be no guest is let in", async () => {
    const as = { token: await forge.signed({ ...employee(), acct: 0 }) };
    expect((await running.call(as, "GET", "/api/me")).status).toBe(200);
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

test.each([
  ["no JSON", "{"],
  ["more than a body may be", JSON.stringify("x".repeat(300_000))],
])("who is not signed in hears that first: %s is not even read", async (_what, body) => {
  const token = await running.token("foreign-tenant");
  for (const { method, path } of mountedRoutes(running)) {
    if (method === "GET" || `${method} ${path}` in OTHER_DOORS) continue;
    const nobody = await running.call(null, method, path, body);
    expect(nobody).toMatchObject({ status: 401, body: { code: "notSignedIn" } });
    const foreign = await running.call({ token }, method, path, body);
    expect(foreign).toMatchObject({ status: 403, body: { code: "foreignTenant" } });
  }
  const known = await running.call("employee", "POST", "/api/entries", body);
  expect([400, 413]).toContain(known.status);
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
