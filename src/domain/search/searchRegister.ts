import { findEntries } from "./findEntries.ts";
import type { SearchIndex } from "./searchIndex.ts";

/** What a search answers with where there is room for a few entries only. */
export interface SearchOptions {
  readonly limit: number;
  /** Among entries that fit equally well, these come first: those that may be used. */
  readonly isPreferred?: (no: string) => boolean;
}

interface Hit {
  readonly no: string;
  readonly rank: number;
  readonly name: string;
}

/** The register numbers of the entries that fit a query best, the best first, then by name; none for one without words. */
export function searchRegister(
  index: SearchIndex,
  query: string,
  { isPreferred = () => true, limit }: SearchOptions,
): readonly string[] {
  const found = findEntries(index, query);
  if (found.terms.words.length === 0) return [];
  const best: Hit[] = [];
  for (const { name, no, rank } of found.entries()) {
    const hit = { no, name, rank: 2 * rank + (isPreferred(no) ? 0 : 1) };
    const last = best.at(-1);
    if (best.length === limit && last !== undefined && !isBefore(hit, last)) continue;
    const place = best.findIndex((other) => isBefore(hit, other));
    best.splice(place < 0 ? best.length : place, 0, hit);
    if (best.length > limit) best.pop();
  }
  return best.map(({ no }) => no);
}

function isBefore(a: Hit, b: Hit): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.name === b.name ? a.no < b.no : a.name < b.name;
}
