import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { caseOf, changesNothing, messagesOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0001";
const TODAY = new Date().toISOString().slice(0, 10);
const CARD = "application/vnd.microsoft.card.adaptive";
const LIVE = { live: "live", date: TODAY, restUnchanged: "true" };
const invokeSchema = z.strictObject({
  statusCode: z.literal(200),
  type: z.literal(CARD),
  value: z.looseObject({ type: z.literal("AdaptiveCard"), body: z.array(z.unknown()) }),
});
const activitySchema = z.looseObject({
  attachments: z.array(z.looseObject({ contentType: z.literal(CARD), content: z.unknown() })),
});

let running: TestService;
let versions = 0;
/** A question that nobody has answered yet, and both copies of it. */
let asked: {
  readonly key: string;
  readonly targetRevision: number;
  readonly owner: string;
  readonly deputy: string;
};

beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

async function ask(): Promise<typeof asked> {
  await finishCase();
  versions += 1;
  const { key, targetRevision } = await reportVersion(running, NO, `3.${versions}`);
  const owner = (await messagesOf(running, "owner-1")).at(-1)?.id ?? "";
  const deputy = (await messagesOf(running, "deputy-1")).at(-1)?.id ?? "";
  return { key, targetRevision, owner, deputy };
}

/** Withdraws or confirms whatever runs, so that the next version makes a case of its own. */
async function finishCase(): Promise<void> {
  const { key, revision, state } = await caseOf(running, NO);
  const closed = ["approved", "unchanged", "withdrawn"].includes(state);
  if (closed) return;
  const [command, body] =
    state === "objection"
      ? ["object", { confirm: true }]
      : state === "open"
        ? ["decide", { decision: "approved", reason: "Geprüft." }]
        : ["withdraw", { reason: "Test" }];
  const done = await running.call("coordinator-1", "POST", `/api/cases/${key}/${command}`, {
    revision,
    ...body,
  });
  expect(done.status).toBe(200);
  await running.service.register.settled();
}

async function press(
  person: string,
  activityId: string,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
  also: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { key: caseKey, targetRevision } = asked;
  const answer = await running.call(null, "POST", `/local/teams/people/${person}/invoke`, {
    activityId,
    verb,
    data: { caseKey, targetRevision, ...data },
    ...also,
  });
  expect(answer.status).toBe(200);
  return JSON.stringify(invokeSchema.parse(answer.body).value);
}

/** The card of a message as the chat shows it now. */
async function shown(person: string, id: string): Promise<string> {
  const message = (await messagesOf(running, person)).find((one) => one.id === id);
  return JSON.stringify(activitySchema.parse(message?.activity).attachments[0]?.content);
}

async function shownToBoth(): Promise<readonly [string, string]> {
  await running.service.register.settled();
  return [await shown("owner-1", asked.owner), await shown("deputy-1", asked.deputy)];
}

beforeEach(async () => {
  asked = await ask();
});

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
    const before = await shownToBoth();
    await press(person, who === "owner" ? asked.owner : asked.deputy, verb, data);
    expect((await caseOf(running, NO)).state).toBe(state);
    const after = await shownToBoth();
    for (const [index, card] of after.entries()) {
      expect(card).not.toBe(before[index]);
      expect(card).not.toContain("case/unchanged");
      const own = (index === 0) === (who === "owner");
      expect(card).toMatch(own ? /Von Ihnen beantwortet/ : /Beantwortet von/);
    }
  });

  test("reported harm suspends the application at once", async () => {
    await press("owner-1", asked.owner, "case/changed", {
      option: "changed",
      changed: "T7:harm",
      ...LIVE,
    });
    await running.service.register.settled();
    const { body } = await running.call("employee", "GET", `/api/entries/${NO}`);
    expect(body).toMatchObject({ values: { operationStatus: "suspended" } });
    expect(await caseOf(running, NO)).toMatchObject({ suspension: { state: "active" } });
    // Put back into use for the tests that follow.
    await finishCase();
    const eTag = (await running.call("coordinator-1", "GET", `/api/entries/${NO}`)).headers.get(
      "etag",
    );
    const back = await running.call(
      "coordinator-1",
      "PATCH",
      `/api/entries/${NO}`,
      { values: { operationStatus: "productive" } },
      { "if-match": eTag ?? "" },
    );
    expect(back.status).toBe(200);
  });

  test("whoever is not responsible says so, coordinators see it, and the question stays", async () => {
    await press("deputy-1", asked.deputy, "case/notMine", { namedName: "Frau Beispiel" });
    const { body } = await running.call("coordinator-1", "GET", "/api/cases");
    expect(body).toMatchObject({
      cases: expect.arrayContaining([
        expect.objectContaining({
          key: asked.key,
          state: "requested",
          notMine: [
            expect.objectContaining({
              by: { role: "deputy", name: "Mehmet Yılmaz" },
              namedName: "Frau Beispiel",
            }),
          ],
        }),
      ]),
    });
  });

  test("a query goes to both, one answers in the card, and the case is open again", async () => {
    await press("owner-1", asked.owner, "case/changed", {
      option: "changed",
      changed: "T2",
      ...LIVE,
    });
    const { revision } = await caseOf(running, NO);
    const text = "Welche Daten kamen hinzu?";
    const queried = await running.call("coordinator-1", "POST", `/api/cases/${asked.key}/query`, {
      revision,
      text,
    });
    expect(queried).toMatchObject({ status: 200, body: { state: "query" } });
    await running.service.register.settled();
    const owner = (await messagesOf(running, "owner-1")).at(-1)?.id ?? "";
    const deputy = (await messagesOf(running, "deputy-1")).at(-1)?.id ?? "";
    expect(owner).not.toBe(asked.owner);
    expect(await shown("owner-1", owner)).toContain(text);
    const answer = { query: 1, step: "query-1", queryAnswer: "Nur Aktenzeichen." };
    await changesNothing(running, () =>
      press("deputy-1", deputy, "query/answer", { ...answer, queryAnswer: "  " }),
    );
    await changesNothing(running, () =>
      press("deputy-1", deputy, "query/answer", { ...answer, query: 2 }),
    );
    await press("deputy-1", deputy, "query/answer", answer);
    expect(await caseOf(running, NO)).toMatchObject({
      state: "open",
      queries: [{ answer: { text: "Nur Aktenzeichen.", by: { role: "deputy" } } }],
    });
    await running.service.register.settled();
    expect(await shown("owner-1", owner)).not.toContain("query/answer");
    await changesNothing(running, () => press("owner-1", owner, "query/answer", answer));
  });

  test("a query is answered in the tab as well", async () => {
    await press("owner-1", asked.owner, "case/changed", {
      option: "changed",
      changed: "T2",
      ...LIVE,
    });
    const { revision } = await caseOf(running, NO);
    await running.call("coordinator-1", "POST", `/api/cases/${asked.key}/query`, {
      revision,
      text: "Warum?",
    });
    const answered = await running.call("owner-1", "POST", `/api/cases/${asked.key}/answer`, {
      text: "Deshalb.",
    });
    expect(answered).toMatchObject({ status: 200, body: { state: "open" } });
  });
});

describe("what records nothing", () => {
  const UNCHANGED = { reason: "bugfix" };
  test.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
    ["an unknown verb", "case/delete", UNCHANGED],
    ["an empty reason", "case/unchanged", {}],
    ["an unknown reason", "case/unchanged", { reason: "lazy" }],
    ["another reason too short", "case/unchanged", { reason: "other", reasonText: "k" }],
    ["a reason of the wrong type", "case/unchanged", { reason: ["bugfix"] }],
    ["an unknown field", "case/unchanged", { ...UNCHANGED, admin: true }],
    ["a text without end", "case/unchanged", { ...UNCHANGED, reasonText: "x".repeat(5_000) }],
    ["no option", "case/changed", { ...LIVE }],
    ["no tick", "case/changed", { option: "changed", ...LIVE }],
    ["an unknown tick", "case/changed", { option: "changed", changed: "T9", ...LIVE }],
    ["no date", "case/changed", { option: "changed", changed: "T1", ...LIVE, date: "" }],
    [
      "a date that is none",
      "case/changed",
      { option: "changed", changed: "T1", ...LIVE, date: "2026-02-30" },
    ],
    [
      "a date of the future",
      "case/changed",
      { option: "changed", changed: "T1", ...LIVE, date: "2099-01-01" },
    ],
    [
      "no confirmation of the rest",
      "case/changed",
      { option: "changed", changed: "T1", live: "live", date: TODAY },
    ],
    ["no day to be reminded on", "case/later", {}],
    ["an unknown day to be reminded on", "case/later", { later: "never" }],
    ["an answer to no query", "query/answer", { query: 1, queryAnswer: "Antwort" }],
    ["another case", "case/unchanged", { ...UNCHANGED, caseKey: "ki-2026-9999-v1" }],
    ["a case of the wrong type", "case/unchanged", { ...UNCHANGED, caseKey: 7 }],
    ["a revision of the wrong type", "case/unchanged", { ...UNCHANGED, targetRevision: "7" }],
    ["an older revision", "case/unchanged", { ...UNCHANGED, targetRevision: 1 }],
    [
      "a revision that is still to come",
      "case/unchanged",
      { ...UNCHANGED, targetRevision: 99_999 },
    ],
    ["a refresh", "case/refresh", {}],
  ])("%s", async (_name, verb, data) => {
    await changesNothing(running, () => press("owner-1", asked.owner, verb, data));
  });

  test("a refresh by itself, whatever it names", async () => {
    const also = { trigger: "automatic" };
    await changesNothing(running, () =>
      press("owner-1", asked.owner, "case/unchanged", UNCHANGED, also),
    );
  });

  test("a button of somebody who was not asked", async () => {
    const { status } = await running.call(null, "POST", "/local/teams/people/head-1/message", {
      text: "Hallo",
    });
    expect(status).toBe(201);
    const own = (await messagesOf(running, "head-1")).at(-1)?.id ?? "";
    const card = await changesNothing(running, () =>
      press("head-1", own, "case/unchanged", UNCHANGED),
    );
    expect(card).not.toMatch(/Postsortierung|Albrecht/);
  });

  test("the deputy's button after the owner's answer", async () => {
    await press("owner-1", asked.owner, "case/unchanged", UNCHANGED);
    const card = await changesNothing(running, () =>
      press("deputy-1", asked.deputy, "case/changed", {
        option: "changed",
        changed: "T2",
        ...LIVE,
      }),
    );
    expect(card).not.toContain("case/changed");
  });

  test("the same button pressed twice at once, by both: one answer counts", async () => {
    await Promise.all([
      press("owner-1", asked.owner, "case/unchanged", UNCHANGED),
      press("owner-1", asked.owner, "case/unchanged", UNCHANGED),
      press("deputy-1", asked.deputy, "case/unchanged", { reason: "uiOnly" }),
    ]);
    const { body } = await running.call("coordinator-1", "GET", `/api/entries/${NO}/history`);
    const { events } = z
      .object({ events: z.array(z.object({ action: z.string(), caseKey: z.string().nullable() })) })
      .parse(body);
    const answers = events.filter(
      ({ action, caseKey }) => action === "answered" && caseKey === asked.key,
    );
    expect(answers).toHaveLength(1);
  });

  test("an old card's button after a newer version", async () => {
    const old = asked;
    await reportVersion(running, NO, `3.${++versions}`);
    const card = await changesNothing(running, () =>
      press("owner-1", old.owner, "case/unchanged", UNCHANGED),
    );
    expect(card).toContain(`3.${versions}`);
  });
});

// Last, because business time stays where it was moved to.
test("who wants to be reminded later gets a second card on that day, and nobody else does", async () => {
  await press("owner-1", asked.owner, "case/later", { later: "tomorrow" });
  const counts = async () => [
    (await messagesOf(running, "owner-1")).length,
    (await messagesOf(running, "deputy-1")).length,
  ];
  await running.service.register.settled();
  const [owner = 0, deputy = 0] = await counts();
  expect((await caseOf(running, NO)).state).toBe("requested");
  const moved = await running.call(null, "POST", "/local/clock", { advanceDays: 2 });
  expect(moved.status).toBe(200);
  await running.service.register.settled();
  expect(await counts()).toEqual([owner + 1, deputy]);
  await running.service.register.settled();
  expect(await counts()).toEqual([owner + 1, deputy]);
  const reminder = (await messagesOf(running, "owner-1")).at(-1)?.id ?? "";
  await press("owner-1", reminder, "case/unchanged", { reason: "bugfix" });
  expect((await caseOf(running, NO)).state).toBe("objection");
  await running.service.register.settled();
  for (const [person, id] of [
    ["owner-1", asked.owner],
    ["owner-1", reminder],
    ["deputy-1", asked.deputy],
  ] as const) {
    expect(await shown(person, id)).not.toContain("case/unchanged");
  }
});
