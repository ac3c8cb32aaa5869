import { z } from "zod";
import type { KeyValues } from "#register/store/keyValues.ts";

export interface Lease {
  /** True where no other replica holds the lease; takes or renews it. */
  take(): Promise<boolean>;
  /** When another replica's lease ends (real time); undefined where there is none. */
  othersUntil(): number | undefined;
}

const KEY = "lease/rounds";
const LEASE_MS = 60_000;
const valueSchema = z.object({ holder: z.string(), expires: z.number() });

/**
 * Spares several replicas the same work at the same time. Advisory only: unique keys and eTags decide what happens,
 * whoever holds it.
 */
export function createLease(options: {
  readonly keyValues: Pick<KeyValues, "get" | "claim" | "replace">;
  /** Names this process. */
  readonly instance: string;
  /** Real time. */
  readonly now: () => number;
}): Lease {
  const { instance, keyValues, now } = options;

  function held(): z.infer<typeof valueSchema> | undefined {
    const parsed = valueSchema.safeParse(keyValues.get(KEY)?.value);
    return parsed.success && parsed.data.expires > now() ? parsed.data : undefined;
  }

  return {
    async take() {
      const current = held();
      if (current !== undefined && current.holder !== instance) return false;
      if (current !== undefined && current.expires > now() + LEASE_MS / 2) return true;
      const mine = { holder: instance, expires: now() + LEASE_MS };
      const stored = keyValues.get(KEY);
      const written =
        stored === undefined
          ? await keyValues.claim(KEY, mine)
          : await keyValues.replace(stored, mine);
      return written.ok;
    },
    othersUntil() {
      const current = held();
      return current === undefined || current.holder === instance ? undefined : current.expires;
    },
  };
}
