import { randomUUID } from "node:crypto";
import type { Faults } from "#local/faults.ts";
import type { SignIn } from "#local/signIn.ts";
import { answerBatch } from "./batch.ts";
import type { Call, GraphWorld } from "./call.ts";
import { badRequest, failureResponse, GraphFailure } from "./errors.ts";
import { parseQuery } from "./query.ts";
import { findRoute } from "./routes.ts";
import { resolveSite } from "./sites.ts";

export type GraphHandler = (request: Request) => Promise<Response>;

/** Microsoft Graph as far as the register uses it, as a web-standard handler. */
export function createGraph(world: GraphWorld, signIn: SignIn, faults: Faults): GraphHandler {
  const answer = async (request: Request): Promise<Response> => {
    const { base, path } = addressOf(request);
    if (request.method === "POST" && decodePath(path) === "/$batch") {
      await authorised(request, signIn);
      return answerBatch(request, base, guarded);
    }
    const actor = await authorised(request, signIn);
    await faults.delay("graph", request.signal);
    const fault = faults.next("graph");
    if (fault !== null && fault.status !== 504) throw throttled(fault);

    const found = findRoute(request.method, resolveSite(decodePath(path)));
    const query = parseQuery(new URL(request.url).searchParams);
    const call: Call = { request, base, path, params: found.params, query, actor };
    const response = await found.route(call, world);
    if (fault !== null)
      throw new GraphFailure(504, "gatewayTimeout", "The service did not answer in time.");
    response.headers.set("request-id", randomUUID());
    return response;
  };

  /** Every failure becomes an answer in Graph's shape; what is no GraphFailure is our own fault. */
  const guarded: GraphHandler = async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (request.signal.aborted) throw error;
      if (error instanceof GraphFailure) return failureResponse(error, request);
      const message = error instanceof Error ? error.message : String(error);
      return failureResponse(new GraphFailure(500, "generalException", message), request);
    }
  };
  return guarded;
}

async function authorised(request: Request, signIn: SignIn) {
  const actor = await signIn.graphActor(request.headers.get("authorization"));
  if (actor !== null) return actor;
  throw new GraphFailure(
    401,
    "InvalidAuthenticationToken",
    "Access token is missing, malformed, expired or not meant for this audience.",
    { headers: { "www-authenticate": "Bearer" } },
  );
}

function addressOf(request: Request): { base: string; path: string } {
  const { origin, pathname } = new URL(request.url);
  const at = pathname.indexOf("/v1.0/");
  if (at < 0) throw badRequest("Invalid version: the stand-in answers v1.0 only.");
  const base = request.headers.get("x-standin-base") ?? `${origin}${pathname.slice(0, at)}`;
  return { base, path: pathname.slice(at + "/v1.0".length) };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw badRequest("The path is not correctly encoded.");
  }
}

function throttled(fault: { status: number; retryAfterSeconds: number }): GraphFailure {
  const headers = { "retry-after": String(fault.retryAfterSeconds) };
  if (fault.status === 429)
    return new GraphFailure(429, "activityLimitReached", "The request has been throttled.", {
      headers,
    });
  return new GraphFailure(
    fault.status,
    "serviceNotAvailable",
    "The service is temporarily unavailable.",
    fault.status === 503 ? { headers } : {},
  );
}
