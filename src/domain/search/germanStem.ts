/*
 * The Snowball algorithm for German (snowballstem.org/algorithms/german/stemmer.html), on folded words. It differs in one
 * thing: umlauts stay, so that "Zählung" and "Zahlung" have two stems.
 */

const VOWEL = "aeiouyäöü";
const CONSONANT_BETWEEN_VOWELS = new RegExp(`(?<=[${VOWEL}])[uy](?=[${VOWEL}])`, "g");
/** From the beginning past the first vowel and the consonant behind it. */
const REGION = new RegExp(`^[^${VOWEL}]*[${VOWEL}]+[^${VOWEL}]`);

const PLAIN: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u" };
const SPELT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };
const LETTERS: Readonly<Record<string, string>> = { ae: "ä", oe: "ö", ue: "ü" };

/** Suffixes before which they may stand: the longest first. */
const INFLECTIONS = ["ern", "lns", "em", "er", "en", "es", "ln", "e", "s"];
const COMPARISONS = ["est", "en", "er", "st"];
const DERIVATIONS = ["isch", "lich", "heit", "keit", "end", "ung", "ig", "ik"];
const BEFORE_S = "bdfghklmnrt";
const BEFORE_ST = "bdfghklmnt";
/** An ending before which a plural or a case may have changed the vowel: Antrag, Anträge. */
const AFTER_UMLAUT = /(?:e|er|en|ern)$/;

/** The stem of a folded word; words with the same stem are forms of one another. */
export function germanStem(folded: string): string {
  return spelt(stemOf(withUmlauts(folded)));
}

/** What a word with an umlaut may be the plural of: "antraege" of "antrag". Undefined for a word that is none. */
export function singularOf(folded: string): string | undefined {
  const word = withUmlauts(folded);
  if (!/[äöü]/.test(word)) return undefined;
  const { start } = regionsOf(word);
  const ending = AFTER_UMLAUT.exec(word);
  if (ending === null || ending.index < start) return undefined;
  return word.slice(0, ending.index).toLowerCase().replace(/[äöü]/g, lookUp(PLAIN));
}

/** A `u` or `y` between vowels is written as a capital, because it is none itself there. */
function withUmlauts(folded: string): string {
  return folded
    .replace(CONSONANT_BETWEEN_VOWELS, (letter) => letter.toUpperCase())
    .replace(/ae|oe|ue|qu/g, lookUp(LETTERS));
}

function spelt(word: string): string {
  return word.toLowerCase().replace(/[äöü]/g, lookUp(SPELT));
}

function lookUp(table: Readonly<Record<string, string>>): (found: string) => string {
  return (found) => table[found] ?? found;
}

/** Where a suffix may begin: `start` is the algorithm's R1, `late` its R2. */
interface Regions {
  readonly start: number;
  readonly late: number;
}

function regionsOf(word: string): Regions {
  if (word.length < 3) return { start: word.length, late: word.length };
  const first = REGION.exec(word)?.[0].length ?? word.length;
  const second = REGION.exec(word.slice(first))?.[0].length ?? word.length;
  return { start: Math.max(3, first), late: first + second };
}

function stemOf(word: string): string {
  const regions = regionsOf(word);
  const steps = [withoutInflection, withoutComparison, withoutDerivation];
  return steps.reduce((rest, step) => step(rest, regions), word);
}

function withoutInflection(word: string, { start }: Regions): string {
  const suffix = suffixOf(word, INFLECTIONS, start);
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  if (suffix === "s") return BEFORE_S.includes(rest.slice(-1)) ? rest : word;
  if (suffix === "em") return rest.endsWith("syst") ? word : rest;
  if (suffix === "ln" || suffix === "lns") return `${rest}l`;
  const mayDouble = suffix === "e" || suffix === "en" || suffix === "es";
  return mayDouble && rest.endsWith("niss") ? rest.slice(0, -1) : rest;
}

function withoutComparison(word: string, { start }: Regions): string {
  const suffix = suffixOf(word, COMPARISONS, start);
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  if (suffix === "st" && !(rest.length > 3 && BEFORE_ST.includes(rest.slice(-1)))) return word;
  return rest;
}

function withoutDerivation(word: string, { late, start }: Regions): string {
  const suffix = suffixOf(word, DERIVATIONS, late);
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  switch (suffix) {
    case "end":
    case "ung":
      return rest.endsWith("eig") ? rest : without(rest, ["ig"], late);
    case "lich":
    case "heit":
      return without(rest, ["er", "en"], start);
    case "keit":
      return without(rest, ["lich", "ig"], late);
    default:
      return rest.endsWith("e") ? word : rest;
  }
}

function without(word: string, suffixes: readonly string[], from: number): string {
  const suffix = suffixOf(word, suffixes, from);
  return suffix === undefined ? word : word.slice(0, -suffix.length);
}

/** The longest of the suffixes, where it begins in the region. */
function suffixOf(word: string, suffixes: readonly string[], from: number): string | undefined {
  const suffix = suffixes.find((one) => word.endsWith(one));
  return suffix !== undefined && word.length - suffix.length >= from ? suffix : undefined;
}
