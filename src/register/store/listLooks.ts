import { LRUCache } from "lru-cache";
import { withoutCaller } from "#outbound/caller.ts";
import { inTime } from "#outbound/inTime.ts";

/** One that nobody has asked for so long ends. */
const ABANDONED_MS = 30_000;
/** What was found is found again for so long. */
const KEPT_MS = 300_000;

/** Looks through a list; tells from time to time how many items were looked at, and ends there where nobody waits any more. */
export type LookThrough<Found> = (tell: (looked: number) => void) => Promise<Found>;

/** Looks through whole lists, each longer than somebody's request: who asks hears how far it is, and asks again. */
export interface ListLooks<Found> {
  /** Whether one is under way or done; it is not asked for by that. */
  has(key: string): boolean;
  start(key: string, look: LookThrough<Found>): void;
  /** How far it is, after waiting a while for its end; undefined where none has begun. Throws once where it failed. */
  stateOf(key: string): Promise<LookState<Found> | undefined>;
}

export interface LookState<Found> {
  readonly looked: number;
  /** undefined until all was looked at. */
  readonly found: Found | undefined;
}

interface Running<Found> {
  looked: number;
  found: Found | undefined;
  askedAt: number;
  readonly ended: Promise<void>;
}

export function createListLooks<Found>(options: {
  /** So many are kept. */
  readonly max: number;
  readonly waitMs: number;
}): ListLooks<Found> {
  const looks = new LRUCache<string, Running<Found>>({ max: options.max, ttl: KEPT_MS });

  async function run(running: Running<Found>, look: LookThrough<Found>): Promise<void> {
    running.found = await look((looked) => {
      if (performance.now() - running.askedAt > ABANDONED_MS)
        throw new Error("Nobody waits any more");
      running.looked = looked;
    });
  }

  return {
    has: (key) => looks.peek(key) !== undefined,
    start(key, look) {
      const { promise: ended, reject, resolve } = Promise.withResolvers<void>();
      // Whoever asks next hears of it.
      ended.catch(() => undefined);
      const running = { looked: 0, found: undefined, askedAt: performance.now(), ended };
      looks.set(key, running);
      withoutCaller(() => run(running, look)).then(resolve, reject);
    },
    async stateOf(key) {
      const running = looks.get(key);
      if (running === undefined) return undefined;
      running.askedAt = performance.now();
      try {
        await inTime(running.ended, options.waitMs);
      } catch (error) {
        // The next time it is looked for anew.
        looks.delete(key);
        throw error;
      }
      const { found, looked } = running;
      return { found, looked };
    },
  };
}
