import {
  Client,
  GraphError as ClientError,
  type Context,
  GraphClientError,
  type Middleware,
  ResponseType,
} from "@microsoft/microsoft-graph-client";
import { GraphError } from "./graphError.ts";
import { type Pause, Retry } from "./retry.ts";

const HOST = "graph.microsoft.com";

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** `/sites/…` with its query, or a link of Graph's as it came. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Statuses that the caller handles as values; every other failure is thrown. */
  readonly expected?: readonly number[];
}

export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Sends one request through the Graph client. Throws `GraphError` for a status nobody expected. */
export type SendGraph = (request: GraphRequest) => Promise<GraphResponse>;

export interface GraphOptions {
  /** Global `fetch` in a tenant, the stand-in's locally. */
  readonly fetch: typeof fetch;
  readonly token: () => Promise<string>;
  /** `NONISV|<company>|<app>/<version>`: SharePoint asks for it to tell traffic apart. */
  readonly userAgent: string;
  readonly pause: Pause;
}

/** The Graph client with our own middleware chain: authenticate, retry, send. */
export function createGraph(options: GraphOptions): SendGraph {
  const client = Client.initWithMiddleware({
    middleware: [
      new Authenticate(options.token, options.userAgent),
      new Retry(options.pause),
      new Send(options.fetch),
    ],
  });
  return async (request) => {
    const call = client.api(request.path).responseType(ResponseType.RAW);
    call.headers({ ...request.headers });
    if (request.signal !== undefined) call.option("signal", request.signal);
    const response = await perform(call, request);
    const body = await readBody(response);
    const answer = { status: response.status, headers: response.headers, body };
    if (!response.ok && !request.expected?.includes(response.status)) {
      throw new GraphError(request.method, pathOf(request.path), answer);
    }
    return answer;
  };
}

/** A connection that failed through all tries is answered like a gateway that reaches nobody. */
function unreachable(): Response {
  const error = { code: "unreachable", message: "Graph cannot be reached" };
  return Response.json({ error }, { status: 503 });
}

type Call = ReturnType<Client["api"]>;

async function perform(call: Call, request: GraphRequest): Promise<Response> {
  const response: unknown = await start(call, request).catch((error: unknown) => {
    // The client flattens a failed connection to a status of -1 without its cause.
    const failed = error instanceof ClientError && error.statusCode === -1;
    if (failed && request.signal?.aborted !== true) return unreachable();
    throw error;
  });
  if (response instanceof Response) return response;
  throw new GraphClientError(`Graph ${request.method} ${pathOf(request.path)}: no response`);
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
async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!(response.headers.get("content-type") ?? "").includes("json") || text === "") return null;
  return JSON.parse(text);
}

/** Without the query, whose filters may hold personal data. */
function pathOf(path: string): string {
  return path.split("?")[0] ?? path;
}

class Authenticate implements Middleware {
  #next: Middleware | undefined;
  readonly #token: () => Promise<string>;
  readonly #userAgent: string;

  constructor(token: () => Promise<string>, userAgent: string) {
    this.#token = token;
    this.#userAgent = userAgent;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === "string" ? context.request : context.request.url;
    // The token goes to Graph and to nobody else, whatever a link in an answer says.
    if (new URL(url).host !== HOST) throw new GraphClientError("Token refused to a foreign host");
    const headers = new Headers(context.options?.headers);
    headers.set("Authorization", `Bearer ${await this.#token()}`);
    headers.set("User-Agent", this.#userAgent);
    context.options = { ...context.options, headers };
    await this.#next?.execute(context);
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
