import { afterAll, beforeAll, expect, test } from "vitest";
import { chainAuditSchema, itemProblemsSchema } from "#contract/audit.ts";
import { nextTurn } from "#tests/register/chainEdits.ts";
import { listPath } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

const ROUTES = [
  ["GET", "/api/audit/problems"],
  ["GET", "/api/audit/chains"],
  ["POST", "/api/audit/chains"],
] as const;

test.each(
  ROUTES.flatMap(([method, path]) =>
    ["employee", "owner-1", "deputy-1", "head-1", "reviewer-dataprotection"].map(
      (person) => [method, path, person] as const,
    ),
  ),
)("%s %s is refused to %s", async (method, path, person) => {
  const answer = await running.call(person, method, path);
  expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
});

test.each(ROUTES)("%s %s is refused to nobody and to applications", async (method, path) => {
  expect((await running.call(null, method, path)).status).toBe(401);
  const pipeline = { token: await running.appToken("version") };
  expect((await running.call(pipeline, method, path)).status).toBe(403);
  expect(await chainState("auditor")).toMatchObject({ state: "idle" });
});

async function chainState(person: string) {
  const { body, status } = await running.call(person, "GET", "/api/audit/chains");
  expect(status).toBe(200);
  return chainAuditSchema.parse(body);
}

async function verified(person: string) {
  const started = await running.call(person, "POST", "/api/audit/chains");
  expect(started.status).toBe(202);
  expect(chainAuditSchema.parse(started.body)).toMatchObject({ state: "running" });
  for (;;) {
    const state = await chainState(person);
    if (state.state !== "running") return state;
    await nextTurn();
  }
}

test.each(["auditor", "coordinator-1", "admin"])("%s verifies the chains", async (person) => {
  await running.service.register.roundEnded();
  const state = await verified(person);
  expect(state).toMatchObject({
    state: "done",
    result: { faultCount: 0, faults: [], noticeCount: 0, notices: [] },
  });
  const { events } = state.state === "done" ? state.result : { events: 0 };
  expect(events).toBeGreaterThan(8);
});

test("an altered event is named with its place, and no person with it", async () => {
  const path = await listPath(running, "KI-Register Protokoll");
  const graph = { token: await running.appToken("graph") };
  await running.call(graph, "PATCH", `${path}/items/1/fields`, { Hash: "0".repeat(64) });
  const state = await verified("auditor");
  expect(state).toMatchObject({
    result: { faultCount: 1, faults: [{ number: 1, kind: "hash" }] },
  });
  expect(JSON.stringify(state)).not.toMatch(/Albrecht|Vogel|Hoffmann|Brandt/);
});

test("an item made by hand is told with its list, what is wrong, and where it is", async () => {
  const path = await listPath(running, "KI-Register");
  const graph = { token: await running.appToken("graph") };
  const problems = async () => {
    const { body } = await running.call("coordinator-1", "GET", "/api/audit/problems");
    return itemProblemsSchema.parse(body).problems;
  };
  expect(await problems()).toEqual([]);
  const fields = { Title: "Von Hand angelegt" };
  const made = await running.call(graph, "POST", `${path}/items`, { fields });
  await running.service.register.roundEnded();
  expect(await problems()).toEqual([
    {
      list: "entries",
      itemId: expect.any(String),
      webUrl: expect.stringMatching(/^https?:/),
      problem: "notOurs",
    },
  ]);
  expect(made.status).toBe(201);
});
