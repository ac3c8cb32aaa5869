import express from "express";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { pino } from "pino";
import type { Register } from "#register/register.ts";
import { botLimits } from "#server/limits/botLimits.ts";
import type { RequestLimits } from "#server/limits/requestLimits.ts";
import { createKeySet } from "#server/tokens/keySet.ts";
import { createTokenCheck } from "#server/tokens/tokenCheck.ts";
import { createBot } from "#teams/bot/bot.ts";
import { BOT_ISSUER } from "#teams/bot/guard.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";
import { startConnector } from "#tests/teams/send/connectorServer.ts";
import { wideLimits } from "#tests/teams/send/wideLimits.ts";
import { listen } from "./servers.ts";
import { owner } from "./startCity.ts";

export const CLIENT_ID = "0c000000-0000-4000-8000-0000000000b0";
export const TENANT_ID = "0d000000-0000-4000-8000-000000000001";

/** A complete answer to the part "Ja / Ich bin unsicher", beside what its button sends. */
export const CHANGED = {
  option: "changed",
  changed: "T4,T5",
  unsure: "",
  live: "live",
  date: "2026-11-20",
  dateUnknown: "false",
  restUnchanged: "true",
  note: "",
};

interface TokenClaims {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly serviceurl?: string | undefined;
  readonly tid?: string;
}

/** The bot behind real HTTP, with keys, connector and web server of this machine. */
export async function startBotWorld(
  register: Register,
  options: {
    /** Where the register is still loading. */
    readonly loading?: Promise<Register>;
    /** Where nobody can be asked for the Bot Framework's keys. */
    readonly keysAway?: boolean;
    readonly unsigned?: boolean;
    readonly allowLoopback?: boolean;
    readonly limits?: SendLimits;
    readonly answerLimit?: number;
    /** What one person may do; as much as they like by default. */
    readonly budgets?: RequestLimits;
  } = {},
) {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256", use: "sig" };
  let keyFetches = 0;
  const keys = await listen((_request, response) => {
    keyFetches++;
    if (options.keysAway === true) response.statusCode = 503;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  const connector = await startConnector();
  const serviceUrl = `${connector.url}/`;
  const logged: string[] = [];
  const web = express();
  const bot = await createBot({
    web,
    register: options.loading ?? Promise.resolve(register),
    config: {
      clientId: CLIENT_ID,
      tenantId: TENANT_ID,
      checkToken: createTokenCheck(createKeySet({ url: keys.url, fetch, now: Date.now }), {
        issuer: BOT_ISSUER,
        audience: CLIENT_ID,
      }),
      allowLoopback: options.allowLoopback ?? true,
      unsigned: options.unsigned ?? false,
      limits: options.limits ?? wideLimits(),
      answerLimit: options.answerLimit,
      tabUrl: (no, key) => `https://teams.example.org/tab?no=${no}&case=${key}`,
      pageUrl: () => "https://teams.example.org/tab",
    },
    mayAct: botLimits(options.budgets ?? { spend: async () => {} }),
    token: (scope) => Promise.resolve(`bot-token-for ${scope}`.replaceAll(" ", "-")),
    log: pino({}, { write: (line: string) => void logged.push(line) }),
  });
  const server = await listen(web);

  const sign = (claims: TokenClaims = {}): Promise<string> =>
    new SignJWT({
      serviceurl: "serviceurl" in claims ? claims.serviceurl : serviceUrl,
      ...(claims.tid === undefined ? {} : { tid: claims.tid, scp: "access_as_user" }),
    })
      .setProtectedHeader({ alg: "RS256", kid: "k1" })
      .setIssuer(claims.issuer ?? "https://api.botframework.com")
      .setAudience(claims.audience ?? CLIENT_ID)
      .setIssuedAt()
      .setExpirationTime(claims.expires ?? "10m")
      .sign(privateKey);

  const post = async (
    body: unknown,
    token: string | undefined,
    /** Told before what follows from the activity is done. */
    answered: (text: string) => void = () => {},
  ) => {
    const response = await fetch(`${server.url}/api/messages`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    answered(text);
    await bot.idle();
    return { status: response.status, body: parsed(text) };
  };

  const activity = (over: Readonly<Record<string, unknown>> = {}, personId = owner.id) => ({
    type: "message",
    id: "in-1",
    text: "Hallo",
    channelId: "msteams",
    serviceUrl,
    locale: "de-DE",
    from: { id: `29:${personId}`, aadObjectId: personId, name: "Wer auch immer" },
    recipient: { id: `28:${CLIENT_ID}` },
    conversation: { id: `a:${personId}`, conversationType: "personal", tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    ...over,
  });

  return {
    connector,
    /** How often the Bot Framework's keys were asked for. */
    keyFetches: () => keyFetches,
    logged,
    serviceUrl,
    sign,
    post,
    activity,
    /** Presses a button of a card as Teams would tell it. */
    press: async (
      verb: string,
      data: unknown,
      {
        personId = owner.id,
        trigger = "manual",
        locale = "de-DE",
        answered = (_text: string): void => {},
      } = {},
    ) => {
      const { body, status } = await post(
        activity(
          {
            type: "invoke",
            name: "adaptiveCard/action",
            locale,
            replyToId: "copy-1",
            value: { action: { type: "Action.Execute", verb, data }, trigger },
          },
          personId,
        ),
        await sign(),
        answered,
      );
      return { status, body, text: JSON.stringify(body) };
    },
    close: async () => {
      await Promise.all([server.close(), connector.close(), keys.close()]);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
