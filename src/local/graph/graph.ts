import { randomUUID } from "node:crypto";
import type { Faults } from "#local/faults.ts";
import type { SignIn } from "#local/signIn.ts";
import { answerBatch } from "./batch.ts";
import type { Call, GraphWorld } from "./call.ts";
import { ConnectionBroken } from "./connectionBroken.ts";
import { badRequest, failureResponse, GraphFailure } from "./errors.ts";
import { requireGrant } from "./grants.ts";
import { findList } from "./listStore.ts";
import { operationKind } from "./operations.ts";
import { parseQuery } from "./query.ts";
import { findRoute } from "./routes.ts";
import { resolveSite } from "./sites.ts";
import { faultResponse, gatewayTimeout } from "./throttling.ts";
import type { Traffic } from "./traffic.ts";

export type GraphHandler = (request: Request) => Promise<Response>;

/** What stands between a request and its route. */
export interface GraphGate {
  readonly signIn: SignIn;
  readonly faults: Faults;
  readonly traffic: Traffic;
}

/** Microsoft Graph as far as the register uses it, as a web-standard handler. */
export function createGraph(world: GraphWorld, gate: GraphGate): GraphHandler {
  const { signIn, faults, traffic } = gate;

  const answerOne = async (request: Request, isInner: boolean): Promise<Response> => {
    const actor = await authorised(request, signIn);
    const { base, path } = addressOf(request);
    const { route, pattern, params } = findRoute(request.method, resolveSite(decodePath(path)));
    const query = parseQuery(new URL(request.url).searchParams);
    const kind = operationKind(request.method, pattern, (query.token ?? "") !== "");
    const limits = traffic.admit(kind);
    const fault = faults.next("graph");
    // The gateway inside a batch speaks JSON only.
    if (fault !== null && fault.status !== 504)
      return faultResponse({ ...fault, isHtml: fault.isHtml && !isInner }, request);

    const call: Call = { request, base, path, params, query, actor };
    const carryOut = guarded(async () => {
      const listId =
        params.list === undefined ? null : (findList(world.store, params.list)?.id ?? null);
      requireGrant(world.store, faults.plan.grant, {
        method: request.method,
        pattern,
        actor,
        listId,
      });
      const response = await route(call, world);
      response.headers.set("request-id", randomUUID());
      return response;
    });
    const response = await carryOut(request);
    if (fault !== null) throw gatewayTimeout();
    for (const [name, value] of Object.entries(limits)) response.headers.set(name, value);
    return response;
  };

  const inner = guarded((request) => answerOne(request, true));
  const outer = guarded(async (request) => {
    await faults.delay("graph", request.signal);
    const { base, path } = addressOf(request);
    if (request.method !== "POST" || decodePath(path) !== "/$batch")
      return answerOne(request, false);
    await authorised(request, signIn);
    traffic.countBatch();
    return answerBatch(request, base, inner);
  });

  return async (request) => {
    const silence = faults.silence();
    if (silence?.isCarriedOut === false) return never(request.signal);
    const isBroken = faults.breaksConnection();
    const response = await outer(request);
    if (silence !== undefined) return never(request.signal);
    if (isBroken) throw new ConnectionBroken();
    return response;
  };
}

/** Nothing comes until whoever asked gives up. */
function never(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const give = (): void => reject(signal.reason);
    if (signal.aborted) give();
    else signal.addEventListener("abort", give, { once: true });
  });
}

/** Every failure becomes an answer in Graph's shape; what is no GraphFailure is our own fault. */
const guarded =
  (answer: GraphHandler): GraphHandler =>
  async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (request.signal.aborted) throw error;
      if (error instanceof GraphFailure) return failureResponse(error, request);
      const message = error instanceof Error ? error.message : String(error);
      return failureResponse(new GraphFailure(500, "generalException", message), request);
    }
  };

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
