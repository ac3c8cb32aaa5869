import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { createRequestLimits, limitedIdentify } from "#server/limits/requestLimits.ts";
import { sharedSearches } from "#server/limits/sharedSearches.ts";
import { HttpProblem } from "#server/routes/httpProblem.ts";
import { historyView } from "#server/views/historyView.ts";
import { type Answer, startTestService, type TestService } from "./startTestService.ts";
import { wideBudgets } from "./wideBudgets.ts";

const FEW = { points: 3, seconds: 3_600 };
const NONE = { points: 0, seconds: 3_600 };

let running: TestService;
beforeAll(async () => {
  running = await startTestService({
    budgets: { search: FEW, file: FEW, change: FEW, address: FEW },
  });
});
afterAll(() => running[Symbol.asyncDispose]());

async function usage(): Promise<number> {
  const { body } = await running.call(null, "GET", "/local/usage");
  return z.object({ requests: z.number() }).parse(body).requests;
}

const FILE = { format: "csv", filter: {} };
/** What one person or address does too often, each time a little otherwise; and somebody else to whom nothing happens. */
const TOO_OFTEN: readonly (readonly [
  name: string,
  ask: (as: string | null, time: number) => Promise<Answer>,
  other: string | null,
])[] = [
  [
    "searches for people",
    (as, time) => running.call(as, "GET", `/api/people?search=Name${time}`),
    "owner-2",
  ],
  ["asks for files", (as) => running.call(as, "POST", "/api/exports", FILE), "coordinator-2"],
  [
    "changes something",
    (as) => running.call(as, "PUT", "/api/me/absence", { until: "nonsense" }),
    "owner-2",
  ],
];

describe("who asks too often", () => {
  test.each(TOO_OFTEN)("%s: is told to wait, and nobody else is", async (_name, ask, other) => {
    const answers: Answer[] = [];
    for (let time = 0; time < FEW.points + 1; time++) {
      answers.push(await ask("coordinator-1", time));
    }
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: "tooManyRequests" } });
    expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(3_000);
    expect((await ask(other, 9)).status).not.toBe(429);
    expect((await running.call("coordinator-1", "GET", "/api/tasks")).status).toBe(200);
  });

  test("without a sign-in: an address is refused, and the people behind it are served", async () => {
    const paths = ["/public/register.json", "/api/register", "/api/exports/x.y"];
    const statuses: number[] = [];
    for (const path of [...paths, ...paths]) {
      statuses.push((await running.call(null, "GET", path)).status);
    }
    expect(statuses).toEqual([200, 401, 403, 429, 429, 429]);
    expect((await running.call("employee", "GET", "/api/register")).status).toBe(200);
  });

  test.each([
    { kind: "person", budget: "person", method: "GET" },
    { kind: "application", budget: "application", method: "POST" },
  ] as const)("as $kind asks for anything: also what is answered from memory", async (asking) => {
    const { budget, kind, method } = asking;
    const limits = createRequestLimits(wideBudgets({ change: NONE, [budget]: FEW }));
    const viewer = { person: { id: "p", name: "P" }, roles: [] };
    const identify = limitedIdentify(async () => ({ kind, viewer }), limits);
    const request = Object.create(express.request, { method: { value: method } });
    for (let time = 0; time < FEW.points; time++) await identify(request);
    const refused = await identify(request).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HttpProblem);
    expect(refused).toMatchObject({ status: 429, code: "tooManyRequests" });
  });
});

describe("a history", () => {
  const path = "/api/entries/KI-2026-0001/history";
  const requestsOf = async (ask: () => Promise<unknown>) => {
    const before = await usage();
    await ask();
    return (await usage()) - before;
  };

  test("is read from SharePoint once until something is added, whoever asks", async () => {
    await running.service.register.roundEnded();
    const people = ["owner-1", "employee", "coordinator-2"];
    for (const person of people) await running.call(person, "GET", path);
    const again = await requestsOf(async () => {
      for (const person of people) {
        expect((await running.call(person, "GET", path)).status).toBe(200);
      }
    });
    expect(again).toBe(0);
  });

  test("comes by page, each event once, the latest first", async () => {
    const entry = running.service.register.reads.entry("KI-2026-0001");
    const [event] = await running.service.register.reads.history("KI-2026-0001");
    if (entry === undefined || event === undefined) throw new Error("There is no history");
    const events = Array.from({ length: 120 }, (_, at) => ({ ...event, key: `k${at}` }));
    const viewer = { person: { id: "p", name: "P" }, roles: [] };
    const keys: string[] = [];
    for (let before: string | undefined | null; before !== null; ) {
      const page = historyView(entry, events, viewer, before);
      keys.push(...page.events.map(({ key }) => key));
      before = page.next;
    }
    expect(keys).toEqual(events.map(({ key }) => key).reverse());
  });
});

describe("searches for people", () => {
  function aDirectory() {
    const asked: string[] = [];
    const nobody = () => Promise.reject(new Error("not asked"));
    const people = sharedSearches(
      {
        person: nobody,
        accounts: nobody,
        search: async (words) => {
          asked.push(words);
          return [];
        },
      },
      createRequestLimits(wideBudgets({ directory: FEW })),
    );
    return { asked, people };
  }

  test("ask the directory once for the same words, however they are written", async () => {
    const { asked, people } = aDirectory();
    await Promise.all(["Jana", " jana ", "JANA"].map((words) => people.search(words)));
    await people.search("jana");
    await people.search("  ");
    expect(asked).toEqual(["jana"]);
  });

  test("keep within the directory's budget, whoever searches", async () => {
    const { asked, people } = aDirectory();
    const words = ["a", "b", "c", "d", "e"];
    const found = await Promise.allSettled(words.map((one) => people.search(one)));
    expect(found.map(({ status }) => status)).toEqual([
      ...["fulfilled", "fulfilled", "fulfilled"],
      ...["rejected", "rejected"],
    ]);
    expect(asked).toHaveLength(FEW.points);
  });

  test("take a hundred characters and no more", async () => {
    const long = "x".repeat(TEXT_LIMITS.personName + 1);
    expect(TEXT_LIMITS.personName).toBe(100);
    const { body, status } = await running.call("owner-1", "GET", `/api/people?search=${long}`);
    expect({ body, status }).toEqual({
      status: 400,
      body: { code: "badRequest", details: { search: "tooLong" } },
    });
  });
});
