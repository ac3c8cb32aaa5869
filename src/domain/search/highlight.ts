import { foldText } from "#domain/text/foldText.ts";
import type { SearchTerms } from "./findEntries.ts";
import {
  isShort,
  type KnownWord,
  knownWord,
  MATCH,
  matchesWithTypo,
  matchWord,
} from "./wordMatch.ts";

/** A part of a text, marked where it is what was looked for. */
export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** As written, a word may have accents of their own and soft hyphens in it; a register number is one word. */
const WORD =
  /KI-\d{4}-\d{4,6}|\p{N}+(?:\.\p{N}+)+|[\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]+/giu;

/** The text in parts; put together they are the text. */
export function highlight(text: string, terms: SearchTerms | undefined): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const add = (upTo: number, isMarked: boolean) => {
    if (upTo > end) parts.push({ text: text.slice(end, upTo), isMarked });
    end = Math.max(end, upTo);
  };
  if (terms !== undefined && terms.words.length > 0) {
    for (const { 0: written, index } of text.matchAll(WORD)) {
      const range = rangeIn(written, terms);
      if (range === undefined) continue;
      add(index + range.from, false);
      add(index + range.to, true);
    }
  }
  add(text.length, false);
  return parts;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What of a word is marked: the letters that were written, or all of it where it is another form. */
function rangeIn(written: string, { isForgiving, words }: SearchTerms): Range | undefined {
  const known = knownWord(foldText(written).replaceAll("-", ""));
  for (const word of words) {
    const match = matchWord(word, known);
    const isBegun = isShort(word) && match !== MATCH.same;
    if (match !== MATCH.none) return isBegun ? undefined : rangeOf(word, written, known);
    if (isForgiving && matchesWithTypo(word, known)) return { from: 0, to: written.length };
  }
  return undefined;
}

function rangeOf({ stem, text }: KnownWord, written: string, known: KnownWord): Range {
  const part = [text, stem].find((one) => one.length > 2 && known.text.includes(one));
  const from = part === undefined ? -1 : known.text.indexOf(part);
  const at = foldedPositions(written);
  const whole = { from: 0, to: written.length };
  if (part === undefined || at.length !== known.text.length + 1) return whole;
  const range = { from: at[from] ?? 0, to: at[from + part.length] ?? written.length };
  return range.to > range.from ? range : whole;
}

/** For each letter of the folded word, and for its end, where it stands in the written one: "ä" is two letters then. */
function foldedPositions(written: string): readonly number[] {
  const positions: number[] = [];
  let at = 0;
  for (const letter of written) {
    for (let count = foldText(letter).length; count > 0; count--) positions.push(at);
    at += letter.length;
  }
  return [...positions, at];
}
