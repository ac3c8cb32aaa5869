import { comparableText } from "./comparableText.ts";

const REPLACEMENTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** What is folded letter by letter: almost every text has nothing else. */
const USUAL = /^[\x21-\x5f\x61-\x7eäöüßÄÖÜ]+(?: [\x21-\x5f\x61-\x7eäöüßÄÖÜ]+)*$/;

/** German search folding for both sides: what looks alike, lower case, ä→ae, ö→oe, ü→ue, ß→ss, other accents removed. */
export function foldText(text: string): string {
  if (USUAL.test(text)) return withoutUmlauts(text.toLowerCase());
  return (
    withoutUmlauts(comparableText(text).toLowerCase())
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      // An accent alone between blanks leaves two of them.
      .replace(/\s+/g, " ")
      .trim()
  );
}

function withoutUmlauts(lowerCase: string): string {
  return lowerCase.replace(/[äöüß]/g, (letter) => REPLACEMENTS[letter] ?? letter);
}
