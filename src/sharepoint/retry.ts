import type { Context, Middleware } from "@microsoft/microsoft-graph-client";

const RETRIED = [429, 502, 503, 504];
const MAX_TRIES = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 120_000;

/** A pause that all requests of this service share: a throttling tenant is not asked again by the next request. */
export interface Pause {
  /** Resolves when no pause holds. Rejects when the signal aborts. */
  wait(signal: AbortSignal | null | undefined): Promise<void>;
  hold(milliseconds: number): void;
}

export interface Timing {
  readonly now: () => number;
  /** Resolves after the time, or rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal | null | undefined) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
}

export function createPause(timing: Timing): Pause & Timing {
  let until = 0;
  return {
    ...timing,
    hold(milliseconds) {
      until = Math.max(until, timing.now() + milliseconds);
    },
    async wait(signal) {
      while (until > timing.now()) await timing.sleep(until - timing.now(), signal);
    },
  };
}

/**
 * Repeats throttled and unavailable requests, and those whose answer was lost.
 * Repeating a write is safe here: every change carries If-Match and every new item a unique key, and the caller
 * reads back what a doubtful write left behind.
 */
export class Retry implements Middleware {
  #next: Middleware | undefined;
  readonly #pause: Pause & Partial<Timing>;

  constructor(pause: Pause & Partial<Timing>) {
    this.#pause = pause;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const signal = context.options?.signal;
    for (let tries = 1; ; tries++) {
      await this.#pause.wait(signal);
      const failure = await this.#try(context);
      if (failure === undefined) return;
      if (tries >= MAX_TRIES || signal?.aborted === true) {
        if (failure.error !== undefined) throw failure.error;
        return;
      }
      await context.response?.body?.cancel();
      this.#pause.hold(failure.retryAfter ?? this.#backoff(tries));
    }
  }

  async #try(context: Context): Promise<{ error?: unknown; retryAfter?: number } | undefined> {
    try {
      await this.#next?.execute(context);
    } catch (error) {
      return { error };
    }
    const response = context.response;
    if (response === undefined || !RETRIED.includes(response.status)) return undefined;
    const retryAfter = retryAfterOf(response.headers);
    return retryAfter === undefined ? {} : { retryAfter };
  }

  #backoff(tries: number): number {
    const random = this.#pause.random?.() ?? 0.5;
    return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + random));
  }
}

/** Milliseconds from a Retry-After header in seconds; dates are not sent by Graph. */
function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, LONGEST_WAIT_MS)
    : undefined;
}
