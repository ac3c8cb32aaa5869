import {
  Client,
  type Context,
  GraphClientError,
  type Middleware,
  ResponseType,
} from "@microsoft/microsoft-graph-client";
import type { z } from "zod";
import { callersPatience } from "#outbound/caller.ts";
import { Authenticate, type GraphToken } from "./authenticate.ts";
import { BATCH_PATH, heedBatch } from "./batchAnswers.ts";
import { WholeAnswer } from "./graphAnswer.ts";
import { GraphError } from "./graphError.ts";
import { GRAPH_POLICIES, type GraphPolicies } from "./graphPolicies.ts";
import { NO_ANSWER } from "./graphStatus.ts";
import type { Pause } from "./pause.ts";
import { type OnAnswer, PolicyOption, Retry, Unreachable } from "./retry.ts";

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `/sites/…` with its query, or a link of Graph's as it came. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Of a file that is put. */
  readonly content?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Statuses that the caller handles as values; every other failure is thrown. */
  readonly expected?: readonly number[];
  /** Of a batch: how often it was sent, with this time; the pauses for its throttled parts grow with it. */
  readonly attempt?: number;
  /** How long it may take; `item` where it does not say. */
  readonly policy?: keyof GraphPolicies | undefined;
  /** The answer is a file: its body is the bytes as they came. Graph leads to where they lie. */
  readonly isFile?: true;
  /** What a successful answer must fit. A read whose answer does not is sent once more; what then comes is given back. */
  readonly shape?: z.ZodType | undefined;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * Sends one request through the Graph client. Throws `GraphError` for a status nobody expected and where no usable answer
 * comes within the policy, and the signal's reason when it aborts. Ends before its caller's patience.
 */
export type SendGraph = (request: GraphRequest) => Promise<GraphResponse>;

export interface GraphOptions {
  /** Global `fetch` in a tenant, the stand-in's locally. */
  readonly fetch: typeof fetch;
  /** Asked before every try: whoever gives it out keeps it until shortly before its end. */
  readonly token: GraphToken;
  /** `NONISV|<company>|<app>/<version>`: SharePoint asks for it to tell traffic apart. */
  readonly userAgent: string;
  readonly pause: Pause;
  /** How long requests may take and how often they are sent; what a tenant needs by default. */
  readonly policies?: GraphPolicies;
  /** Told of every answer, also of those that lead to another try. */
  readonly onAnswer?: OnAnswer;
}

/** The Graph client with our own middleware chain: retry, authenticate, send. */
export function createGraph(options: GraphOptions): SendGraph {
  const { onAnswer = () => {}, pause, policies = GRAPH_POLICIES } = options;
  const client = Client.initWithMiddleware({
    middleware: [
      new Retry(pause, onAnswer),
      new Authenticate(options.token, options.userAgent),
      new Send(options.fetch),
    ],
  });
  return async (request) => {
    if (leadsElsewhere(request.path)) throw new RangeError("A path that leads to another one");
    const signal = signalOf(request);
    const call = client
      .api(request.path)
      .responseType(ResponseType.RAW)
      .middlewareOptions([
        new PolicyOption(policies[request.policy ?? "item"], request.shape, request.isFile),
      ])
      .headers({ ...request.headers });
    if (signal !== undefined) call.option("signal", signal);
    const answer = await perform(call, request, signal);
    if (request.path === BATCH_PATH) heedBatch(pause, answer.body, request.attempt ?? 1);
    if (answer.status >= 400 && !request.expected?.includes(answer.status)) {
      throw new GraphError(request.method, request.path, answer);
    }
    return answer;
  };
}

/** Aborts with the request's own signal, or when its caller has waited long enough. */
function signalOf({ signal }: GraphRequest): AbortSignal | undefined {
  const patience = callersPatience();
  return signal === undefined || patience === undefined
    ? (signal ?? patience)
    : AbortSignal.any([signal, patience]);
}

/** The same way to Graph for requests that all end, in flight or waiting, when the signal aborts. */
export function cancellable(send: SendGraph, signal: AbortSignal): SendGraph {
  return (request) => {
    const own = request.signal === undefined ? [] : [request.signal];
    // A signal of its own even where it has no other: listeners of thousands of requests would pile up on one.
    return send({ ...request, signal: AbortSignal.any([...own, signal]) });
  };
}

type Call = ReturnType<Client["api"]>;

async function perform(
  call: Call,
  request: GraphRequest,
  signal: AbortSignal | undefined,
): Promise<GraphResponse> {
  signal?.throwIfAborted();
  try {
    const response: unknown = await start(call, request);
    if (!(response instanceof WholeAnswer)) {
      throw new GraphClientError(`Graph ${request.method}: no response`);
    }
    const { headers, payload, status } = response;
    return { status, headers, body: payload };
  } catch (error) {
    signal?.throwIfAborted();
    // A connection that failed through all tries is answered like a gateway that reaches nobody.
    if (error instanceof Unreachable) return unreachable(error);
    throw error;
  }
}

function unreachable({ graphCode, message, retryAfterMs }: Unreachable): GraphResponse {
  const headers = new Headers();
  if (retryAfterMs !== undefined) {
    headers.set("retry-after", String(Math.ceil(retryAfterMs / 1000)));
  }
  return { status: NO_ANSWER, headers, body: { error: { code: graphCode, message } } };
}

function start(call: Call, { method, body, content }: GraphRequest): Promise<unknown> {
  switch (method) {
    case "GET":
      return call.get();
    case "POST":
      return call.post(body);
    case "PUT":
      // The client takes a view of memory for all of the memory, but a buffer for what it is.
      return call.put(Buffer.from(content ?? []));
    case "PATCH":
      return call.patch(body);
    case "DELETE":
      return call.delete();
  }
}

class Send implements Middleware {
  readonly #fetch: typeof fetch;

  constructor(send: typeof fetch) {
    this.#fetch = send;
  }

  async execute(context: Context): Promise<void> {
    context.response = await this.#fetch(context.request, context.options);
  }
}

/** An id that is "." or ".." names what stands above it, however it is escaped. Whole addresses are Graph's own. */
function leadsElsewhere(path: string): boolean {
  if (!path.startsWith("/")) return false;
  const [names = ""] = path.slice(1).split("?");
  return names.split("/").some((name) => /^(?:\.|%2e){0,2}$/i.test(name));
}
