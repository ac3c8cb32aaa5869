import { comparableText } from "./comparableText.ts";

const REPLACEMENTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** German search folding for both sides: what looks alike, lower case, ä→ae, ö→oe, ü→ue, ß→ss, other accents removed. */
export function foldText(text: string): string {
  return (
    comparableText(text)
      .toLowerCase()
      .replace(/[äöüß]/g, (letter) => REPLACEMENTS[letter] ?? letter)
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      // An accent alone between blanks leaves two of them.
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** The words of a query, folded; an entry matches when its folded text contains every one. */
export function foldedWords(query: string): readonly string[] {
  return foldText(query)
    .split(" ")
    .filter((word) => word !== "");
}
