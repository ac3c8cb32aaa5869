import { entryMatcher, type RegisterFilter, searchTextOf } from "#domain/entry/registerFilter.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { visitInTurns } from "#register/store/turns.ts";

/** The entries a view of the register shows, in the order of their numbers. */
export async function fittingEntries(
  entries: Iterable<StoredEntry>,
  filter: RegisterFilter,
): Promise<readonly StoredEntry[]> {
  const matches = entryMatcher(filter);
  const found: { readonly entry: StoredEntry; readonly key: string }[] = [];
  await visitInTurns(entries, (entry) => {
    if (!matches(entry.values, searchTextOf(entry.values))) return;
    found.push({ entry, key: sortKeyOf(entry.no) });
  });
  return found.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry);
}
