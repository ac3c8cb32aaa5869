import { type Context, GraphClientError, type Middleware } from "@microsoft/microsoft-graph-client";
import type { Pause } from "./pause.ts";

/** The tenant asks everybody to slow down; the others concern one request. */
const THROTTLING = [429, 503];
export const RETRIED: readonly number[] = [...THROTTLING, 502, 504];
export const MAX_TRIES = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 600_000;

/** One answer on its way; `status` is 0 where none came. */
export interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Whether an earlier try of the same request failed. */
  readonly retried: boolean;
}
export type OnAnswer = (answer: Answer) => void;

/** A network that stayed away through all tries. The cause's message may hold headers, so only its code is kept. */
export class Unreachable extends GraphClientError {
  constructor(error: unknown) {
    const code = codeOf(error);
    super(`Graph cannot be reached${code === undefined ? "" : ` (${code})`}`);
    // The client's own error class puts its own prototype here.
    Object.setPrototypeOf(this, Unreachable.prototype);
  }
}

/**
 * Repeats throttled and unavailable requests, and those whose answer was lost.
 * Repeating a write is safe here: every change carries If-Match and every new item a unique key, and the caller
 * reads back what a doubtful write left behind.
 */
export class Retry implements Middleware {
  #next: Middleware | undefined;
  readonly #pause: Pause;
  readonly #onAnswer: OnAnswer;
  readonly #tries: number;

  constructor(pause: Pause, onAnswer: OnAnswer, tries: number) {
    this.#pause = pause;
    this.#onAnswer = onAnswer;
    this.#tries = tries;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const signal = context.options?.signal;
    for (let attempt = 1; ; attempt++) {
      await this.#pause.wait(signal);
      const failure = await this.#try(context, attempt);
      if (failure === undefined) return;
      if (attempt >= this.#tries) throw new Unreachable(failure.error);
      if (!failure.shared) await this.#pause.sleep(backoff(this.#pause, attempt), signal);
    }
  }

  /** Undefined where the response may be given back. */
  async #try(context: Context, attempt: number): Promise<Failure | undefined> {
    const tell = (status: number): void => {
      const { method = "GET" } = context.options ?? {};
      this.#onAnswer({ method, path: pathOf(context.request), status, retried: attempt > 1 });
    };
    try {
      await this.#next?.execute(context);
      const response = context.response;
      if (response === undefined) return undefined;
      const shared = this.#heed(response, attempt);
      if (attempt < this.#tries && RETRIED.includes(response.status)) {
        // Nobody reads this body: its connection is set free.
        await response.body?.cancel();
        tell(response.status);
        return { shared };
      }
      // The body belongs to the try: a connection that breaks within it is a lost answer.
      context.response = await whole(response);
      tell(response.status);
      return undefined;
    } catch (error) {
      // Our own refusals: asking again would not help.
      if (error instanceof GraphClientError) throw error;
      tell(0);
      return { error, shared: false };
    }
  }

  /** Does what the answer asks of everybody: wait, or slow down. True where all requests wait now. */
  #heed({ headers, status }: Response, attempt: number): boolean {
    const pause = this.#pause;
    const budget = budgetOf(headers);
    if (budget !== undefined) pause.spread(budget.remaining, budget.milliseconds);
    if (!RETRIED.includes(status)) return false;
    const retryAfter = retryAfterOf(headers, pause.now());
    if (retryAfter === undefined && !THROTTLING.includes(status)) return false;
    pause.hold(retryAfter ?? backoff(pause, attempt));
    return true;
  }
}

interface Failure {
  readonly error?: unknown;
  /** Whether the pause before the next try is everybody's. */
  readonly shared: boolean;
}

/** Grows with every try, and differs between those who try at once. */
export function backoff({ random }: Pick<Pause, "random">, attempt: number): number {
  return FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + random());
}

/** Milliseconds from a Retry-After in seconds or as a date. */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_WAIT_MS);
  if (!/^[A-Z][a-z]{2},/.test(text)) return undefined;
  // By the sender's own clock where it tells it: ours may be wrong.
  const sentAt = Date.parse(headers.get("date") ?? "");
  const wait = Date.parse(text) - (Number.isNaN(sentAt) ? now : sentAt);
  return wait >= 0 ? Math.min(wait, LONGEST_WAIT_MS) : undefined;
}

/** SharePoint tells from 80 % of its budget on what is left of it, and for how long. */
export function budgetOf(
  headers: Headers,
): { remaining: number; milliseconds: number } | undefined {
  const remaining = numberIn(headers, "ratelimit-remaining");
  const seconds = numberIn(headers, "ratelimit-reset");
  if (remaining === undefined || seconds === undefined || seconds === 0) return undefined;
  return { remaining, milliseconds: Math.min(seconds * 1000, LONGEST_WAIT_MS) };
}

function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name)?.trim() ?? "";
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

async function whole(response: Response): Promise<Response> {
  if (response.body === null) return response;
  const { headers, status, statusText } = response;
  return new Response(await response.arrayBuffer(), { headers, status, statusText });
}

function pathOf(request: Context["request"]): string {
  return URL.parse(typeof request === "string" ? request : request.url)?.pathname ?? "";
}

/** `ECONNRESET` and the like: Node's fetch hides it in the cause. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const own = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const code = own ?? codeOf(error.cause);
  return code !== undefined && /^[A-Z_]{2,40}$/.test(code) ? code : undefined;
}
