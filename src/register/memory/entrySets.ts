import type { EntryNo } from "#domain/entry/entry.ts";

/** Entries by what they have in common: a person, an office, a role. */
type EntrySets = Map<string, Set<EntryNo>>;

export function withOne(sets: EntrySets, key: string, no: EntryNo): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(no));
}

export function without(sets: EntrySets, key: string, no: EntryNo): void {
  const set = sets.get(key);
  set?.delete(no);
  if (set?.size === 0) sets.delete(key);
}
