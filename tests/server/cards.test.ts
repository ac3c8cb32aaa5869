import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TODAY } from "#tests/local/evening.ts";
import { cardWorld } from "./cardWorld.ts";
import { caseOf, changesNothing, idOf, messagesOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0001";
const LIVE = { live: "live", date: TODAY, restUnchanged: "true" };

let running: TestService;
let world: ReturnType<typeof cardWorld>;

beforeAll(async () => {
  running = await startTestService();
  world = cardWorld(running);
});
afterAll(() => running[Symbol.asyncDispose]());
beforeEach(() => world.ask());

describe("every button does what it says", () => {
  test.each<readonly [string, string, string, Readonly<Record<string, unknown>>, string]>([
    ["the owner says unchanged", "owner", "case/unchanged", { reason: "bugfix" }, "objection"],
    [
      "the deputy gives another reason",
      "deputy",
      "case/unchanged",
      { reason: "other", reasonText: "Nur ein neues Symbol in der Leiste." },
      "objection",
    ],
    [
      "the owner says what changed",
      "owner",
      "case/changed",
      { option: "changed", changed: "T1,T2", unsure: "T5", ...LIVE },
      "open",
    ],
    [
      "the deputy is unsure about everything",
      "deputy",
      "case/changed",
      { option: "unsure", live: "planned", dateUnknown: "true", restUnchanged: "true" },
      "open",
    ],
  ])("%s, and both copies show it", async (_name, who, verb, data, state) => {
    const person = who === "owner" ? "owner-1" : "deputy-1";
    const before = await world.shownToBoth();
    await world.press(
      person,
      who === "owner" ? world.asked().owner : world.asked().deputy,
      verb,
      data,
    );
    expect((await caseOf(running, NO)).state).toBe(state);
    const after = await world.shownToBoth();
    for (const [index, card] of after.entries()) {
      expect(card).not.toBe(before[index]);
      expect(card).not.toContain("case/unchanged");
      const own = (index === 0) === (who === "owner");
      expect(card).toMatch(own ? /Von Ihnen beantwortet/ : /Beantwortet von/);
    }
  });

  test("reported harm suspends the application at once", async () => {
    await world.press("owner-1", world.asked().owner, "case/changed", {
      option: "changed",
      changed: "T7:harm",
      ...LIVE,
    });
    await running.service.register.roundEnded();
    const { body } = await running.call("employee", "GET", `/api/entries/${NO}`);
    expect(body).toMatchObject({ values: { operationStatus: "suspended" } });
    expect(await caseOf(running, NO)).toMatchObject({ suspension: { state: "active" } });
    // Put back into use for the tests that follow.
    await world.finishCase();
    const eTag = (await running.call("coordinator-1", "GET", `/api/entries/${NO}`)).headers.get(
      "etag",
    );
    const back = await running.call(
      "coordinator-1",
      "PATCH",
      `/api/entries/${NO}`,
      { values: { operationStatus: "pilot" }, reason: "Neu freigegeben." },
      { "if-match": eTag ?? "" },
    );
    expect(back.status).toBe(200);
  });

  test("whoever is not responsible says so, coordinators see it, and the question stays", async () => {
    const copy = world.asked().deputy;
    const found = await world.press("deputy-1", copy, "case/findPerson", { personName: "krü" });
    expect(found).toContain("Sabine Krüger – Amtsleiterin, Ordnungsamt");
    await world.press("deputy-1", copy, "case/handOver", { personId: idOf("head-1") });
    const { body } = await running.call("coordinator-1", "GET", "/api/cases");
    expect(body).toMatchObject({
      cases: expect.arrayContaining([
        expect.objectContaining({
          key: world.asked().key,
          state: "requested",
          notMine: [
            expect.objectContaining({
              by: { role: "deputy", name: "Mehmet Yılmaz" },
              namedName: "Sabine Krüger",
              state: "asked",
            }),
          ],
        }),
      ]),
    });
  });

  test("a query goes to both, one answers in the card, and the case is open again", async () => {
    await world.press("owner-1", world.asked().owner, "case/changed", {
      option: "changed",
      changed: "T2",
      ...LIVE,
    });
    const { revision } = await caseOf(running, NO);
    const text = "Welche Daten kamen hinzu?";
    const queried = await running.call(
      "coordinator-1",
      "POST",
      `/api/cases/${world.asked().key}/query`,
      {
        revision,
        text,
      },
    );
    expect(queried).toMatchObject({ status: 200, body: { state: "query" } });
    await running.service.register.roundEnded();
    const owner = (await messagesOf(running, "owner-1")).at(-1)?.id ?? "";
    const deputy = (await messagesOf(running, "deputy-1")).at(-1)?.id ?? "";
    expect(owner).not.toBe(world.asked().owner);
    expect(await world.shown("owner-1", owner)).toContain(text);
    const answer = { query: 1, step: "query-1", queryAnswer: "Nur Aktenzeichen." };
    await changesNothing(running, () =>
      world.press("deputy-1", deputy, "query/answer", { ...answer, queryAnswer: "  " }),
    );
    await changesNothing(running, () =>
      world.press("deputy-1", deputy, "query/answer", { ...answer, query: 2 }),
    );
    await world.press("deputy-1", deputy, "query/answer", answer);
    expect(await caseOf(running, NO)).toMatchObject({
      state: "open",
      queries: [{ answer: { text: "Nur Aktenzeichen.", by: { role: "deputy" } } }],
    });
    await running.service.register.roundEnded();
    expect(await world.shown("owner-1", owner)).not.toContain("query/answer");
    await changesNothing(running, () => world.press("owner-1", owner, "query/answer", answer));
  });

  test("a query is answered in the tab as well", async () => {
    await world.press("owner-1", world.asked().owner, "case/changed", {
      option: "changed",
      changed: "T2",
      ...LIVE,
    });
    const { revision } = await caseOf(running, NO);
    await running.call("coordinator-1", "POST", `/api/cases/${world.asked().key}/query`, {
      revision,
      text: "Warum?",
    });
    const answered = await running.call(
      "owner-1",
      "POST",
      `/api/cases/${world.asked().key}/answer`,
      {
        text: "Deshalb.",
      },
    );
    expect(answered).toMatchObject({ status: 200, body: { state: "open" } });
  });
});

// Last, because business time stays where it was moved to.
test("who wants to be reminded later gets a second card on that day, and nobody else does", async () => {
  await world.press("owner-1", world.asked().owner, "case/later", { later: "tomorrow" });
  const counts = async () => [
    (await messagesOf(running, "owner-1")).length,
    (await messagesOf(running, "deputy-1")).length,
  ];
  await running.service.register.roundEnded();
  const [owner = 0, deputy = 0] = await counts();
  expect((await caseOf(running, NO)).state).toBe("requested");
  const moved = await running.call(null, "POST", "/local/clock", {
    advanceDays: 1,
    advanceHours: 16,
  });
  expect(moved.status).toBe(200);
  await running.service.register.roundEnded();
  expect(await counts()).toEqual([owner + 1, deputy]);
  await running.service.register.roundEnded();
  expect(await counts()).toEqual([owner + 1, deputy]);
  const reminder = (await messagesOf(running, "owner-1")).at(-1)?.id ?? "";
  await world.press("owner-1", reminder, "case/unchanged", { reason: "bugfix" });
  expect((await caseOf(running, NO)).state).toBe("objection");
  await running.service.register.roundEnded();
  for (const [person, id] of [
    ["owner-1", world.asked().owner],
    ["owner-1", reminder],
    ["deputy-1", world.asked().deputy],
  ] as const) {
    expect(await world.shown(person, id)).not.toContain("case/unchanged");
  }
});
