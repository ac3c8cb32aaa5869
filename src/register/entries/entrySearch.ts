import type { EntryNo } from "#domain/entry/entry.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import type { Looking } from "#domain/entry/quickFilter.ts";
import { entryMatcher } from "#domain/entry/registerFilter.ts";
import { searchableOf } from "#domain/search/entryTexts.ts";
import { type Found, findEntries } from "#domain/search/findEntries.ts";
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
  /** The entries a view of the register shows, in the order of their numbers. */
  fitting(filter: RegisterFilter, looking: Looking): Promise<readonly StoredEntry[]>;
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
    async fitting(filter, looking) {
      const searched = await found(filter.search?.trim() ?? "");
      const matches = entryMatcher(filter, searched, looking);
      const fitting: { readonly entry: StoredEntry; readonly key: string }[] = [];
      await visitInTurns(reads.entries(), (entry) => {
        if (matches(entry.no, entry.values)) fitting.push({ entry, key: sortKeyOf(entry.no) });
      });
      return fitting.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry);
    },
  };
}
