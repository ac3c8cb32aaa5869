import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseViewSchema } from "#contract/case.ts";
import { entryViewSchema } from "#contract/entry.ts";
import { TODAY } from "#tests/local/evening.ts";
import { INTAKE, idOf } from "#tests/register/startRegister.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { caseOf, changesNothing, refused } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
let platform = "";
let useCase = "";

beforeAll(async () => {
  running = await startTestService();
  platform = await reported({ entryKind: "platform", title: "Bürosoftware" });
  // The number as somebody types it.
  const parentId = platform.toLowerCase();
  useCase = await reported({ entryKind: "useCase", title: "Texthilfe", parentId });
});
afterAll(() => running[Symbol.asyncDispose]());

const values = (over: Readonly<Record<string, string>>) => ({
  values: { ...INTAKE, ownerId: idOf("owner-1"), deputyId: idOf("deputy-1"), ...over },
});

async function reported(over: Readonly<Record<string, string>>): Promise<string> {
  const answer = await running.call("owner-1", "POST", "/api/entries", values(over));
  expect([answer.status, answer.body]).toEqual([201, answer.body]);
  return entryViewSchema.parse(answer.body).no;
}

async function edited(no: string, changed: Readonly<Record<string, string>>): Promise<void> {
  const headers = { "if-match": (await view("owner-1", no)).eTag };
  const body = { values: changed };
  const { status } = await running.call("owner-1", "PATCH", `/api/entries/${no}`, body, headers);
  expect(status).toBe(200);
}

async function view(who: string, no: string) {
  const { body, headers } = await running.call(who, "GET", `/api/entries/${no}`);
  return { ...entryViewSchema.parse(body), eTag: headers.get("etag") ?? "" };
}

describe("a platform and its use cases", () => {
  test.each(["employee", "owner-2", "auditor"])("lead to each other, for %s too", async (who) => {
    expect(await view(who, platform)).toMatchObject({
      platform: null,
      useCases: [
        {
          no: useCase,
          title: "Texthilfe",
          orgUnitName: "Ordnungsamt",
          operationStatus: "productive",
        },
      ],
    });
    expect(await view(who, useCase)).toMatchObject({
      platform: { no: platform, title: "Bürosoftware" },
      useCases: [],
    });
  });

  test.each([
    ["an unknown number", "KI-2026-9999", "notAChoice"],
    ["no number at all", "Word", "notAChoice"],
    ["an application", "KI-2026-0001", "notAChoice"],
  ])("%s is no platform, in a report and in an edit", async (_, parentId, problem) => {
    const expected = { status: 400, code: "invalidValues", details: { parentId: problem } };
    const body = values({ entryKind: "useCase", parentId });
    await refused(running, ["owner-1", "POST", "/api/entries", body], expected);
    const { eTag } = await view("owner-1", useCase);
    const edit = { values: { parentId } };
    const headers = { "if-match": eTag };
    await refused(
      running,
      ["owner-1", "PATCH", `/api/entries/${useCase}`, edit, headers],
      expected,
    );
  });

  test("what the platform says is offered to whoever reads it there and fills in the use case", async () => {
    await edited(platform, { hosting: "cloudEu", fallback: "Von Hand" });
    const offered = { hosting: { from: "platform", value: "cloudEu" } };
    expect((await view("owner-1", useCase)).inherited).toEqual(offered);
    expect((await view("employee", useCase)).inherited).toEqual({});
    const over = { entryKind: "useCase", parentId: platform, ownerId: idOf("owner-2") };
    const other = await reported({ ...over, title: "Bildhilfe" });
    expect((await view("owner-2", other)).inherited).toEqual({});
    expect((await view("coordinator-1", other)).inherited).toEqual(offered);
  });

  test("an entry that is no use case has no platform, and a platform with use cases stays one", async () => {
    const body = values({ entryKind: "application", parentId: platform });
    const notAllowed = (field: string) => ({
      status: 400,
      code: "invalidValues",
      details: { [field]: "notAllowed" },
    });
    await refused(running, ["owner-1", "POST", "/api/entries", body], notAllowed("parentId"));
    const { eTag } = await view("owner-1", platform);
    const edit = { values: { entryKind: "application" } };
    const headers = { "if-match": eTag };
    await refused(
      running,
      ["owner-1", "PATCH", `/api/entries/${platform}`, edit, headers],
      notAllowed("entryKind"),
    );
  });
});

describe("a decision with a rhythm", () => {
  const decision = { decision: "approved", reason: "Geprüft." };
  test("is refused where the class forbids it, and where there is no such rhythm", async () => {
    const { key } = await caseOf(running, platform);
    const path = `/api/cases/${key}/decide`;
    const revision = await classifyCase(postBy(running), key, "highRisk");
    const risky = { ...decision, revision, updateRhythm: "quarterly" };
    const forbidden = { status: 400, code: "rhythmNotAllowed" };
    await refused(running, ["coordinator-1", "POST", path, risky], forbidden);
    const unknown = { ...decision, revision, updateRhythm: "weekly" };
    await refused(running, ["coordinator-1", "POST", path, unknown], {
      status: 400,
      code: "badRequest",
    });
  });

  test("stands in the decision and in the entry; who is not involved does not read it", async () => {
    const { key } = await caseOf(running, platform);
    const revision = await classifyCase(postBy(running), key, "limited");
    const calm = { ...decision, revision, updateRhythm: "quarterly" };
    const { body } = await running.call("coordinator-1", "POST", `/api/cases/${key}/decide`, calm);
    expect(caseViewSchema.parse(body)).toMatchObject({
      updateRhythm: "quarterly",
      decision: { updateRhythm: "quarterly" },
    });
    expect((await view("owner-1", platform)).values.updateRhythm).toBe("quarterly");
    expect((await view("employee", platform)).lastCase).toMatchObject({ updateRhythm: null });
  });
});

describe("a significant change", () => {
  const answer = { option: "changed", changed: ["T5"], unsure: [], live: "live", date: TODAY };
  const report = (over = {}) => ({ id: randomUUID(), answer: { ...answer, ...over } });
  const path = () => `/api/entries/${platform}/change`;

  test.each<[string, string | null, object, number, string]>([
    ["of an employee", "employee", {}, 403, "forbidden"],
    ["of the audit", "auditor", {}, 403, "forbidden"],
    ["of nobody", null, {}, 401, "notSignedIn"],
    ["that says nothing", "owner-1", { changed: [] }, 400, "tickMissing"],
    ["of a day to come", "owner-1", { date: "2099-01-01" }, 400, "dateInFuture"],
    ["of no day", "owner-1", { date: "2026-02-30" }, 400, "badRequest"],
    ["with an unknown point", "owner-1", { changed: ["T9"] }, 400, "badRequest"],
    ["with an unknown field", "owner-1", { by: "somebody else" }, 400, "badRequest"],
  ])("%s is refused, and nothing changes", async (_, who, over, status, code) => {
    await refused(running, [who, "POST", path(), report(over)], { status, code });
  });

  test("that changes nothing is none", async () => {
    const body = { id: randomUUID(), answer: { option: "unchanged", reason: "bugfix" } };
    await refused(running, ["owner-1", "POST", path(), body], { status: 409, code: "noChange" });
  });

  test("opens an evaluation at once; sent twice it is one", async () => {
    const body = report();
    const first = await running.call("deputy-1", "POST", path(), body);
    expect(caseViewSchema.parse(first.body)).toMatchObject({
      entryNo: platform,
      trigger: "report",
      state: "open",
      depth: "short",
    });
    await running.service.register.roundEnded();
    await changesNothing(running, async () => {
      const again = await running.call("deputy-1", "POST", path(), body);
      expect(again.status).toBe(200);
      expect(caseViewSchema.parse(again.body).key).toBe(caseViewSchema.parse(first.body).key);
    });
  });

  test("names what still stands as the last decision found it, to those who read it", async () => {
    const { inherited } = await view("owner-1", platform);
    expect(inherited).toMatchObject({ hosting: { from: "evaluation", on: TODAY } });
    expect((await view("employee", platform)).inherited).toEqual({});
    await edited(platform, { hosting: "city" });
    const { hosting, ...rest } = inherited;
    expect((await view("owner-1", platform)).inherited).toEqual(rest);
    expect(hosting).toBeDefined();
  });
});
