import { verbOf } from "./englishVerb.ts";
import { germanStem, singularOf } from "./germanStem.ts";

/** A word with its forms, made once. */
export interface KnownWord {
  readonly text: string;
  readonly stem: string;
  readonly singular: string | undefined;
  /** The stem of the verb that an English form is one of. */
  readonly verb: string | undefined;
}

/** How well a word answers one that is looked for; the smaller the better. */
export const MATCH = { same: 0, form: 1, part: 2, none: 3 } as const;
export type Match = (typeof MATCH)[keyof typeof MATCH];

/** So short a word is found as it is, or at the beginning of a word of the name: anything else would be everywhere. */
const SHORT = 2;
/** Words of three letters are the end of a compound (Chatbot), but not its middle. */
const SHORTEST_PART = 4;
/** From this length on a stem may be anywhere in a compound; a shorter one begins it (Wahlhelfer). */
const SHORTEST_STEM_PART = 5;
const SHORTEST_WITH_TYPO = 5;
/** From here on the letters behind a typo need not be written yet. */
const SHORTEST_BEGINNING_WITH_TYPO = 6;

export function knownWord(text: string): KnownWord {
  return { text, stem: germanStem(text), singular: singularOf(text), verb: verbOf(text) };
}

export function isShort({ text }: KnownWord): boolean {
  return text.length <= SHORT;
}

/** How a known word answers one that is looked for: as it is, in another form or begun, or as a part of a compound. */
export function matchWord(wanted: KnownWord, known: KnownWord): Match {
  const { text, stem, singular } = wanted;
  if (known.text === text) return MATCH.same;
  if (known.text.startsWith(text)) return MATCH.form;
  if (isShort(wanted)) return MATCH.none;
  if (isNumber(text)) return known.text.endsWith(text) ? MATCH.part : MATCH.none;
  if (known.stem === stem || known.text === singular || known.singular === text) return MATCH.form;
  if (isSameVerb(wanted, known)) return MATCH.form;
  const isPart =
    (text.length < SHORTEST_PART ? known.text.endsWith(text) : known.text.includes(text)) ||
    known.singular?.endsWith(text) === true ||
    isStemIn(stem, known.text) ||
    // A shorter one would take "zählen" for "Zahlung".
    (singular !== undefined &&
      singular.length >= SHORTEST_STEM_PART &&
      known.text.includes(singular));
  return isPart ? MATCH.part : MATCH.none;
}

function isSameVerb(wanted: KnownWord, known: KnownWord): boolean {
  if (wanted.verb === undefined) return known.verb !== undefined && known.verb === wanted.stem;
  return wanted.verb === known.verb || wanted.verb === known.stem;
}

function isStemIn(stem: string, text: string): boolean {
  if (stem.length < SHORTEST_PART) return false;
  return stem.length < SHORTEST_STEM_PART ? text.startsWith(stem) : text.includes(stem);
}

/** What a word that answers this one has in itself, or in its singular; `^` stands for its beginning. */
export function partsToFind({ singular, stem, text, verb }: KnownWord): readonly string[] {
  if (text.length <= SHORT) return [`^${text}`];
  if (isNumber(text)) return [text];
  const stems = singular === undefined ? [stem] : [stem, singular];
  const verbs = verb === undefined ? [] : [`^${verb}`];
  return [
    text,
    ...stems.map((one) => (one.length < SHORTEST_STEM_PART ? `^${one}` : one)),
    ...verbs,
  ];
}

/** Whether a known word, or its beginning, is what was written with one wrong, missing, doubled or exchanged letter. */
export function matchesWithTypo(wanted: KnownWord, known: KnownWord): boolean {
  return typoForms(wanted).some((form) => isOneTypoApart(form, known.text));
}

/** A typo leaves one half of a word as it is, unless the two letters in the middle are exchanged. */
export function partsToFindWithTypo(wanted: KnownWord): readonly string[] {
  return typoForms(wanted).flatMap((form) => {
    const middle = form.length >> 1;
    const [first, second] = [form.slice(0, middle), form.slice(middle)];
    return [`^${first}`, second, `^${first.slice(0, -1)}${second.slice(0, 1)}${first.slice(-1)}`];
  });
}

function typoForms({ stem, text }: KnownWord): readonly string[] {
  if (isNumber(text)) return [];
  return [...new Set([text, stem])].filter((form) => form.length >= SHORTEST_WITH_TYPO);
}

function isNumber(text: string): boolean {
  return /\d/.test(text);
}

function isOneTypoApart(written: string, known: string): boolean {
  const mayGoOn = written.length >= SHORTEST_BEGINNING_WITH_TYPO;
  let same = 0;
  while (same < written.length && written[same] === known[same]) same++;
  const goesOn = (fromWritten: number, fromKnown: number) => {
    const [rest, other] = [written.slice(fromWritten), known.slice(fromKnown)];
    return mayGoOn ? other.startsWith(rest) : other === rest;
  };
  return (
    goesOn(same + 1, same + 1) ||
    goesOn(same, same + 1) ||
    goesOn(same + 1, same) ||
    (written[same] === known[same + 1] &&
      written[same + 1] === known[same] &&
      goesOn(same + 2, same + 2))
  );
}
