import { wordsIn } from "./searchWords.ts";
import { type KnownWord, knownWord, MATCH, matchesWithTypo, matchWord } from "./wordMatch.ts";

/** Words that stand in many names and say nothing of what is meant, by their folded form. */
const COMMON: ReadonlySet<string> = new Set(
  "anwendung application digital digitale digitaler digitales automatische automatischer system dienst service tool software".split(
    " ",
  ),
);
const SHORTEST = 3;
/** The name shares at least this part of its words: one of two, two of three. */
const LIKELY = 0.5;

interface Named {
  readonly no: string;
  /** What it is called: title, product. */
  readonly names: readonly string[];
}

/**
 * The register numbers of what a new name may mean, the likeliest first. A search asks for every word; here some of them
 * are enough, because nobody calls a thing as somebody else has.
 */
export function possibleDuplicates(
  entries: readonly Named[],
  name: string,
  limit = 3,
): readonly string[] {
  const words = meaningWords(name);
  if (words.length === 0) return [];
  return entries
    .map(({ names, no }) => ({ no, share: sharedPart(words, names.flatMap(meaningWords)) }))
    .filter(({ share }) => share >= LIKELY)
    .sort((a, b) => b.share - a.share || (a.no < b.no ? -1 : 1))
    .slice(0, limit)
    .map(({ no }) => no);
}

function sharedPart(words: readonly KnownWord[], known: readonly KnownWord[]): number {
  const shared = words.filter((word) => known.some((other) => isAlike(word, other)));
  return shared.length / words.length;
}

function isAlike(a: KnownWord, b: KnownWord): boolean {
  return matchWord(a, b) !== MATCH.none || matchWord(b, a) !== MATCH.none || matchesWithTypo(a, b);
}

function meaningWords(name: string): readonly KnownWord[] {
  return wordsIn(name)
    .filter((word) => word.length >= SHORTEST && !COMMON.has(word))
    .map(knownWord);
}
