import type { EntryNo } from "#domain/entry/entry.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import type { Looking } from "#domain/entry/quickFilter.ts";
import { entryMatcher, filterValue } from "#domain/entry/registerFilter.ts";
import { columnSortKey, compareSortKeys, type SortKey } from "#domain/entry/registerOrder.ts";
import { type Column, isDefaultSort, type Sort } from "#domain/entry/registerSort.ts";
import { searchableOf } from "#domain/search/entryTexts.ts";
import { type Found, findEntries, RANKS } from "#domain/search/findEntries.ts";
import { createSearchIndex } from "#domain/search/searchIndex.ts";
import { type SearchOptions, searchRegister } from "#domain/search/searchRegister.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { Day } from "#domain/time/day.ts";
import { inPlaces, insteadOf, releasedIn } from "#domain/usage/instead.ts";
import type { ChangeLog } from "#register/memory/changeLog.ts";
import { createKept, type KeptOptions } from "#register/memory/following.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { findInTurns, visitInTurns } from "#register/store/turns.ts";

/** The search of the register, as tab, files, campaigns and bot have it. */
export interface EntrySearch {
  /** The entries that fit a query best, the best first. Only what everybody may read is searched. */
  search(query: string, options: SearchOptions): Promise<readonly StoredEntry[]>;
  /** What staff may use instead of something that is not in the register. */
  instead(query: string, today: Day): Promise<readonly StoredEntry[]>;
  /** The entries a view of the register shows, in its order; without one in that of their numbers. */
  fitting(filter: RegisterFilter, looking: Looking, sort?: Sort): Promise<readonly StoredEntry[]>;
}

/** The index is made when somebody searches for the first time, and follows what changes from then on. */
export function createEntrySearch(
  reads: KeptOptions["reads"],
  changes: Pick<ChangeLog, "count" | "since">,
): EntrySearch {
  const index = createSearchIndex();
  const held = new Map<EntryNo, string>();
  const { sync } = createKept({
    reads,
    changes,
    hold,
    held: () => held.keys(),
    moved: ({ entries }) => entries,
  });

  function hold(no: EntryNo): void {
    const entry = reads.entry(no);
    if (entry === undefined) {
      held.delete(no);
      index.drop(no);
    } else if (held.get(no) !== entry.eTag) {
      held.set(no, entry.eTag);
      index.put(searchableOf(no, entry.values));
    }
  }

  async function found(query: string): Promise<Found | undefined> {
    if (query === "") return undefined;
    await sync();
    return findEntries(index, query);
  }

  return {
    async search(query, options) {
      await sync();
      const numbers = searchRegister(index, query, options);
      return numbers.flatMap((no) => reads.entry(no) ?? []);
    },
    async instead(query, today) {
      await sync();
      const released = await findInTurns(reads.entries(), ({ no, values }) => {
        const one = releasedIn(no, values, today);
        return one === undefined ? [] : [one];
      });
      return insteadOf(query, index, inPlaces(released)).flatMap((no) => reads.entry(no) ?? []);
    },
    async fitting(filter, looking, sort) {
      const searched = await found(filter.search?.trim() ?? "");
      const matches = entryMatcher(filter, searched, looking);
      const fitting: Placed[] = [];
      await visitInTurns(reads.entries(), (entry) => {
        if (!matches(entry.no, entry.values)) return;
        const key = sort && columnSortKey(valueIn(entry, sort.column, looking.today), sort.column);
        fitting.push({ entry, no: sortKeyOf(entry.no), key });
      });
      const ranked =
        sort !== undefined && isDefaultSort(sort) && searched !== undefined ? searched : undefined;
      return placed(fitting, sort, ranked).map(({ entry }) => entry);
    },
  };
}

interface Placed {
  readonly entry: StoredEntry;
  readonly no: string;
  readonly key: SortKey;
}

/** As the page of the register lays them down: where nobody chose an order, the best that was found stands first. */
function placed(
  entries: readonly Placed[],
  sort: Sort | undefined,
  ranked: Pick<Found, "rankOf"> | undefined,
): readonly Placed[] {
  const sorted = entries.toSorted((a, b) => {
    if (sort !== undefined && a.key !== b.key) return compareSortKeys(a.key, b.key, sort);
    return a.no < b.no ? -1 : 1;
  });
  if (ranked === undefined) return sorted;
  const rankOf = ({ entry }: Placed) => ranked.rankOf(entry.no) ?? RANKS;
  return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function valueIn({ values }: StoredEntry, column: Column, today: Day): string | undefined {
  const value = column === "usage" ? filterValue(column, values, today) : values[column];
  return typeof value === "string" ? value : undefined;
}
