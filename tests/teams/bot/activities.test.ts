import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extent } from "#tests/long.ts";
import { startBotWorld, TENANT_ID } from "#tests/teams/botWorld.ts";
import { type City, owner, startCity } from "#tests/teams/startCity.ts";

let city: City;
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register, { unsigned: true });
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});

const post = (over: Readonly<Record<string, unknown>>) =>
  world.post(world.activity(over), undefined);

/** What the Bot Framework may send, by its documentation. */
const TYPES = [
  "message",
  "messageUpdate",
  "messageDelete",
  "messageReaction",
  "conversationUpdate",
  "installationUpdate",
  "contactRelationUpdate",
  "endOfConversation",
  "event",
  "invoke",
  "invokeResponse",
  "typing",
  "trace",
  "handoff",
  "suggestion",
  "deleteUserData",
  "command",
  "commandResult",
  "",
  "constructor",
];
const INVOKES = [
  undefined,
  "adaptiveCard/action",
  "application/search",
  "actionableMessage/executeAction",
  "composeExtension/query",
  "composeExtension/submitAction",
  "config/fetch",
  "fileConsent/invoke",
  "message/submitAction",
  "message/fetchTask",
  "signin/tokenExchange",
  "signin/verifyState",
  "signin/failure",
  "tab/fetch",
  "task/fetch",
  "task/submit",
  "__proto__",
];

describe("whatever the Bot Framework sends is answered plainly", () => {
  test.each(TYPES)("an activity of type %o, with and without its parts", async (type) => {
    const bare = { conversation: { id: "a:x", tenantId: TENANT_ID }, channelData: undefined };
    for (const over of [{}, bare, { value: null }, { name: null }, { entities: [{}] }]) {
      expect(await post({ type, ...over })).toMatchObject({ status: 200 });
    }
  });

  test.each(INVOKES)("an invoke named %o, with and without a value", async (name) => {
    for (const value of [undefined, null, "", 5, [], {}, { action: null }, { action: {} }]) {
      expect(await post({ type: "invoke", name, value })).toMatchObject({ status: 200 });
    }
  });

  test("a message in a chat that the connector does not know", async () => {
    for (const [status, code] of [
      [404, "ConversationNotFound"],
      [403, "BotNotInConversationRoster"],
      [400, "BadSyntax"],
      [401, "Unauthorized"],
      [500, "ServiceError"],
    ] as const) {
      world.connector.plan.push({ status, body: { error: { code } } });
      expect(await post({})).toMatchObject({ status: 200 });
    }
    expect(world.logged.join("\n")).not.toContain('"level":50');
  });

  test("a message with a mention of nobody, from nobody, to nobody", async () => {
    for (const over of [
      { entities: [{ type: "mention" }] },
      { entities: "mention" },
      { from: { id: "29:x" } },
      { recipient: undefined },
      { recipient: null },
      { locale: 5 },
    ]) {
      expect(await post(over)).toMatchObject({ status: 200 });
    }
  });
});

/** Values that fit, nearly fit, or do not fit at all. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, "", 0, -1, true, [], {}, "x".repeat(600)),
  fc.constantFrom<unknown>([null], [{}], { id: null }, { id: "" }, { tenant: null }, "__proto__"),
  fc.jsonValue(),
);
const PARTS = [
  ...["type", "name", "action", "id", "text", "channelId", "serviceUrl", "locale", "value"],
  ...["from", "recipient", "conversation", "channelData", "entities", "attachments"],
  ...["membersAdded", "membersRemoved", "reactionsAdded", "replyToId", "valueType", "relatesTo"],
];
const oddActivity = fc.record({
  type: fc.constantFrom(...TYPES),
  name: fc.constantFrom(...INVOKES),
  over: fc.dictionary(fc.constantFrom(...PARTS), odd, { maxKeys: 4 }),
});

test("no activity, however odd, is a fault of ours", async () => {
  await fc.assert(
    fc.asyncProperty(oddActivity, async ({ name, over, type }) => {
      const { status } = await post({ type, name, ...over });
      expect([200, 400, 403]).toContain(status);
    }),
    { numRuns: extent({ full: 20_000, sample: 300 }) },
  );
  expect(world.logged.join("\n")).not.toContain('"level":50');
});

test("no body, however odd, is a fault of ours", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.string()), async (body) => {
      const { status } = await world.post(JSON.stringify(body), undefined);
      expect(status).toBe(400);
    }),
    { numRuns: extent({ full: 5_000, sample: 100 }) },
  );
});

describe("while the register is loading", () => {
  test("the bot is there, and a press waits until it is loaded", async () => {
    const loading = Promise.withResolvers<typeof city.register>();
    const early = await startBotWorld(city.register, { loading: loading.promise });
    const { now, seen } = await city.ask();
    const pressed = early.press("case/unchanged", { ...seen, reason: "bugfix" });
    await expect.poll(() => early.keyFetches()).toBe(1);
    expect(now().state).toBe("requested");
    loading.resolve(city.register);
    expect((await pressed).text).toContain("Von Ihnen beantwortet");
    expect(now().state).toBe("objection");
    await early.close();
  });

  test.each([
    ["de-DE", "Ich starte gerade"],
    ["en-GB", "I am just starting"],
  ])("a message in %s is answered in time, once: %s", async (locale, says) => {
    const loading = Promise.withResolvers<typeof city.register>();
    const early = await startBotWorld(city.register, { loading: loading.promise, answerLimit: 1 });
    const sent = () => early.connector.heard.filter(({ method }) => method === "POST");
    const posting = early.post(early.activity({ locale }), await early.sign());
    await expect.poll(() => sent().length).toBe(1);
    loading.resolve(city.register);
    expect((await posting).status).toBe(200);
    expect(sent()).toHaveLength(1);
    expect(JSON.stringify(sent())).toContain(says);
    await early.close();
  });

  test("a press that would wait too long is told so, and counts once it is loaded", async () => {
    const loading = Promise.withResolvers<typeof city.register>();
    const early = await startBotWorld(city.register, { loading: loading.promise, answerLimit: 1 });
    const { now, seen } = await city.ask();
    const load = (): void => loading.resolve(city.register);
    const data = { ...seen, reason: "bugfix" };
    const { text } = await early.press("case/unchanged", data, { answered: load });
    expect(text).toContain("Das Speichern dauert gerade länger als sonst");
    expect(now()).toMatchObject({ state: "objection", answer: { by: { id: owner.id } } });
    await early.close();
  });
});
