import { cleanText } from "./cleanText.ts";

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const HYPHENS = /[\p{Pd}\u2043\u2212]/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb]/g;
const PLAIN = /^[\x21-\x5f\x61-\x7e]*$/;

/**
 * The text by which two texts are the same to whoever reads them: no invisible characters, ligatures and wide forms as
 * plain letters (NFKC), one hyphen, one apostrophe, one blank between words. Capitals and accents still differ.
 */
export function comparableText(text: string): string {
  if (PLAIN.test(text)) return text;
  return cleanText(text)
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(HYPHENS, "-")
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(/\s+/g, " ")
    .trim();
}

export function looksLike(a: string, b: string): boolean {
  return a === b || comparableText(a) === comparableText(b);
}
