import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  type CaseView,
  closedCasesSchema,
  runningCasesSchema,
  tasksSchema,
} from "#contract/case.ts";
import { takeChanges } from "#contract/listSync.ts";
import { meSchema } from "#contract/me.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { tasksOf } from "#domain/cases/tasks.ts";
import { maySee } from "#domain/cases/visibility.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { addDays } from "#domain/time/day.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";
import { caseView } from "#server/views/caseView.ts";
import { askForChanges } from "#tab/data/listChanges.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { idOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const PEOPLE = [
  "employee",
  "owner-1",
  "deputy-1",
  "head-1",
  "coordinator-1",
  "coordinator-2",
  "auditor",
  "reviewer-dataprotection",
  "owner-2",
];
const NO = "KI-2026-0001";

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

interface Row {
  readonly key: string;
  readonly tag: number;
  readonly view: CaseView;
}
const held = new Map<string, { readonly cursor: string; readonly rows: readonly Row[] }>();

/** The running cases as a page of this person has them after one more answer; undefined where they have no list. */
async function listOf(person: string): Promise<readonly CaseView[] | undefined> {
  const before = held.get(person);
  let isRefused = false;
  const api = {
    async get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
      const { body, status } = await running.call(person, "GET", `/api${path}`);
      isRefused = status === 403;
      return schema.parse(
        isRefused ? { cursor: "x", full: true, tags: [], removed: [], cases: [] } : body,
      );
    },
  };
  const answer = await askForChanges(
    api,
    "/cases",
    runningCasesSchema,
    before && { cursor: before.cursor, rows: () => before.rows },
  );
  if (isRefused) return undefined;
  const changed = answer.cases.map((view, at) => ({
    key: view.key,
    tag: answer.tags[at] ?? 0,
    view,
  }));
  const rows = takeChanges(before?.rows ?? [], answer, changed, ({ key }) => key);
  held.set(person, { cursor: answer.cursor, rows });
  return rows.map(({ view }) => view);
}

async function viewerOf(person: string): Promise<Viewer> {
  return meSchema.parse((await running.call(person, "GET", "/api/me")).body);
}

const byKey = (cases: readonly CaseView[]) =>
  Object.fromEntries(cases.map((view) => [view.key, view]));

/** Running and closed. */
function allCases(reads: RegisterReads): readonly CaseInEntry[] {
  return [...reads.entries()].flatMap((entry) =>
    reads.casesOf(entry.no).map((evaluationCase) => ({ entry, evaluationCase })),
  );
}

/** Everybody's lists are what is made for them alone, without anything kept. */
async function expectListsOfAll(): Promise<void> {
  const { reads } = running.service.register;
  for (const person of PEOPLE) {
    const list = await listOf(person);
    const tasks = tasksSchema.parse((await running.call(person, "GET", "/api/tasks")).body);
    const viewer = await viewerOf(person);
    const theirs = allCases(reads).filter((found) => maySee("listed", { ...found, viewer }));
    const views = theirs
      .filter(({ evaluationCase }) => isRunning(evaluationCase.state))
      .map((found) => caseView(found, viewer, reads));
    expect({ person, list: list && byKey(list) }).toEqual({
      person,
      list: theirs.length > 0 || list !== undefined ? byKey(views) : undefined,
    });
    const waiting = tasksOf(allCases(reads), viewer);
    expect({ person, tasks: byKey(tasks.cases) }).toEqual({
      person,
      tasks: byKey(waiting.cases.map((found) => caseView(found, viewer, reads))),
    });
    expect(tasks.handovers).toHaveLength(waiting.handovers.length);
    // What the bot says, the navigation counts and the page lists.
    const count = await reads.taskCount(viewer.person.id);
    expect({ person, count }).toEqual({
      person,
      count: tasks.cases.length + tasks.handovers.length + (tasks.releases?.length ?? 0),
    });
  }
}

describe("lists of cases that are shared by those who see the same", () => {
  test("show everybody what is theirs, after every change", async () => {
    const post = async (person: string, path: string, body: object) => {
      const { status } = await running.call(person, "POST", path, body);
      expect({ path, status }).toEqual({ path, status: 200 });
    };
    await expectListsOfAll();
    const { key, targetRevision } = await reportVersion(running, NO, "3.0");
    await expectListsOfAll();
    await post("owner-1", `/api/cases/${key}/later`, {
      on: addDays(running.service.register.reads.today(), 2),
    });
    await post("deputy-1", `/api/cases/${key}/not-mine`, {
      targetRevision,
      personId: idOf("owner-2"),
    });
    await expectListsOfAll();
    await running.call("owner-1", "PUT", "/api/me/absence", { until: "2026-12-24" });
    await expectListsOfAll();
    await post("owner-1", `/api/cases/${key}/answer`, {
      targetRevision,
      answer: {
        option: "changed",
        changed: ["T2"],
        unsure: [],
        live: "planned",
        dateUnknown: true,
      },
    });
    await expectListsOfAll();
    const revision = await classifyCase(postBy(running), key, "limited", "coordinator-1");
    await expectListsOfAll();
    await post("coordinator-1", `/api/cases/${key}/decide`, {
      revision,
      decision: "approved",
      reason: "Geprüft.",
    });
    await expectListsOfAll();
    expect((await listOf("coordinator-1"))?.some((view) => view.key === key)).toBe(false);
  });

  test("are not made again for somebody else who sees the same", async () => {
    const eTag = async (person: string) =>
      (await running.call(person, "GET", "/api/cases")).headers.get("etag");
    expect(await eTag("coordinator-1")).toBe(await eTag("coordinator-2"));
    for (const path of ["/api/cases", "/api/tasks"]) {
      const { headers } = await running.call("coordinator-1", "GET", path);
      const again = await running.call("coordinator-1", "GET", path, undefined, {
        "if-none-match": headers.get("etag") ?? "",
      });
      expect(again).toMatchObject({ status: 304, body: "" });
    }
  });

  test("have the closed ones by page, each once, the latest first", async () => {
    const { reads } = running.service.register;
    for (const person of ["coordinator-1", "owner-1"]) {
      const viewer = await viewerOf(person);
      const seen: CaseView[] = [];
      for (let next: string | null = ""; next !== null; ) {
        const path = `/api/cases?${new URLSearchParams({ closed: next })}`;
        const page = closedCasesSchema.parse((await running.call(person, "GET", path)).body);
        seen.push(...page.cases);
        next = page.next;
      }
      const days = seen.map(({ closedOn }) => closedOn ?? "");
      expect(days).toEqual(days.toSorted().reverse());
      const theirs = allCases(reads)
        .filter((found) => maySee("listed", { ...found, viewer }))
        .filter(({ evaluationCase }) => !isRunning(evaluationCase.state));
      expect(seen.map(({ key }) => key).sort()).toEqual(
        theirs.map(({ evaluationCase }) => evaluationCase.key).sort(),
      );
    }
    const rejected = await running.call(
      "coordinator-1",
      "GET",
      "/api/cases?closed=&state=rejected",
    );
    expect(closedCasesSchema.parse(rejected.body)).toEqual({ cases: [], next: null });
  });

  test("one case is given to those who may see it, running or closed", async () => {
    const [found] = running.service.register.reads.casesOf(NO);
    const path = `/api/cases?key=${found?.key}`;
    expect((await running.call("coordinator-1", "GET", path)).body).toMatchObject({
      cases: [{ key: found?.key }],
    });
    expect((await running.call("owner-2", "GET", path)).body).toEqual({ cases: [] });
    expect((await running.call("admin", "GET", path)).status).toBe(403);
  });
});
