import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { messageCard } from "#teams/cards/messageCard.ts";
import { createConnector } from "#teams/send/connector.ts";
import { createSendLimits, SendPostponed } from "#teams/send/sendLimits.ts";
import { startRegister } from "#tests/register/startRegister.ts";
import { startBotWorld } from "#tests/teams/botWorld.ts";
import { startConnector } from "./connectorServer.ts";

let server: Awaited<ReturnType<typeof startConnector>>;
beforeAll(async () => {
  server = await startConnector();
});
afterAll(() => server.close());
beforeEach(() => {
  server.heard.length = 0;
  server.plan.length = 0;
});

const card = messageCard("Hallo", "de");

/** A connector whose waiting takes no time. */
function connecting() {
  let now = 0;
  const slept: number[] = [];
  const limits = createSendLimits({
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  });
  const connector = createConnector(
    { clientId: "bot", tenantId: "tenant", allowLoopback: true, limits },
    async () => "token",
  );
  const chat = { serviceUrl: server.url, conversationId: "a:1" };
  return {
    slept,
    open: () => connector.openChat(server.url, "person"),
    send: () => connector.send(chat, card, "Hallo"),
    update: () => connector.update(chat, "copy-1", card, "Hallo"),
  };
}

test("opening, sending and updating all wait for the limits", async () => {
  const { open, send, slept, update } = connecting();
  for (let at = 0; at < 7; at++) await update();
  expect(slept).toEqual([]);
  await send();
  expect(slept).toEqual([1_200]);
  for (let at = 0; at < 18; at++) await open().catch(() => undefined);
  expect(slept.length).toBeGreaterThan(1);
});

test.each(["open", "send", "update"] as const)(
  "a 429 to %s holds every other request back",
  async (refused) => {
    const made = connecting();
    server.plan.push({ status: 429, headers: { "retry-after": "5" } });
    await expect(made[refused]()).rejects.toThrow();
    await made.send();
    expect(made.slept).toEqual([5_000]);
    expect(server.heard).toHaveLength(2);
  },
);

test("a 429 that asks for more than anybody waits for sends nothing meanwhile", async () => {
  const { send, update } = connecting();
  server.plan.push({ status: 429, headers: { "retry-after": "60" } });
  await expect(send()).rejects.toThrow();
  await expect(update()).rejects.toBeInstanceOf(SendPostponed);
  await expect(send()).rejects.toMatchObject({ retryAfter: 60_000 });
  expect(server.heard).toHaveLength(1);
});

test.each([500, 502, 503, 504, 401])("after a %i the others wait for a moment", async (status) => {
  const { send, slept } = connecting();
  server.plan.push({ status });
  await expect(send()).rejects.toThrow();
  await send();
  expect(slept).toEqual([1_000]);
});

test.each([400, 403, 404, 413])("a %i holds nobody back", async (status) => {
  const { send, slept } = connecting();
  server.plan.push({ status });
  await expect(send()).rejects.toThrow();
  await send();
  expect(slept).toEqual([]);
});

test("the bot's help waits for the same limits, and is left out where it would wait too long", async () => {
  let now = 0;
  const limits = createSendLimits({ now: () => now, sleep: async () => {} });
  await using running = await startRegister();
  const world = await startBotWorld(running.register, { limits });
  try {
    limits.pause(60_000);
    const { status } = await world.post(world.activity(), await world.sign());
    expect(status).toBe(200);
    expect(world.connector.heard).toEqual([]);
    now = 60_000;
    await world.post(world.activity(), await world.sign());
    expect(world.connector.heard).toHaveLength(1);
  } finally {
    await world.close();
  }
});
