import express, { type ErrorRequestHandler, type RequestHandler, type Response } from "express";
import { decodeJwt } from "jose";
import { z } from "zod";
import { comparableId } from "#domain/people/directoryId.ts";
import type { BotLog } from "./log.ts";
import { isAllowedServiceUrl } from "./serviceUrl.ts";

/** Tokens of the Bot Framework have this issuer; Entra's, which every employee can get, have another. */
const ISSUER = "https://api.botframework.com";
const BODY_LIMIT = 256 * 1024;

export interface GuardConfig {
  readonly clientId: string;
  readonly tenantId: string;
  readonly allowLoopback: boolean;
  /** Local mode only: the activity comes without a token; everything else is checked all the same. */
  readonly unsigned: boolean;
}

type GuardProblem =
  | "noToken"
  | "foreignIssuer"
  | "wrongAudience"
  | "badRequest"
  | "tooLarge"
  | "foreignTenant"
  | "foreignChannel"
  | "serviceUrlRefused";

/**
 * Stands before the SDK, which alone would accept any Entra token for our client id, of any tenant and
 * with any serviceUrl. Nothing is verified here: the SDK checks signature, expiry and serviceurl claim after it.
 */
export function createGuard(
  config: GuardConfig,
  log: BotLog,
): readonly (RequestHandler | ErrorRequestHandler)[] {
  const refuse = (response: Response, status: number, code: GuardProblem): void => {
    log.warn({ code, status }, "activity refused");
    response.status(status).json({ code });
  };
  const checkToken: RequestHandler = (request, response, next) => {
    const problem = config.unsigned
      ? undefined
      : tokenProblem(request.headers.authorization, config.clientId);
    if (problem === undefined) next();
    else refuse(response, 401, problem);
  };
  const unreadable: ErrorRequestHandler = (error, _request, response, _next) => {
    const tooLarge = z.object({ status: z.literal(413) }).safeParse(error).success;
    if (tooLarge) refuse(response, 413, "tooLarge");
    else refuse(response, 400, "badRequest");
  };
  const checkActivity: RequestHandler = (request, response, next) => {
    const problem = activityProblem(request.body, config);
    if (problem === undefined) next();
    else refuse(response, problem === "badRequest" ? 400 : 403, problem);
  };
  // The SDK's own parser leaves a parsed body alone, so this limit is the one that counts.
  return [checkToken, express.json({ limit: BODY_LIMIT }), unreadable, checkActivity];
}

function tokenProblem(header: string | undefined, clientId: string): GuardProblem | undefined {
  const token = /^Bearer (\S+)$/.exec(header ?? "")?.[1];
  const claims = token === undefined ? undefined : claimsOf(token);
  if (claims === undefined) return "noToken";
  if (claims.iss !== ISSUER) return "foreignIssuer";
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

function activityProblem(body: unknown, config: GuardConfig): GuardProblem | undefined {
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
  return serviceUrl !== undefined && isAllowedServiceUrl(serviceUrl, config.allowLoopback)
    ? undefined
    : "serviceUrlRefused";
}
