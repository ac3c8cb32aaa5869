import {
  Client,
  type Context,
  GraphClientError,
  type Middleware,
  ResponseType,
} from "@microsoft/microsoft-graph-client";
import { Authenticate } from "./authenticate.ts";
import { BATCH_PATH, heedBatch } from "./batchAnswers.ts";
import { GraphError } from "./graphError.ts";
import type { Pause } from "./pause.ts";
import { MAX_TRIES, type OnAnswer, Retry, Unreachable } from "./retry.ts";

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** `/sites/…` with its query, or a link of Graph's as it came. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Statuses that the caller handles as values; every other failure is thrown. */
  readonly expected?: readonly number[];
  /** Of a batch: how often it was sent, with this time; the pauses for its throttled parts grow with it. */
  readonly attempt?: number;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * Sends one request through the Graph client. Throws `GraphError` for a status nobody expected, and the signal's
 * reason when it aborts.
 */
export type SendGraph = (request: GraphRequest) => Promise<GraphResponse>;

export interface GraphOptions {
  /** Global `fetch` in a tenant, the stand-in's locally. */
  readonly fetch: typeof fetch;
  /** Asked before every try: whoever gives it out keeps it until shortly before its end. */
  readonly token: () => Promise<string>;
  /** `NONISV|<company>|<app>/<version>`: SharePoint asks for it to tell traffic apart. */
  readonly userAgent: string;
  readonly pause: Pause;
  /** How often a request is sent at most. */
  readonly tries?: number;
  /** Told of every answer, also of those that lead to another try. */
  readonly onAnswer?: OnAnswer;
}

/** The Graph client with our own middleware chain: retry, authenticate, send. */
export function createGraph(options: GraphOptions): SendGraph {
  const { onAnswer = () => {}, pause, tries = MAX_TRIES } = options;
  const client = Client.initWithMiddleware({
    middleware: [
      new Retry(pause, onAnswer, tries),
      new Authenticate(options.token, options.userAgent),
      new Send(options.fetch),
    ],
  });
  return async (request) => {
    const call = client.api(request.path).responseType(ResponseType.RAW);
    call.headers({ ...request.headers });
    if (request.signal !== undefined) call.option("signal", request.signal);
    const response = await perform(call, request);
    const answer = await readAnswer(request, response);
    if (request.path === BATCH_PATH) heedBatch(pause, answer.body, request.attempt ?? 1);
    if (!response.ok && !request.expected?.includes(response.status)) {
      throw new GraphError(request.method, request.path, answer);
    }
    return answer;
  };
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

async function perform(call: Call, request: GraphRequest): Promise<Response> {
  request.signal?.throwIfAborted();
  const response: unknown = await start(call, request).catch((error: unknown) => {
    request.signal?.throwIfAborted();
    // A connection that failed through all tries is answered like a gateway that reaches nobody.
    if (error instanceof Unreachable) return unreachable(error.message);
    throw error;
  });
  if (response instanceof Response) return response;
  throw new GraphClientError(`Graph ${request.method}: no response`);
}

function unreachable(message: string): Response {
  return Response.json({ error: { code: "unreachable", message } }, { status: 503 });
}

function start(call: Call, { method, body }: GraphRequest): Promise<unknown> {
  switch (method) {
    case "GET":
      return call.get();
    case "POST":
      return call.post(body);
    case "PATCH":
      return call.patch(body);
    case "DELETE":
      return call.delete();
  }
}

/** JSON where the answer is JSON; an HTML error page of a gateway is nobody's payload. */
async function readAnswer(request: GraphRequest, response: Response): Promise<GraphResponse> {
  const { headers, status } = response;
  const text = await response.text();
  if (!(headers.get("content-type") ?? "").includes("json") || text === "") {
    return { status, headers, body: null };
  }
  try {
    return { status, headers, body: JSON.parse(text) };
  } catch {
    // The parser's own message would quote the answer.
    const body = { error: { code: "malformedAnswer", message: "The answer is no JSON" } };
    throw new GraphError(request.method, request.path, { status, headers, body });
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
