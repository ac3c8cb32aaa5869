import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createDeliver } from "#teams/send/delivery.ts";
import {
  aCase,
  aConversation,
  aDelivery,
  anEntry,
  deputy,
  inEntry,
  owner,
  stored,
  unchangedAnswer,
} from "#tests/teams/cases.ts";
import { createMemoryRegister } from "#tests/teams/memoryRegister.ts";
import { startConnector } from "./connectorServer.ts";
import { wideLimits } from "./wideLimits.ts";

let connector: Awaited<ReturnType<typeof startConnector>>;
let register = createMemoryRegister();
const logged: string[] = [];
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => {
  register = createMemoryRegister(inEntry(aCase()));
  connector.heard.length = 0;
  connector.plan.length = 0;
});

function deliver(allowLoopback = true) {
  return createDeliver({
    reads: () => register.reads,
    rememberConversation: (one) => register.commands.rememberConversation(one),
    config: {
      clientId: "bot",
      tenantId: "tenant",
      allowLoopback,
      limits: wideLimits(),
      serviceUrl: connector.url,
      timeout: 300,
      tabUrl: (no, key) => `https://teams.example.org/${no}/${key}`,
      pageUrl: () => "https://teams.example/register",
    },
    token: () => Promise.resolve("secret-bot-token"),
    log: pino({}, { write: (line: string) => void logged.push(line) }),
    random: () => 0,
  });
}

const known = () =>
  register.conversations.set(owner.id, aConversation(owner.id, `${connector.url}/emea/`));
const sentCopy = aDelivery({
  state: "sent",
  conversationId: `a:${owner.id}`,
  activityId: "copy-1",
});

describe("sending", () => {
  test("goes through the chat's own address, with a notification text", async () => {
    known();
    const outcome = await deliver().send(aDelivery());
    expect(outcome).toEqual({
      kind: "sent",
      conversationId: `a:${owner.id}`,
      serviceUrl: `${connector.url}/emea/`,
      activityId: expect.stringMatching(/^activity-/),
      shown: deliver().shown(aDelivery()),
    });
    expect(connector.heard).toMatchObject([
      {
        method: "POST",
        path: `/emea/v3/conversations/a:${owner.id}/activities`,
        authorization: "Bearer secret-bot-token",
        body: {
          type: "message",
          summary: expect.stringContaining("antworten bis 04.12.2026"),
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
    const outcome = await deliver().send(aDelivery());
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
    expect(register.conversations.get(owner.id)).toMatchObject({
      conversationId: "a:opened",
      serviceUrl: connector.url,
    });
  });

  test("opens the chat anew when the known one is gone", async () => {
    known();
    connector.plan.push({ status: 404, body: { error: { code: "ConversationNotFound" } } });
    expect(await deliver().send(aDelivery())).toMatchObject({ conversationId: "a:opened" });
    expect(register.conversations.get(owner.id)?.userId).toBe(`29:${owner.id}`);
  });

  test("a chat that cannot be remembered does not make a sent card look unsent", async () => {
    const failing = createDeliver({
      reads: () => register.reads,
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
    expect(await failing.send(aDelivery())).toMatchObject({ kind: "sent" });
  });

  test("without a token nothing is sent, and it is tried again", async () => {
    known();
    const tokenless = createDeliver({
      reads: () => register.reads,
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
    const failed = { kind: "failed", reason: "unavailable", retryAfter: 1250 };
    expect(await tokenless.send(aDelivery())).toEqual(failed);
    expect(connector.heard).toEqual([]);
  });

  test("our token goes to no stranger, whatever the list says", async () => {
    known();
    const outcome = await deliver(false).send(aDelivery());
    expect(outcome).toEqual({ kind: "failed", reason: "refused", retryAfter: null });
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
  [
    "429 with a date",
    { status: 429, headers: { "retry-after": "Mon, 23 Nov 2026 09:01:00 GMT" } },
    "throttled",
    60_000,
  ],
  ["429 without", { status: 429 }, "throttled", 4000],
  ["412", { status: 412 }, "throttled", 4000],
  ["502", { status: 502 }, "unavailable", 4000],
  ["503", { status: 503 }, "unavailable", 4000],
  ["504", { status: 504 }, "unavailable", 4000],
  ["a connector that never answers", { status: 200, hangs: true }, "unavailable", 4000],
  ["400", { status: 400, body: code("BadSyntax") }, "refused", null],
  ["401", { status: 401 }, "refused", null],
  ["413", { status: 413 }, "refused", null],
  ["500", { status: 500 }, "refused", null],
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
  ["403 without a code", { status: 403, body: "no" }, "refused", null],
  ["404 without a code", { status: 404 }, "refused", null],
] as const;

describe.each(failures)("%s", (_name, planned, reason, retryAfter) => {
  test("is told to the register, for a new card and for a copy", async () => {
    known();
    const failed = { kind: "failed", reason, retryAfter };
    connector.plan.push(planned);
    expect(await deliver().send(aDelivery({ attempts: 2 }))).toEqual(failed);
    connector.plan.push(planned);
    expect(await deliver().update({ ...sentCopy, attempts: 2 })).toEqual(failed);
    expect(connector.heard).toHaveLength(2);
  });
});

test("backing off doubles and ends at five minutes", async () => {
  known();
  const waits: unknown[] = [];
  for (const attempts of [0, 1, 5, 40]) {
    connector.plan.push({ status: 503 });
    const outcome = await deliver().send(aDelivery({ attempts }));
    waits.push(outcome.kind === "failed" ? outcome.retryAfter : outcome.kind);
  }
  expect(waits).toEqual([1000, 2000, 32_000, 300_000]);
});

describe("updating", () => {
  test("puts the present card in place, at the chat's present address", async () => {
    known();
    const outcome = await deliver().update({ ...sentCopy, serviceUrl: "https://old.example.org/" });
    expect(outcome).toEqual({ kind: "updated", shown: deliver().shown(sentCopy) });
    expect(connector.heard).toMatchObject([
      { method: "PUT", path: `/emea/v3/conversations/a:${owner.id}/activities/copy-1` },
    ]);
  });

  test.each(["ActivityNotFound", "ConversationNotFound"])(
    "%s: nothing to keep current",
    async (name) => {
      known();
      connector.plan.push({ status: 404, body: code(name) });
      expect(await deliver().update(sentCopy)).toEqual({ kind: "gone" });
    },
  );

  test("what was never sent is not updated", async () => {
    expect(await deliver().update(aDelivery())).toEqual({ kind: "gone" });
    expect(connector.heard).toEqual([]);
  });
});

describe("what a copy shows", () => {
  test("changes with the case, and only with it", () => {
    const before = deliver().shown(sentCopy);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(deliver().shown(sentCopy)).toBe(before);
    register.put(inEntry(aCase({ state: "objection", answer: stored(unchangedAnswer) })));
    const answered = deliver().shown(sentCopy);
    expect(answered).not.toBe(before);
    register.remove("c0ffee01");
    expect(deliver().shown(sentCopy)).not.toBe(answered);
  });

  test("is another card for another person, messageId, language and for who is no longer responsible", () => {
    const shown = new Set([deliver().shown(sentCopy)]);
    shown.add(deliver().shown(aDelivery({ messageId: "later-2026-11-26" })));
    register.conversations.set(owner.id, {
      ...aConversation(owner.id, connector.url),
      locale: "en-GB",
    });
    shown.add(deliver().shown(sentCopy));
    register.put(inEntry(aCase(), anEntry({ ownerId: deputy.id, ownerName: deputy.name })));
    shown.add(deliver().shown(sentCopy));
    expect(shown.size).toBe(4);
  });
});

test("neither cards nor tokens nor people are logged", () => {
  const text = logged.join("");
  expect(text).toContain("throttled");
  for (const secret of ["secret-bot-token", "Bürgerbot", owner.id, owner.name, "AdaptiveCard"]) {
    expect(text).not.toContain(secret);
  }
});
