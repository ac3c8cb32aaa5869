import express, { type ErrorRequestHandler, type RequestHandler, type Response } from "express";
import { decodeJwt } from "jose";
import { z } from "zod";
import { comparableId } from "#domain/people/directoryId.ts";
import type { BotLog } from "./log.ts";
import { isAllowedServiceUrl } from "./serviceUrl.ts";

/** Tokens of the Bot Framework have this issuer; Entra's, which every employee can get, have another. */
export const BOT_ISSUER = "https://api.botframework.com";
const BODY_LIMIT = 256 * 1024;

/** Verifies signature, issuer, audience and time of the Bot Framework's tokens. */
export type CheckBotToken = (token: string) => Promise<
  | { readonly kind: "valid"; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly kind: "invalid" }
  /** The Bot Framework's keys are away; milliseconds until they are asked for again. */
  | { readonly kind: "unavailable"; readonly retryAfter: number }
>;

export interface GuardConfig {
  readonly clientId: string;
  readonly tenantId: string;
  readonly allowLoopback: boolean;
  readonly checkToken: CheckBotToken;
  /** Local mode only: the activity comes without a token; everything else is checked all the same. */
  readonly unsigned: boolean;
}

type GuardProblem =
  | "noToken"
  | "foreignIssuer"
  | "wrongAudience"
  | "badToken"
  | "keysUnavailable"
  | "badRequest"
  | "tooLarge"
  | "foreignTenant"
  | "foreignChannel"
  | "serviceUrlRefused"
  | "serviceUrlMismatch";

/**
 * Stands before the SDK, which alone would accept any Entra token for our client id, of any tenant and with any
 * serviceUrl, and would fetch keys for whoever posts. The token first, the body afterwards: strangers cost neither.
 */
export function createGuard(
  config: GuardConfig,
  log: BotLog,
): readonly (RequestHandler | ErrorRequestHandler)[] {
  const refuse = (response: Response, status: number, code: GuardProblem): void => {
    log.warn({ code, status }, "activity refused");
    response.status(status).json({ code });
  };
  const checkToken: RequestHandler = async (request, response, next) => {
    if (config.unsigned) {
      next();
      return;
    }
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const problem = claimsProblem(token, config.clientId);
    if (problem !== undefined) {
      refuse(response, 401, problem);
      return;
    }
    const checked = await config.checkToken(token);
    switch (checked.kind) {
      case "valid":
        response.locals.serviceUrl = checked.claims.serviceurl;
        next();
        return;
      case "invalid":
        refuse(response, 401, "badToken");
        return;
      case "unavailable":
        response.set("Retry-After", String(Math.max(1, Math.ceil(checked.retryAfter / 1_000))));
        refuse(response, 503, "keysUnavailable");
    }
  };
  const unreadable: ErrorRequestHandler = (error, _request, response, _next) => {
    const tooLarge = z.object({ status: z.literal(413) }).safeParse(error).success;
    if (tooLarge) refuse(response, 413, "tooLarge");
    else refuse(response, 400, "badRequest");
  };
  const checkActivity: RequestHandler = (request, response, next) => {
    const problem = activityProblem(request.body, response.locals.serviceUrl, config);
    if (problem === undefined) next();
    else refuse(response, STATUS[problem], problem);
  };
  return [checkToken, express.json({ limit: BODY_LIMIT }), unreadable, checkActivity];
}

const STATUS = {
  badRequest: 400,
  serviceUrlMismatch: 401,
  foreignTenant: 403,
  foreignChannel: 403,
  serviceUrlRefused: 403,
} as const satisfies Partial<Readonly<Record<GuardProblem, number>>>;

/** What a token says of itself costs nothing to read: only what claims to be for us is verified. */
function claimsProblem(token: string, clientId: string): GuardProblem | undefined {
  const claims = claimsOf(token);
  if (claims === undefined) return "noToken";
  if (claims.iss !== BOT_ISSUER) return "foreignIssuer";
  return claims.aud === clientId ? undefined : "wrongAudience";
}

function claimsOf(token: string): ReturnType<typeof decodeJwt> | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

const tenantSchema = z.string().min(1).nullish();
const activitySchema = z.looseObject({
  type: z.string(),
  channelId: z.string(),
  serviceUrl: z.string().max(500).optional(),
  conversation: z.looseObject({ id: z.string(), tenantId: tenantSchema }),
  from: z.looseObject({ id: z.string() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: tenantSchema }).nullish() }).nullish(),
});

function activityProblem(
  body: unknown,
  signedServiceUrl: unknown,
  config: GuardConfig,
): keyof typeof STATUS | undefined {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) return "badRequest";
  const { channelData, channelId, conversation, serviceUrl } = parsed.data;
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter(
    (tenant) => tenant !== null && tenant !== undefined,
  );
  const ours = comparableId(config.tenantId);
  if (tenants.length === 0 || tenants.some((tenant) => comparableId(tenant) !== ours)) {
    return "foreignTenant";
  }
  // In other channels (Direct Line) the sender names its own object id; Teams names it for them.
  if (channelId !== "msteams" && !config.unsigned) return "foreignChannel";
  if (serviceUrl === undefined || !isAllowedServiceUrl(serviceUrl, config.allowLoopback)) {
    return "serviceUrlRefused";
  }
  return config.unsigned || isSameUrl(signedServiceUrl, serviceUrl)
    ? undefined
    : "serviceUrlMismatch";
}

/** The token of an activity is good for the address that it names only. */
function isSameUrl(signed: unknown, given: string): boolean {
  const comparable = (url: string) => url.replace(/\/$/, "").toLowerCase();
  return typeof signed === "string" && comparable(signed) === comparable(given);
}
