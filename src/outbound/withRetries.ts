import { type RequestPolicy, waitAfter } from "./requestPolicy.ts";
import { withinLimit } from "./withinLimit.ts";

/** Whether another try may help, and how long was asked to wait before it; undefined ends the tries. */
export type RetryOf = (error: unknown) => { readonly askedMs?: number | undefined } | undefined;

/**
 * Asks by the policy until there is an answer. Throws what the last try threw; of a wait that would not end in time
 * it does not wait for the end.
 */
export async function withRetries<Value>(
  policy: RequestPolicy,
  once: (signal: AbortSignal) => Promise<Value>,
  retryOf: RetryOf,
): Promise<Value> {
  const until = performance.now() + policy.allMs;
  for (let attempt = 1; ; attempt++) {
    const leftMs = until - performance.now();
    try {
      return await withinLimit({ tryMs: policy.tryMs, leftMs }, once);
    } catch (error) {
      const retry = retryOf(error);
      if (retry === undefined || attempt >= policy.tries) throw error;
      const wait = waitAfter(policy, attempt, Math.random, retry.askedMs);
      if (performance.now() + wait >= until) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
