import { LRUCache } from "lru-cache";
import { withoutCaller } from "#outbound/caller.ts";
import { inTime } from "#outbound/inTime.ts";
import { visitInTurns } from "#register/store/turns.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";

/** What one look through the list can find; the same key finds the same. */
export interface EventSearch {
  readonly key: string;
  /** Only below this position. */
  readonly upTo: number;
  readonly fits: (item: ListItem) => boolean | "unreadable";
}

/** Where a look through the list stands. */
export interface SearchState {
  /** So many items were looked at. */
  readonly looked: number;
  /** The positions of what fits, the oldest first; undefined until all was looked at. */
  readonly found: readonly number[] | undefined;
  /** Items that hold no event any more. */
  readonly unreadable: number;
}

/** Looks through the whole list for what is rare. */
export interface EventSearches {
  /** Whether a look is under way, or done, that covers everything below this position. */
  covers(key: string, before: number): boolean;
  start(search: EventSearch): void;
  /** How far it is, after waiting a while for its end; throws where the list could not be read. */
  stateOf(key: string): Promise<SearchState>;
}

/** A search that nobody has asked for so long ends. */
const ABANDONED_MS = 30_000;
/** What was found is found again for so long. */
const KEPT_MS = 300_000;
const MOST_KEPT = 16;

interface Running extends EventSearch {
  looked: number;
  unreadable: number;
  readonly positions: number[];
  found: readonly number[] | undefined;
  askedAt: number;
  readonly ended: Promise<void>;
}

export function createEventSearches(
  list: Pick<SharePointList, "readAll">,
  { waitMs }: { readonly waitMs: number },
): EventSearches {
  const searches = new LRUCache<string, Running>({ max: MOST_KEPT, ttl: KEPT_MS });

  async function look(search: Running): Promise<void> {
    await list.readAll(async (items, unreadable) => {
      if (performance.now() - search.askedAt > ABANDONED_MS)
        throw new Error("Nobody waits any more");
      search.unreadable += unreadable.filter(({ id }) => Number(id) < search.upTo).length;
      await visitInTurns(items, (item) => {
        const position = Number(item.id);
        search.looked += 1;
        if (position >= search.upTo) return;
        const fits = search.fits(item);
        if (fits === true) search.positions.push(position);
        if (fits === "unreadable") search.unreadable += 1;
      });
    });
    search.found = search.positions.toSorted((a, b) => a - b);
  }

  return {
    covers: (key, before) => (searches.peek(key)?.upTo ?? 0) >= before,
    start(search) {
      const { promise: ended, reject, resolve } = Promise.withResolvers<void>();
      // Whoever asks next hears of it.
      ended.catch(() => undefined);
      const running: Running = {
        ...{ ...search, looked: 0, unreadable: 0, positions: [], found: undefined, ended },
        askedAt: performance.now(),
      };
      searches.set(search.key, running);
      withoutCaller(() => look(running)).then(resolve, reject);
    },
    async stateOf(key) {
      const search = searches.get(key);
      if (search === undefined) return { looked: 0, found: undefined, unreadable: 0 };
      search.askedAt = performance.now();
      try {
        await inTime(search.ended, waitMs);
      } catch (error) {
        // The next time it is looked for anew.
        searches.delete(key);
        throw error;
      }
      const { found, looked, unreadable } = search;
      return { found, looked, unreadable };
    },
  };
}
