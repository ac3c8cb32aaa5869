import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Delivery } from "#register/messages/delivery.ts";
import { createDeliver } from "#teams/send/delivery.ts";
import { BOT_POLICY } from "#teams/send/failureMeaning.ts";
import { ANSWER } from "#tests/register/approvedEntry.ts";
import { acting, coordinator } from "#tests/register/startRegister.ts";
import { aConversation, aDelivery } from "#tests/teams/cases.ts";
import {
  type City,
  deputy,
  otherHeir,
  owner,
  type Question,
  startCity,
  TITLE,
} from "#tests/teams/startCity.ts";
import { startConnector } from "./connectorServer.ts";
import { wideLimits } from "./wideLimits.ts";

let connector: Awaited<ReturnType<typeof startConnector>>;
let city: City;
let question: Question;
const logged: string[] = [];
beforeAll(async () => {
  connector = await startConnector();
  city = await startCity();
  question = await city.ask();
});
afterAll(async () => {
  await connector.close();
  await city[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await city.register.commands.forgetConversation(owner.id);
  connector.heard.length = 0;
  connector.plan.length = 0;
});

function deliver(allowLoopback = true) {
  return createDeliver({
    reads: () => city.register.reads,
    rememberConversation: (one) => city.register.commands.rememberConversation(one),
    config: {
      clientId: "bot",
      tenantId: "tenant",
      allowLoopback,
      limits: wideLimits(),
      serviceUrl: connector.url,
      policy: { ...BOT_POLICY, tryMs: 300, allMs: 300 },
      tabUrl: (no, key) => `https://teams.example.org/${no}/${key}`,
      pageUrl: () => "https://teams.example/register",
    },
    token: () => Promise.resolve("secret-bot-token"),
    log: pino({}, { write: (line: string) => void logged.push(line) }),
    random: () => 0.5,
  });
}

const known = () =>
  city.register.commands.rememberConversation(aConversation(owner.id, `${connector.url}/emea/`));
/** The question as a message to the owner, but for what the test says. */
const message = (over: Partial<Delivery> = {}) =>
  aDelivery({
    caseKey: question.key,
    person: owner,
    messageId: `request-v${question.seen.targetRevision}`,
    ...over,
  });
const sentCopy = (over: Partial<Delivery> = {}) =>
  message({ state: "sent", conversationId: `a:${owner.id}`, activityId: "copy-1", ...over });

describe("sending", () => {
  test("goes through the chat's own address, with a notification text", async () => {
    await known();
    const outcome = await deliver().send(message());
    expect(outcome).toEqual({
      kind: "sent",
      conversationId: `a:${owner.id}`,
      serviceUrl: `${connector.url}/emea/`,
      activityId: expect.stringMatching(/^activity-/),
      shown: deliver().shown(message()),
    });
    expect(connector.heard).toMatchObject([
      {
        method: "POST",
        path: `/emea/v3/conversations/a:${owner.id}/activities`,
        authorization: "Bearer secret-bot-token",
        body: {
          type: "message",
          summary: expect.stringContaining("antworten bis 07.12.2026"),
          attachments: [
            {
              contentType: "application/vnd.microsoft.card.adaptive",
              content: { type: "AdaptiveCard", version: "1.5" },
            },
          ],
        },
      },
    ]);
  });

  test("opens a chat with somebody who never wrote, and remembers it", async () => {
    const outcome = await deliver().send(message());
    expect(outcome).toMatchObject({ kind: "sent", conversationId: "a:opened" });
    expect(connector.heard[0]).toMatchObject({
      path: "/v3/conversations",
      body: {
        members: [{ id: owner.id }],
        tenantId: "tenant",
        channelData: { tenant: { id: "tenant" } },
        bot: { id: "28:bot" },
      },
    });
    expect(city.register.reads.conversation(owner.id)).toMatchObject({
      conversationId: "a:opened",
      serviceUrl: connector.url,
    });
  });

  test("opens the chat anew when the known one is gone", async () => {
    await known();
    connector.plan.push({ status: 404, body: { error: { code: "ConversationNotFound" } } });
    expect(await deliver().send(message())).toMatchObject({ conversationId: "a:opened" });
    expect(city.register.reads.conversation(owner.id)?.userId).toBe(`29:${owner.id}`);
  });

  test("a chat that cannot be remembered does not make a sent card look unsent", async () => {
    const failing = createDeliver({
      reads: () => city.register.reads,
      rememberConversation: () => Promise.reject(new Error("list")),
      config: {
        clientId: "bot",
        tenantId: "tenant",
        allowLoopback: true,
        limits: wideLimits(),
        serviceUrl: connector.url,
        tabUrl: () => "https://teams.example.org/",
        pageUrl: () => "https://teams.example/register",
      },
      token: () => Promise.resolve("t"),
      log: pino({ level: "silent" }),
    });
    expect(await failing.send(message())).toMatchObject({ kind: "sent" });
  });

  test("without a token nothing is sent, and it is tried again", async () => {
    await known();
    const tokenless = createDeliver({
      reads: () => city.register.reads,
      rememberConversation: () => Promise.resolve(),
      config: {
        clientId: "bot",
        tenantId: "tenant",
        allowLoopback: true,
        limits: wideLimits(),
        serviceUrl: connector.url,
        tabUrl: () => "https://teams.example.org/",
        pageUrl: () => "https://teams.example/register",
      },
      token: () => Promise.reject(new Error("Entra is down")),
      log: pino({ level: "silent" }),
      random: () => 0.5,
    });
    const failed = { kind: "failed", reason: "unavailable", retryAfter: 1_000 };
    expect(await tokenless.send(message())).toEqual(failed);
    expect(connector.heard).toEqual([]);
  });

  test.each([{}, { id: 7 }, { id: "" }, null, "Grundstück", []])(
    "a message whose answer is %j was sent, and not a second time",
    async (body) => {
      await known();
      connector.plan.push({ status: 201, body });
      expect(await deliver().send(message())).toMatchObject({ kind: "sent", activityId: null });
      expect(connector.heard).toHaveLength(1);
    },
  );

  test.each([{}, { id: 7 }, { id: "" }, null, "Grundstück", []])(
    "a chat whose answer is %j is opened later, and only the place of the fault is logged",
    async (body) => {
      connector.plan.push({ status: 201, body });
      logged.length = 0;
      expect(await deliver().send(message())).toMatchObject({
        kind: "failed",
        reason: "unavailable",
      });
      expect(logged.join("")).toContain('"UnreadableChat"');
      expect(logged.join("")).not.toContain("Grundstück");
      expect(connector.heard).toHaveLength(1);
    },
  );

  test("our token goes to no stranger, whatever the list says", async () => {
    await known();
    const outcome = await deliver(false).send(message());
    expect(outcome).toEqual({ kind: "failed", reason: "refused", retryAfter: 60_000 });
    expect(connector.heard).toEqual([]);
  });
});

const code = (name: string) => ({ error: { code: name, message: "x" } });
const legacy = {
  errorCode: 209,
  message: '{\r\n "subCode": "MessageWritesBlocked",\r\n "details":"x"}',
};
const failures = [
  ["429 with Retry-After", { status: 429, headers: { "retry-after": "7" } }, "throttled", 7000],
  ["429 without", { status: 429 }, "throttled", 4000],
  ["412", { status: 412 }, "throttled", 4000],
  ["502", { status: 502 }, "unavailable", 4000],
  ["503", { status: 503 }, "unavailable", 4000],
  ["504", { status: 504 }, "unavailable", 4000],
  ["a connector that never answers", { status: 200, hangs: true }, "unavailable", 4000],
  ["401", { status: 401 }, "unavailable", 4000],
  ["408", { status: 408 }, "unavailable", 4000],
  ["500", { status: 500 }, "unavailable", 4000],
  ["500 with Retry-After", { status: 500, headers: { "retry-after": "9" } }, "unavailable", 9000],
  ["400", { status: 400, body: code("BadSyntax") }, "refused", 240_000],
  ["413", { status: 413 }, "refused", 240_000],
  ["403 blocked", { status: 403, body: code("ConversationBlockedByUser") }, "blocked", null],
  ["403 disabled", { status: 403, body: code("BotDisabledByAdmin") }, "blocked", null],
  ["403 in the other shape", { status: 403, body: legacy }, "blocked", null],
  ["403 roster", { status: 403, body: code("BotNotInConversationRoster") }, "notInstalled", null],
  [
    "403 forbidden",
    { status: 403, body: code("ForbiddenOperationException") },
    "notInstalled",
    null,
  ],
  ["403 without a code", { status: 403, body: "no" }, "refused", 240_000],
  ["404 without a code", { status: 404 }, "refused", 240_000],
] as const;

describe.each(failures)("%s", (_name, planned, reason, retryAfter) => {
  test("is told to the register, for a new card and for a copy", async () => {
    await known();
    const failed = { kind: "failed", reason, retryAfter };
    connector.plan.push(planned);
    expect(await deliver().send(message({ attempts: 2 }))).toEqual(failed);
    connector.plan.push(planned);
    expect(await deliver().update({ ...sentCopy(), attempts: 2 })).toEqual(failed);
    expect(connector.heard).toHaveLength(2);
  });
});

test("a day and time to wait for is waited for", async () => {
  await known();
  const inAMinute = new Date(Date.parse(city.register.reads.now()) + 60_000).toUTCString();
  connector.plan.push({ status: 429, headers: { "retry-after": inAMinute } });
  const outcome = await deliver().send(message());
  expect(outcome).toMatchObject({ kind: "failed", reason: "throttled" });
  const wait = outcome.kind === "failed" ? (outcome.retryAfter ?? 0) : 0;
  expect(wait).toBeGreaterThan(50_000);
  expect(wait).toBeLessThanOrEqual(60_000);
});

test("backing off doubles and ends at five minutes, what we are refused at six hours", async () => {
  await known();
  const waits: unknown[] = [];
  for (const status of [503, 400]) {
    for (const attempts of [0, 1, 5, 40]) {
      connector.plan.push({ status });
      const outcome = await deliver().send(message({ attempts }));
      waits.push(outcome.kind === "failed" ? outcome.retryAfter : outcome.kind);
    }
  }
  const [MINUTE, SIX_HOURS] = [60_000, 6 * 3_600_000];
  expect(waits).toEqual([
    ...[1000, 2000, 32_000, 300_000],
    ...[MINUTE, 2 * MINUTE, 32 * MINUTE, SIX_HOURS],
  ]);
});

describe("updating", () => {
  test("puts the present card in place, at the chat's present address", async () => {
    await known();
    const outcome = await deliver().update({
      ...sentCopy(),
      serviceUrl: "https://old.example.org/",
    });
    expect(outcome).toEqual({ kind: "updated", shown: deliver().shown(sentCopy()) });
    expect(connector.heard).toMatchObject([
      { method: "PUT", path: `/emea/v3/conversations/a:${owner.id}/activities/copy-1` },
    ]);
  });

  test.each(["ActivityNotFound", "ConversationNotFound"])(
    "%s: nothing to keep current",
    async (name) => {
      await known();
      connector.plan.push({ status: 404, body: code(name) });
      expect(await deliver().update(sentCopy())).toEqual({ kind: "gone" });
    },
  );

  test("what was never sent is not updated", async () => {
    expect(await deliver().update(message())).toEqual({ kind: "gone" });
    expect(connector.heard).toEqual([]);
  });
});

describe("what a copy shows", () => {
  test("changes with the case, and only with it", async () => {
    const own = await city.ask();
    const copy = sentCopy({ caseKey: own.key });
    const before = deliver().shown(copy);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(deliver().shown(copy)).toBe(before);
    const { targetRevision } = own.seen;
    await city.register.commands.answerCase(
      own.key,
      { targetRevision, answer: ANSWER },
      acting("owner-1"),
    );
    const answered = deliver().shown(copy);
    expect(answered).not.toBe(before);
    expect(deliver().shown({ ...copy, caseKey: "c0ffee99" })).not.toBe(answered);
  });

  test("is another card for another person, message, language and for who is no longer responsible", async () => {
    const own = await city.ask();
    const copy = sentCopy({ caseKey: own.key });
    const shown = new Set([deliver().shown(copy)]);
    shown.add(deliver().shown({ ...copy, messageId: "later-2026-11-26" }));
    await city.register.commands.rememberConversation({
      ...aConversation(owner.id, connector.url),
      locale: "en-GB",
    });
    shown.add(deliver().shown(copy));
    const { revision } = own.now();
    const input = { revision, owner: otherHeir, deputy, reason: "Wechsel im Amt." };
    await city.register.commands.reassign(own.key, input, coordinator());
    shown.add(deliver().shown(copy));
    expect(shown.size).toBe(4);
  });
});

test("neither cards nor tokens nor people are logged", () => {
  const text = logged.join("");
  expect(text).toContain("throttled");
  for (const secret of ["secret-bot-token", TITLE, owner.id, owner.name, "AdaptiveCard"]) {
    expect(text).not.toContain(secret);
  }
});
