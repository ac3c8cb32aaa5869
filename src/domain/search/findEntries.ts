import { foldText } from "#domain/text/foldText.ts";
import type { IndexedEntry, IndexedWord, SearchIndex } from "./searchIndex.ts";
import { queryWords } from "./searchWords.ts";
import {
  isShort,
  type KnownWord,
  knownWord,
  MATCH,
  matchesWithTypo,
  matchWord,
  partsToFind,
  partsToFindWithTypo,
} from "./wordMatch.ts";

/** What a query is looked for by. */
export interface SearchTerms {
  readonly words: readonly KnownWord[];
  /** Nothing has the words as they were written, so one typo in each is forgiven. */
  readonly isForgiving: boolean;
}

/** The entries that have every word of a query. */
export interface Found {
  readonly terms: SearchTerms;
  /** The better the entry fits, the smaller; below `RANKS`. Undefined for an entry that does not fit. */
  rankOf(no: string): number | undefined;
  /** In no order. */
  entries(): Iterable<IndexedEntry & { readonly rank: number }>;
}

/** The name is the query, begins with it, has its words; then what else can be read of the entry has them. */
const NAME_IS_QUERY = 0;
const NAME_BEGINS = 1;
const NAME_HAS_WORDS = 2;
const ELSEWHERE = MATCH.none;
const UNFIT = 2 * ELSEWHERE;
export const RANKS = NAME_HAS_WORDS + UNFIT;

/**
 * Looks for the words as they are written; only where nothing has them all, with one typo in each. A query that asks for
 * nothing yet ("die …") finds everything.
 */
export function findEntries(index: SearchIndex, query: string): Found {
  const words = queryWords(query).map(knownWord);
  const folded = foldText(query);
  const strict = { words, isForgiving: false };
  const fits = fitness(index, strict);
  if (words.length === 0 || fits.some((fit) => fit < UNFIT)) {
    return found(index, folded, strict, fits);
  }
  const forgiving = { words, isForgiving: true };
  return found(index, folded, forgiving, fitness(index, forgiving));
}

/** For each place the worst of what the words found there; `UNFIT` where one of them found nothing. */
function fitness(index: SearchIndex, { isForgiving, words }: SearchTerms): Uint8Array {
  const worst = new Uint8Array(index.size());
  for (let place = 0; place < worst.length; place++) {
    if (index.at(place) === undefined) worst[place] = UNFIT;
  }
  for (const word of words) {
    const best = new Uint8Array(worst.length).fill(UNFIT);
    const parts = isForgiving ? partsToFindWithTypo(word) : [];
    for (const known of index.wordsWith([...partsToFind(word), ...parts])) {
      const match = matchOf(word, known, isForgiving);
      if (match !== MATCH.none) mark(best, known, match, isShort(word));
    }
    for (let place = 0; place < worst.length; place++) {
      const fit = best[place] ?? UNFIT;
      if (fit > (worst[place] ?? UNFIT)) worst[place] = fit;
    }
  }
  return worst;
}

function mark(best: Uint8Array, { places }: IndexedWord, match: number, isShortWord: boolean) {
  const isOnlyInNames = isShortWord && match !== MATCH.same;
  for (const place of places) {
    const isInName = (place & 1) === 1;
    if (isOnlyInNames && !isInName) continue;
    const fit = isInName ? match : match + ELSEWHERE;
    if (fit < (best[place >> 1] ?? 0)) best[place >> 1] = fit;
  }
}

function matchOf(word: KnownWord, known: KnownWord, isForgiving: boolean) {
  const match = matchWord(word, known);
  return match === MATCH.none && isForgiving && matchesWithTypo(word, known) ? MATCH.part : match;
}

function found(index: SearchIndex, query: string, terms: SearchTerms, fits: Uint8Array): Found {
  function rankAt(place: number): number | undefined {
    const fit = fits[place] ?? UNFIT;
    if (fit >= UNFIT) return undefined;
    const name = index.at(place)?.name ?? "";
    if (name === query) return NAME_IS_QUERY;
    return name.startsWith(query) ? NAME_BEGINS : NAME_HAS_WORDS + fit;
  }
  return {
    terms,
    rankOf(no) {
      const place = index.placeOf(no);
      return place === undefined ? undefined : rankAt(place);
    },
    *entries() {
      for (let place = 0; place < fits.length; place++) {
        const entry = index.at(place);
        const rank = rankAt(place);
        if (entry !== undefined && rank !== undefined) yield { ...entry, rank };
      }
    },
  };
}
