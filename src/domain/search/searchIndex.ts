import { foldText } from "#domain/text/foldText.ts";
import { type JoinedWords, joinWords } from "./joinedWords.ts";
import { wordsIn } from "./searchWords.ts";
import { type KnownWord, knownWord } from "./wordMatch.ts";

/** What is searched of an entry. */
export interface Searchable {
  readonly no: string;
  readonly name: string;
  /** Whatever else everybody may read of it. */
  readonly texts: readonly string[];
}

/** A word with the places where it stands: twice the entry's place, and one more where it is in the name. */
export interface IndexedWord extends KnownWord {
  places: number[];
}

/** The words of the register and where they stand; kept up to date entry by entry. */
export interface SearchIndex {
  /** Adds the entry, or replaces what was known of it. */
  put(entry: Searchable): void;
  drop(no: string): void;
  /** The words that have one of the parts in themselves or in their singular; `^` before it asks for a beginning. */
  wordsWith(parts: readonly string[]): Iterable<IndexedWord>;
  /** One more than the highest place. */
  size(): number;
  /** Undefined where the entry of this place is gone. */
  at(place: number): IndexedEntry | undefined;
  placeOf(no: string): number | undefined;
}

export interface IndexedEntry {
  readonly no: string;
  /** The name, folded. */
  readonly name: string;
}

/** Places of entries that are gone are given back when there are more of them than of the others. */
const FEW_GONE = 1_000;

export function createSearchIndex(): SearchIndex {
  const byText = new Map<string, IndexedWord>();
  const places = new Map<string, number>();
  let entries: (IndexedEntry | undefined)[] = [];
  let joined: Joined | undefined;

  function put({ name, no, texts }: Searchable): void {
    drop(no);
    const place = entries.length;
    entries.push({ no, name: foldText(name) });
    places.set(no, place);
    for (const word of wordsIn(name)) add(word, 2 * place + 1);
    for (const text of texts) for (const word of wordsIn(text)) add(word, 2 * place);
  }

  function add(text: string, place: number): void {
    const known = byText.get(text);
    if (known !== undefined) {
      const isThere = ((known.places.at(-1) ?? 0) | 1) === (place | 1);
      if (!isThere) known.places.push(place);
      return;
    }
    byText.set(text, { ...knownWord(text), places: [place] });
    joined = undefined;
  }

  function drop(no: string): void {
    const place = places.get(no);
    if (place === undefined) return;
    places.delete(no);
    entries[place] = undefined;
    if (entries.length - places.size > places.size + FEW_GONE) closeGaps();
  }

  function closeGaps(): void {
    const moved = new Map<number, number>();
    entries.forEach((entry, place) => {
      if (entry !== undefined) moved.set(place, moved.size);
    });
    for (const word of byText.values()) {
      word.places = word.places.flatMap((place) => {
        const next = moved.get(place >> 1);
        return next === undefined ? [] : [2 * next + (place & 1)];
      });
      if (word.places.length === 0) byText.delete(word.text);
    }
    joined = undefined;
    entries = entries.filter((entry) => entry !== undefined);
    entries.forEach((entry, place) => {
      if (entry !== undefined) places.set(entry.no, place);
    });
  }

  return {
    put,
    drop,
    wordsWith(parts) {
      joined ??= join([...byText.values()]);
      return wordsWith(joined, parts);
    },
    size: () => entries.length,
    at: (place) => entries[place],
    placeOf: (no) => places.get(no),
  };
}

/** All words, and the singulars of those that may have one. */
interface Joined {
  readonly all: readonly IndexedWord[];
  readonly texts: JoinedWords;
  readonly plurals: readonly IndexedWord[];
  readonly singulars: JoinedWords;
}

function join(all: readonly IndexedWord[]): Joined {
  const plurals = all.filter(({ singular }) => singular !== undefined);
  return {
    all,
    texts: joinWords(all.map(({ text }) => text)),
    plurals,
    singulars: joinWords(plurals.map(({ singular = "" }) => singular)),
  };
}

function wordsWith(joined: Joined, parts: readonly string[]): ReadonlySet<IndexedWord> {
  const found = new Set<IndexedWord>();
  const add = (word: IndexedWord | undefined) => word !== undefined && found.add(word);
  for (const part of parts) {
    for (const at of joined.texts.containing(part)) add(joined.all[at]);
    for (const at of joined.singulars.containing(part)) add(joined.plurals[at]);
  }
  return found;
}
