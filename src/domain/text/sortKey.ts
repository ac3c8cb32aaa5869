import { foldText } from "./foldText.ts";

/**
 * A key by which texts are put in order letter by letter, and the numbers in them by their value: 9.0 before 10.0,
 * KI-2026-9999 before KI-2026-10000.
 */
export function sortKeyOf(text: string): string {
  return foldText(text).replace(/\d+/g, (digits) => {
    const value = digits.replace(/^0+(?=\d)/, "");
    // How long the number is stands first: of two numbers the longer one is the greater.
    return `${String(value.length).padStart(3, "0")}${value}`;
  });
}

/** For short lists; a long one computes the key of each text once. */
export function compareTexts(a: string, b: string): number {
  const [keyA, keyB] = [sortKeyOf(a), sortKeyOf(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
