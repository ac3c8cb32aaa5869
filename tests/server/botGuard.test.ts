import type { JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { LOCAL_CLIENT_ID, LOCAL_TENANT_ID } from "#local/people.ts";
import { type Forge, forgeTokens } from "./forgeTokens.ts";
import { caseOf, changesNothing, idOf, messagesOf, reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const NO = "KI-2026-0002";
const FOREIGN_TENANT = "e9b2f6a4-1c35-47d8-b0e6-7a9c3d5f1824";

let running: TestService;
let forge: Forge;
/** The activity that Teams would send when the owner presses "unchanged". */
let pressed: Readonly<Record<string, unknown>>;
let serviceUrl: string;

beforeAll(async () => {
  running = await startTestService();
  forge = forgeTokens(running);
  serviceUrl = `${running.url}/local/botapi/`;
  const { key, targetRevision } = await reportVersion(running, NO, "2.0");
  const card = (await messagesOf(running, "owner-2")).at(-1);
  const { conversation } = z
    .object({ conversation: z.object({ id: z.string() }) })
    .parse(card?.activity);
  pressed = {
    type: "invoke",
    name: "adaptiveCard/action",
    id: "f:1",
    replyToId: card?.id,
    channelId: "msteams",
    serviceUrl,
    from: { id: "29:1", aadObjectId: idOf("owner-2"), name: "Thomas Brandt" },
    recipient: { id: `28:${LOCAL_CLIENT_ID}`, name: "KI-Register" },
    conversation: {
      id: conversation.id,
      tenantId: LOCAL_TENANT_ID,
      conversationType: "personal",
    },
    channelData: { tenant: { id: LOCAL_TENANT_ID } },
    value: {
      action: {
        type: "Action.Execute",
        verb: "case/unchanged",
        data: { caseKey: key, targetRevision, reason: "bugfix" },
      },
      trigger: "manual",
    },
  };
});
afterAll(() => running[Symbol.asyncDispose]());

const botClaims = (): JWTPayload => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: "https://api.botframework.com",
    aud: LOCAL_CLIENT_ID,
    serviceurl: serviceUrl,
    iat: now,
    nbf: now,
    exp: now + 600,
  };
};

describe("an activity whose token is not the Bot Framework's is refused, and nothing changes", () => {
  test.each<readonly [string, () => Promise<string> | string | null]>([
    ["unsigned", () => null],
    ["with garbage", () => "a.b.c"],
    ["with the owner's own tab token", () => running.token("owner-2")],
    ["with the owner's token for Graph", () => running.token("owner-2", "graph")],
    ["with a token of another tenant", () => running.token("foreign-tenant")],
    ["with an application's token", () => running.appToken("version")],
    ["with alg none", () => forge.unsigned(botClaims())],
    ["signed by a stranger", () => forge.signedByStranger(botClaims())],
    ["signed with Entra's key", () => forge.signed(botClaims())],
    ["for another bot", () => forge.signedAsBot({ ...botClaims(), aud: "other" })],
    [
      "from another issuer",
      () => forge.signedAsBot({ ...botClaims(), iss: "https://evil.example" }),
    ],
    ["expired", () => forge.signedAsBot({ ...botClaims(), exp: 1_700_000_000 })],
    [
      "for another service address",
      () =>
        forge.signedAsBot({ ...botClaims(), serviceurl: "https://smba.trafficmanager.net/emea/" }),
    ],
  ])("%s", async (_name, token) => {
    const made = await token();
    const answer = await changesNothing(running, () =>
      running.call(made === null ? null : { token: made }, "POST", "/api/messages", pressed),
    );
    expect([401, 403]).toContain(answer.status);
  });
});

describe("an activity with a good token that says something else is refused, and nothing changes", () => {
  const foreign = { id: FOREIGN_TENANT };
  test.each<readonly [string, () => Readonly<Record<string, unknown>>, number]>([
    ["a forged service address", () => ({ serviceUrl: "https://evil.example/" }), 403],
    [
      "a service address that begins like Microsoft's",
      () => ({ serviceUrl: "https://smba.trafficmanager.net.evil.example/" }),
      403,
    ],
    ["no service address", () => ({ serviceUrl: undefined }), 403],
    ["another tenant in the channel data", () => ({ channelData: { tenant: foreign } }), 403],
    [
      "another tenant in the conversation",
      () => ({ conversation: { id: "a:1", tenantId: FOREIGN_TENANT } }),
      403,
    ],
    ["no tenant at all", () => ({ conversation: { id: "a:1" }, channelData: {} }), 403],
    ["another channel", () => ({ channelId: "directline" }), 403],
    ["no conversation", () => ({ conversation: undefined }), 400],
    ["too much text", () => ({ text: "x".repeat(300_000) }), 413],
  ])("%s", async (_name, other, status) => {
    const token = await forge.signedAsBot(botClaims());
    const answer = await changesNothing(running, () =>
      running.call({ token }, "POST", "/api/messages", { ...pressed, ...other() }),
    );
    expect(answer.status).toBe(status);
  });
});

// Last, because it answers: the refusals above were not for a broken activity.
test("the same activity, signed by the Bot Framework, is taken", async () => {
  const token = await forge.signedAsBot(botClaims());
  const answer = await running.call({ token }, "POST", "/api/messages", pressed);
  expect(answer.status).toBe(200);
  expect((await caseOf(running, NO)).state).toBe("objection");
});
