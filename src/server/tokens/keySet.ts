import { createLocalJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { type RequestPolicy, waitAfter } from "#outbound/requestPolicy.ts";
import { retryAfterMs } from "#outbound/retryAfter.ts";
import { withinLimit } from "#outbound/withinLimit.ts";

/** Whoever waits for a key waits for one try; the next token asks again, at this pace. */
const KEYS_POLICY: RequestPolicy = {
  tryMs: 5_000,
  allMs: 5_000,
  tries: 1,
  firstWaitMs: 1_000,
  longestWaitMs: 10_000,
};
/** However long the issuer asks to be left alone. */
const LONGEST_ASKED_MS = 60_000;
/** Keys that are older are used all the same while they are fetched anew. */
const FRESH_MS = 10 * 60_000;
/** A key that its issuer has withdrawn is not trusted for longer, however long nobody can be asked. */
const LONGEST_USE_MS = 24 * 60 * 60_000;
/** However many tokens name a key that nobody knows, the issuer is asked once in this time. */
const COOLDOWN_MS = 30_000;

export interface KeySetOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Real time. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random?: () => number;
  /** Told of each try that failed. */
  readonly onFailure?: (error: unknown) => void;
}

/** No key that is known fits, and the issuer cannot be asked: whether the token is good is not known. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
  /** Milliseconds until the issuer is asked again. */
  readonly retryAfter: number;

  constructor(retryAfter: number, cause: unknown) {
    super("The issuer's keys could not be fetched", { cause });
    this.retryAfter = retryAfter;
  }
}

/** The key set answered, and not with keys. */
class KeysRefused extends Error {
  override readonly name = "KeysRefused";
  readonly status: number;
  readonly askedMs: number | undefined;

  constructor({ headers, status }: Response, now: number) {
    super(`The key set answered ${status}`);
    this.status = status;
    const asked = { retryAfter: headers.get("retry-after"), date: headers.get("date") };
    this.askedMs = retryAfterMs(asked, now, LONGEST_ASKED_MS);
  }
}

const keySchema = z.looseObject({ kty: z.string() });
/** A key that nobody can read verifies nothing; the others do. */
const keysSchema = z.looseObject({
  keys: z
    .array(z.unknown())
    .transform((all) => all.flatMap((one) => keySchema.safeParse(one).data ?? [])),
});

/**
 * The keys that an issuer signs with. What is known is used at once, and while fresh keys are fetched; only a key that is
 * not known is waited for. One fetch at a time, and after each a pause: strangers' tokens make no more of them.
 */
export function createKeySet(options: KeySetOptions): JWTVerifyGetKey {
  const { fetch, now, onFailure = () => {}, random = Math.random, url } = options;
  let known: { readonly find: JWTVerifyGetKey; readonly fetchedAt: number } | undefined;
  let fetching: Promise<void> | undefined;
  let notBefore = 0;
  let failures = 0;
  let failure: unknown;

  async function fetchKeys(): Promise<void> {
    try {
      const limit = { tryMs: KEYS_POLICY.tryMs, leftMs: KEYS_POLICY.allMs };
      const keys = await withinLimit(limit, async (signal) => {
        const headers = { accept: "application/json" };
        const response = await fetch(url, { headers, redirect: "manual", signal });
        if (response.status === 200) return keysSchema.parse(await response.json());
        await response.body?.cancel();
        throw new KeysRefused(response, now());
      });
      known = { find: createLocalJWKSet(keys), fetchedAt: now() };
      failures = 0;
      notBefore = now() + COOLDOWN_MS;
    } catch (error) {
      failure = error;
      failures++;
      const askedMs = error instanceof KeysRefused ? error.askedMs : undefined;
      notBefore = now() + waitAfter(KEYS_POLICY, failures, random, askedMs);
      onFailure(error);
    }
  }

  async function refresh(): Promise<void> {
    if (fetching === undefined) {
      if (now() < notBefore) return;
      fetching = fetchKeys().finally(() => {
        fetching = undefined;
      });
    }
    await fetching;
  }

  return async (header, token) => {
    const before = known;
    const age = now() - (before?.fetchedAt ?? 0);
    if (before !== undefined && age < LONGEST_USE_MS) {
      if (age > FRESH_MS) void refresh();
      try {
        return await before.find(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      }
    }
    await refresh();
    if (known === undefined || failures > 0) {
      throw new KeysUnavailable(Math.max(0, notBefore - now()), failure);
    }
    return known.find(header, token);
  };
}
