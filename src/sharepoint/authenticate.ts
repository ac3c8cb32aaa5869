import { type Context, GraphClientError, type Middleware } from "@microsoft/microsoft-graph-client";

const HOST = "graph.microsoft.com";

/** No token to be had: the tenant's error code, where there is one, says why. */
export class TokenUnavailable extends GraphClientError {
  constructor(error: unknown) {
    const code = /\bAADSTS\d+\b/.exec(error instanceof Error ? error.message : "")?.[0];
    super(`No token for Graph${code === undefined ? "" : ` (${code})`}`);
    // The client's own error class puts its own prototype here.
    Object.setPrototypeOf(this, TokenUnavailable.prototype);
  }
}

/** The token for Graph; another one than was refused, where one was. */
export type GraphToken = (refused?: string) => Promise<string>;

/** Puts the token on a request. Stands behind the retries, so that a long pause never sends one that has ended. */
export class Authenticate implements Middleware {
  #next: Middleware | undefined;
  /** What Graph answered 401 to last. */
  #refused: string | undefined;
  readonly #token: GraphToken;
  readonly #userAgent: string;

  constructor(token: GraphToken, userAgent: string) {
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
    const token = await this.#usableToken();
    headers.set("Authorization", `Bearer ${token}`);
    headers.set("User-Agent", this.#userAgent);
    context.options = { ...context.options, headers };
    await this.#next?.execute(context);
    if (context.response?.status === 401) this.#refused = token;
  }

  /** What goes wrong here must not show the token: the platform's own error for a bad header quotes it. */
  async #usableToken(): Promise<string> {
    const token = await this.#token(this.#refused).catch((error: unknown) => {
      throw new TokenUnavailable(error);
    });
    if (!/^[\x21-\x7e]+$/.test(token)) throw new TokenUnavailable(undefined);
    return token;
  }
}
