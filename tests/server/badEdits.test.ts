import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TODAY } from "#tests/local/evening.ts";
import { eTagOf, refused, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const ENTRY = `/api/entries/${NO}`;
const FAR = "2099-01-01";

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
  await reportVersion(running, NO, "2.0");
});
afterAll(() => running[Symbol.asyncDispose]());

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
