import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isAllowedServiceUrl } from "#teams/bot/serviceUrl.ts";
import { CLIENT_ID, startBotWorld, TENANT_ID } from "#tests/teams/botWorld.ts";
import { type City, owner, type Question, startCity } from "#tests/teams/startCity.ts";

let city: City;
let question: Question;
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register);
  question = await city.ask();
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});
beforeEach(() => {
  world.connector.heard.length = 0;
});

function invoke(over: Readonly<Record<string, unknown>> = {}) {
  const { caseKey, targetRevision } = question.seen;
  const data = { caseKey, targetRevision, reason: "bugfix" };
  return world.activity({
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb: "case/unchanged", data } },
    ...over,
  });
}

/** Whoever is let in answers the question, and their chat is remembered. */
function expectNothingHappened() {
  expect(question.now().state).toBe("requested");
  expect(city.register.reads.conversation(owner.id)).toBeUndefined();
  expect(world.connector.heard).toEqual([]);
}

describe("who may speak to the bot", () => {
  test("a tab's token for our client id is refused, although the SDK alone would accept it", async () => {
    const tab = await world.sign({
      issuer: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`,
      tid: TENANT_ID,
      serviceurl: undefined,
    });
    const answer = await world.post(invoke(), tab);
    expect(answer).toEqual({ status: 401, body: { code: "foreignIssuer" } });
    expectNothingHappened();
  });

  test("no token, no Bearer and no JWT are refused", async () => {
    for (const token of [undefined, "", "x.y.z", "not a token"]) {
      const answer = await world.post(invoke(), token);
      expect(answer).toEqual({ status: 401, body: { code: "noToken" } });
    }
    expectNothingHappened();
  });

  test("a token for another bot is refused", async () => {
    const answer = await world.post(invoke(), await world.sign({ audience: "another-bot" }));
    expect(answer).toEqual({ status: 401, body: { code: "wrongAudience" } });
    expectNothingHappened();
  });

  test("an expired token is refused", async () => {
    const answer = await world.post(invoke(), await world.sign({ expires: "-20m" }));
    expect(answer.status).toBe(401);
    expectNothingHappened();
  });

  test("a token signed with another key is refused", async () => {
    const other = await startBotWorld(city.register);
    const forged = await other.sign({ serviceurl: world.serviceUrl });
    await other.close();
    const answer = await world.post(invoke(), forged);
    expect(answer.status).toBe(401);
    expectNothingHappened();
  });

  test.each([
    [
      "another tenant",
      { conversation: { id: "a:1", conversationType: "personal", tenantId: "other" } },
    ],
    ["two tenants", { channelData: { tenant: { id: "other" } } }],
    ["no tenant", { conversation: { id: "a:1", conversationType: "personal" }, channelData: {} }],
  ])("%s is refused", async (_name, over) => {
    const answer = await world.post(invoke(over), await world.sign());
    expect(answer).toEqual({ status: 403, body: { code: "foreignTenant" } });
    expectNothingHappened();
  });

  test.each([
    ["a stranger's", "https://evil.example.org/"],
    ["a look-alike", "https://smba.trafficmanager.net.evil.example.org/"],
    ["one with a user in it", "https://smba.trafficmanager.net@evil.example.org/"],
    ["no", undefined],
  ])("%s serviceUrl is refused", async (_name, serviceUrl) => {
    const answer = await world.post(invoke({ serviceUrl }), await world.sign());
    expect(answer).toEqual({ status: 403, body: { code: "serviceUrlRefused" } });
    expectNothingHappened();
  });

  test("an allowed serviceUrl that the token does not name is refused", async () => {
    const forged = invoke({ serviceUrl: "https://smba.trafficmanager.net/emea/" });
    expect((await world.post(forged, await world.sign())).status).toBe(401);
    const unnamed = await world.sign({ serviceurl: undefined });
    expect((await world.post(invoke(), unnamed)).status).toBe(401);
    expectNothingHappened();
  });

  test("a channel where the sender names its own id is refused", async () => {
    const answer = await world.post(invoke({ channelId: "directline" }), await world.sign());
    expect(answer).toEqual({ status: 403, body: { code: "foreignChannel" } });
  });

  test("bodies that are too large or no JSON are refused, and strangers' are not read", async () => {
    const token = await world.sign();
    const large = await world.post(invoke({ text: "x".repeat(300_000) }), token);
    expect(large).toEqual({ status: 413, body: { code: "tooLarge" } });
    expect(await world.post("{", token)).toEqual({ status: 400, body: { code: "badRequest" } });
    expect(await world.post("[]", token)).toEqual({ status: 400, body: { code: "badRequest" } });
    const other = await startBotWorld(city.register);
    const forged = await other.sign({ serviceurl: world.serviceUrl });
    await other.close();
    expect(await world.post("{", forged)).toEqual({ status: 401, body: { code: "badToken" } });
    expect(await world.post("{", undefined)).toEqual({ status: 401, body: { code: "noToken" } });
  });

  test("strangers make no fetches of keys, whatever key their tokens name", async () => {
    const { keyFetches } = world;
    await world.post(invoke({ channelId: "directline" }), await world.sign());
    const before = keyFetches();
    const [, ...rest] = (await world.sign()).split(".");
    for (let index = 0; index < 300; index++) {
      const header = JSON.stringify({ alg: "RS256", kid: `made-up-${index}` });
      const token = [Buffer.from(header).toString("base64url"), ...rest].join(".");
      expect((await world.post(invoke(), token)).status).toBe(401);
    }
    expect(keyFetches() - before).toBeLessThanOrEqual(1);
    expectNothingHappened();
  });

  test("keys that are away are no refusal: Teams is told when to come back", async () => {
    const away = await startBotWorld(city.register, { keysAway: true });
    const response = await away.post(invoke(), await away.sign({ serviceurl: world.serviceUrl }));
    await away.close();
    expect(response).toEqual({ status: 503, body: { code: "keysUnavailable" } });
    expectNothingHappened();
  });
});

describe("who is let in", () => {
  beforeEach(async () => {
    question = await city.ask();
  });

  test("the Bot Framework's own token is accepted", async () => {
    const answer = await world.post(invoke(), await world.sign());
    expect(answer.status).toBe(200);
    expect(question.now().state).toBe("objection");
  });

  test("bodies larger than the SDK's own parser would take", async () => {
    const large = await world.post(invoke({ text: "x".repeat(150_000) }), await world.sign());
    expect(large.status).toBe(200);
  });

  test("unsigned activities pass in local mode only, and tenant and serviceUrl still count", async () => {
    const local = await startBotWorld(city.register, { unsigned: true });
    const heard = { ...invoke(), serviceUrl: local.serviceUrl };
    expect((await local.post(heard, undefined)).status).toBe(200);
    expect(question.now().state).toBe("objection");
    const foreign = { ...heard, channelData: { tenant: { id: "other" } } };
    expect((await local.post(foreign, undefined)).status).toBe(403);
    const strange = { ...heard, serviceUrl: "https://evil.example.org/" };
    expect((await local.post(strange, undefined)).status).toBe(403);
    await local.close();
  });

  test("nothing personal is logged", async () => {
    await world.post(invoke(), await world.sign());
    await world.post(invoke({ channelData: { tenant: { id: "other" } } }), await world.sign());
    const text = world.logged.join("\n");
    expect(text).toContain("foreignTenant");
    for (const secret of [
      owner.id,
      owner.name,
      "Wer auch immer",
      question.key,
      CLIENT_ID,
      "Bearer",
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

test.each([
  ["https://smba.trafficmanager.net/emea/", false, true],
  ["https://europe.api.botframework.com/", false, true],
  ["https://botframework.com/", false, false],
  ["https://smba.trafficmanager.net:8443/", false, false],
  ["http://smba.trafficmanager.net/", true, false],
  ["http://127.0.0.1:3978/", true, true],
  ["http://127.0.0.1:3978/", false, false],
  ["http://127.0.0.1.evil.example.org/", true, false],
  ["file:///etc/passwd", true, false],
  ["", true, false],
])("serviceUrl %s with loopback %s: %s", (url, allowLoopback, allowed) => {
  expect(isAllowedServiceUrl(url, allowLoopback)).toBe(allowed);
});
