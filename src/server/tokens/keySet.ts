import { createLocalJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

/** For a whole try, its body included. */
const TRY_MS = 5_000;
/** Keys that are older are used all the same while they are fetched anew. */
const FRESH_MS = 10 * 60_000;
/** A key that its issuer has withdrawn is not trusted for longer, however long nobody can be asked. */
const LONGEST_USE_MS = 24 * 60 * 60_000;
/** However many tokens name a key that nobody knows, the issuer is asked once in this time. */
const COOLDOWN_MS = 30_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 10_000;

export interface KeySetOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Real time. */
  readonly now: () => number;
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

const keysSchema = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * The keys that an issuer signs with. What is known is used at once, and while fresh keys are fetched; only a key that is
 * not known is waited for. One fetch at a time, and after each a pause: strangers' tokens make no more of them.
 */
export function createKeySet({ fetch, now, url }: KeySetOptions): JWTVerifyGetKey {
  let known: { readonly find: JWTVerifyGetKey; readonly fetchedAt: number } | undefined;
  let fetching: Promise<void> | undefined;
  let notBefore = 0;
  let failures = 0;
  let failure: unknown;

  async function fetchKeys(): Promise<void> {
    try {
      const response = await fetch(url, {
        headers: { accept: "application/json" },
        redirect: "manual",
        signal: AbortSignal.timeout(TRY_MS),
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        throw new Error(`The key set answered ${response.status}`);
      }
      const keys = keysSchema.parse(await response.json());
      known = { find: createLocalJWKSet(keys), fetchedAt: now() };
      failures = 0;
      notBefore = now() + COOLDOWN_MS;
    } catch (error) {
      failure = error;
      notBefore = now() + Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
      failures++;
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
