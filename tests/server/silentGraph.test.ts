import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { PATIENCE } from "#server/routes/patience.ts";
import { GRAPH_POLICIES } from "#sharepoint/graphPolicies.ts";
import { caseOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/* Graph accepts what is asked and never answers. */

const NO = "KI-2026-0002";
const QUICK = { ...GRAPH_POLICIES.item, tryMs: 60, allMs: 200, tries: 2, firstWaitMs: 1 };

// Quick only while nothing is answered: else a busy machine would seem silent.
let limits = GRAPH_POLICIES;
let patience = PATIENCE;
let logged: string[] = [];
let running: TestService;
beforeAll(async () => {
  running = await startTestService({
    graphPolicies: {
      get item() {
        return limits.item;
      },
      get page() {
        return limits.page;
      },
      get wholeList() {
        return limits.wholeList;
      },
    },
    patience: {
      get readMs() {
        return patience.readMs;
      },
      get writeMs() {
        return patience.writeMs;
      },
    },
    log: pino({ level: "warn" }, { write: (line: string) => void logged.push(line) }),
  });
});
afterAll(() => running[Symbol.asyncDispose]());
beforeEach(async () => {
  limits = GRAPH_POLICIES;
  patience = PATIENCE;
  await running.service.register.roundEnded();
  logged = [];
});

async function faults(graph: Readonly<Record<string, number>>): Promise<void> {
  expect((await running.call(null, "POST", "/local/faults", { graph })).status).toBe(200);
}

const report = (version: string) =>
  running.call("owner-2", "POST", `/api/entries/${NO}/version`, { version });

test.each([
  ["swallowed", "2.0"],
  ["unanswered", "3.0"],
])(
  "%s: callers are answered, the round ends, and everything goes on afterwards",
  async (fault, version) => {
    limits = { item: QUICK, page: QUICK, wholeList: QUICK };
    await faults({ [fault]: 1 });
    const refused = await report(version);
    expect(refused).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    await running.service.register.roundEnded();
    const round = logged.find((line) => line.includes("round failed")) ?? "{}";
    expect(JSON.parse(round)).toMatchObject({
      err: { kind: "GraphError", code: "noAnswer", status: 503, list: expect.any(String) },
    });
    expect(logged.join("")).not.toMatch(/eyJ|Bearer/);

    limits = GRAPH_POLICIES;
    await faults({});
    expect((await report(version)).status).toBe(200);
    await running.service.register.roundEnded();
    expect(await caseOf(running, NO)).toMatchObject({ targetVersion: version });
  },
);

test.each([
  ["GET", `/api/entries/${NO}/history`, undefined, "unavailable"],
  ["POST", `/api/entries/${NO}/version`, { version: "9.9" }, "unanswered"],
] as const)("%s %s is answered before its caller gives up", async (method, path, body, code) => {
  const slow = { ...QUICK, tryMs: 1_000, allMs: 1_000 };
  limits = { item: slow, page: slow, wholeList: slow };
  patience = { readMs: 50, writeMs: 50 };
  await faults({ swallowed: 1 });
  const refused = await running.call("owner-2", method, path, body);
  expect(refused).toMatchObject({ status: 503, body: { code } });
  expect(refused.headers.get("retry-after")).toBe("5");
  patience = PATIENCE;
  limits = GRAPH_POLICIES;
  await faults({});
  // What was not asked for yet is not asked for any more.
  await running.service.register.roundEnded();
  const { values } = running.service.register.reads.entry(NO) ?? {};
  expect(values?.version).not.toBe("9.9");
});

test.each([
  ["401", "refusedBySharePoint"],
  ["403", "refusedBySharePoint"],
  ["423", "refusedBySharePoint"],
  ["507", "refusedBySharePoint"],
  ["408", "unavailable"],
  ["409", "unavailable"],
  ["500", "unavailable"],
])("a %s of Graph that stays is 503 %s, and in the log with its code", async (status, code) => {
  limits = { item: QUICK, page: QUICK, wholeList: QUICK };
  await running.call(null, "POST", "/local/faults", { graph: { refused: { [status]: 1 } } });
  const refused = await report("9.9");
  expect(refused).toMatchObject({ status: 503, body: { code } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const told = logged.map((line) => JSON.parse(line)).find(({ msg }) => msg === "Graph refused");
  expect(told).toMatchObject({
    err: { status: Number(status), code: expect.any(String), requestId: expect.any(String) },
  });
  await faults({});
});
