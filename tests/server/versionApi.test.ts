import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { casesSchema } from "#contract/case.ts";
import { changesNothing, messagesOf, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
/** The register's application in the stand-in, as docs/reporting-versions.md names it. */
const API = "0b5f3c9e-6d21-4a87-8e34-91c7d2a6f5b8";
const json = { "content-type": "application/json" };

let running: TestService;
let token = "";
beforeAll(async () => {
  running = await startTestService();
  token = await clientCredentials();
});
afterAll(() => running[Symbol.asyncDispose]());

/** `curl "$B/local/oauth2/token" -d grant_type=… -d client_id=… -d client_secret=… -d scope=…` */
async function clientCredentials(): Promise<string> {
  const response = await fetch(`${running.url}/local/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "local",
      client_secret: "local",
      scope: `${API}/.default`,
    }),
  });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}

/** `curl "$B/api/entries/$NO/version" -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '…'` */
async function report(body: unknown, no = NO) {
  const response = await fetch(`${running.url}/api/entries/${no}/version`, {
    method: "POST",
    headers: { ...json, authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: Object(await response.json()) };
}

async function versionCases(no: string) {
  await running.service.register.roundEnded();
  const { body } = await running.call("coordinator-1", "GET", "/api/cases");
  const { cases } = casesSchema.parse(body);
  return cases.filter(({ entryNo, trigger }) => entryNo === no && trigger === "version");
}

describe("a pipeline reports a version", () => {
  test("as documented: it is recorded, and the person responsible is asked once", async () => {
    const notesUrl = "https://example.org/release-notes/3.0";
    const reported = await report({ version: "3.0", notesUrl });
    expect(reported).toMatchObject({
      status: 200,
      body: { no: NO, values: { version: "3.0", versionNotesUrl: notesUrl }, rights: { edit: [] } },
    });
    const cases = await versionCases(NO);
    expect(cases).toMatchObject([{ state: "requested", targetVersion: "3.0" }]);
    expect(await messagesOf(running, "owner-2")).toHaveLength(1);
  });

  test.each(["3.0", " v3.0 "])(
    "the version %j again is no change and one case",
    async (version) => {
      await changesNothing(running, async () => {
        expect(await report({ version })).toEqual({ status: 409, body: { code: "noChange" } });
      });
      expect(await versionCases(NO)).toHaveLength(1);
    },
  );

  test("twice at once: one of them is recorded, and there is one case", async () => {
    const no = "KI-2026-0001";
    const both = await Promise.all([
      report({ version: "5.0" }, no),
      report({ version: "5.0" }, no),
    ]);
    const codes = both.map(({ body, status }) => `${status} ${body.code ?? ""}`.trim());
    expect(codes.sort()).toEqual(["200", "409 noChange"]);
    expect(await versionCases(no)).toMatchObject([{ targetVersion: "5.0" }]);
  });

  test("different versions at once: all are recorded, and one question is about the last", async () => {
    const no = "KI-2026-0003";
    const versions = ["2026.1", "2026.2", "2026.3"];
    const all = await Promise.all(versions.map((version) => report({ version }, no)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    const cases = await versionCases(no);
    expect(cases).toHaveLength(1);
    const entry = await running.call("coordinator-1", "GET", `/api/entries/${no}`);
    expect(entry.body).toMatchObject({ values: { version: cases[0]?.targetVersion } });
  });
});

describe("in use, planned or not known are three things, and no day is invented", () => {
  test.each<readonly [string, object, string | undefined, string | undefined]>([
    ["nothing said", {}, undefined, undefined],
    ["in use since a day", { liveSince: "2026-11-02" }, "2026-11-02", undefined],
    ["in use, the day not known", { liveSince: "unknown" }, "unbekannt", undefined],
    ["planned for a day", { plannedFor: "2099-01-01" }, undefined, "2099-01-01"],
    ["planned, the day not known", { plannedFor: "unknown" }, undefined, "unbekannt"],
  ])("%s", async (name, days, versionSince, versionPlannedFor) => {
    const { body, status } = await report({ version: name, ...days }, "KI-2026-0004");
    expect(status).toBe(200);
    expect({ ...body.values }).toMatchObject({ version: name });
    expect([body.values.versionSince, body.values.versionPlannedFor]).toEqual([
      versionSince,
      versionPlannedFor,
    ]);
  });
});

describe("a report that may not be is refused with a code, and nothing changes", () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ["without a version", {}, "badRequest"],
    ["with an empty one", { version: " " }, "badRequest"],
    ["with one that is too long", { version: "1".repeat(51) }, "badRequest"],
    ["with an unknown field", { version: "9", entry: NO }, "badRequest"],
    ["with a day that is none", { version: "9", liveSince: "2026-02-30" }, "badRequest"],
    ["live since a day to come", { version: "9", liveSince: "2099-01-01" }, "dateInFuture"],
    ["live since 0026", { version: "9", liveSince: "0026-01-01" }, "dateOutOfRange"],
    ["planned for 9026", { version: "9", plannedFor: "9026-01-01" }, "dateOutOfRange"],
    ["live since a text", { version: "9", liveSince: "unbekannt" }, "badRequest"],
    [
      "live and planned on days unknown",
      { version: "9", liveSince: "unknown", plannedFor: "unknown" },
      "badRequest",
    ],
    ["planned for the past", { version: "9", plannedFor: "2020-01-01" }, "dateInPast"],
    [
      "live and planned",
      { version: "9", liveSince: "2026-01-01", plannedFor: "2099-01-01" },
      "badRequest",
    ],
    ["with notes that are no https", { version: "9", notesUrl: "http://x.org" }, "badRequest"],
  ])("%s", async (_, body, code) => {
    await changesNothing(running, async () => {
      expect(await report(body)).toMatchObject({ status: 400, body: { code } });
    });
  });

  test("about an entry that does not exist", async () => {
    await changesNothing(running, async () => {
      const answer = await report({ version: "1" }, "KI-2026-9999");
      expect(answer).toEqual({ status: 404, body: { code: "notFound" } });
    });
  });
});

describe("the pipeline's token opens nothing else", () => {
  const id = "3b0e1a52-1111-4222-8333-444455556666";
  const ROUTES: readonly (readonly [string, string, unknown?])[] = [
    ["GET", "/api/register?since=a.1"],
    ["POST", `/api/entries/${NO}/incident`, { id, text: "x", on: "2026-01-01", harm: "no" }],
    ["POST", "/api/cases/ki-2026-0002-v1/later", { on: "2026-01-01" }],
    ["POST", "/api/cases/ki-2026-0002-v1/not-mine", { targetRevision: 1 }],
    ["POST", "/api/cases/ki-2026-0002-v1/note", { revision: 1, note: "x" }],
    ["POST", "/api/cases/ki-2026-0002-v1/resend", { personId: "x" }],
    ["GET", "/api/audit/chains"],
    ["POST", "/api/audit/chains"],
    ["GET", "/api/audit/problems"],
    ["GET", "/api/campaigns"],
    ["POST", "/api/campaigns/preview", { filter: {} }],
  ];
  test.each(ROUTES.map(([method, path, body]) => ({ method, path, body })))(
    "$method $path",
    async ({ method, path, body }) => {
      await refused(running, [{ token }, method, path, body], { status: 403, code: "forbidden" });
    },
  );

  test("nor Graph", async () => {
    const path = "/local/graph/v1.0/sites/root/lists";
    expect((await running.call({ token }, "GET", path)).status).toBe(401);
  });
});
