/** Letters, digits and signs that need no cleaning: almost every text has no others, and every column is read. */
const CLEAN = /^[\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*$/;

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * What nobody sees or can store: control characters, halves of a surrogate pair, code points that are no characters (XML
 * holds none of these, so SharePoint refuses them), and invisible ones.
 */
const NOT_TEXT = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;

/** Among the invisible ones: joiners of letters and of emojis, and what chooses between two forms of a sign. */
const KEPT = /^[\t\n\p{Join_Control}\p{Variation_Selector}]$/u;

/**
 * A text as the register keeps it, wherever it comes from: composed letters, lines that end with `\n` (SharePoint and
 * Windows give back `\r\n`), and nothing that is no text. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .replace(LINE_ENDS, "\n")
    .replace(NOT_TEXT, (one) => (KEPT.test(one) ? one : ""))
    .normalize("NFC");
}

/** The same for every text in what was sent; deeper than any input of ours it stays as it is, and no schema takes it. */
export function cleanTexts(input: unknown, depth = 12): unknown {
  if (typeof input === "string") return cleanText(input);
  if (typeof input !== "object" || input === null || depth === 0) return input;
  if (Array.isArray(input)) return input.map((one) => cleanTexts(one, depth - 1));
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, cleanTexts(value, depth - 1)]),
  );
}
