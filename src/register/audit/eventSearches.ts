import { LRUCache } from "lru-cache";
import { createListLooks } from "#register/store/listLooks.ts";
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

const MOST_KEPT = 16;

/** What was found, and how many items hold no event any more. */
type FoundEvents = Pick<SearchState, "unreadable"> & { readonly positions: readonly number[] };

export function createEventSearches(
  list: Pick<SharePointList, "readAll">,
  { waitMs }: { readonly waitMs: number },
): EventSearches {
  const looks = createListLooks<FoundEvents>({ max: MOST_KEPT, waitMs });
  const covered = new LRUCache<string, number>({ max: MOST_KEPT });

  async function look(
    { fits, upTo }: EventSearch,
    tell: (looked: number) => void,
  ): Promise<FoundEvents> {
    const positions: number[] = [];
    let [looked, unreadable] = [0, 0];
    await list.readAll(async (items, broken) => {
      tell(looked);
      unreadable += broken.filter(({ id }) => Number(id) < upTo).length;
      await visitInTurns(items, (item) => {
        const position = Number(item.id);
        looked += 1;
        if (position >= upTo) return;
        const isFitting = fits(item);
        if (isFitting === true) positions.push(position);
        if (isFitting === "unreadable") unreadable += 1;
      });
      tell(looked);
    });
    return { positions: positions.sort((a, b) => a - b), unreadable };
  }

  return {
    covers: (key, before) => looks.has(key) && (covered.get(key) ?? 0) >= before,
    start(search) {
      covered.set(search.key, search.upTo);
      looks.start(search.key, (tell) => look(search, tell));
    },
    async stateOf(key) {
      const { found, looked = 0 } = (await looks.stateOf(key)) ?? {};
      return { looked, found: found?.positions, unreadable: found?.unreadable ?? 0 };
    },
  };
}
