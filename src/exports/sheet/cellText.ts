/** What a cell of Excel can hold (Excel specifications and limits). */
const CELL_LENGTH = 32_767;

/**
 * What cannot stand in a cell's text as it is: what XML forbids, what it means as markup, the carriage return that XML readers
 * turn into a line feed, and an underscore that would begin one of Excel's own escapes.
 */
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF&<>"]|_(?=x[0-9A-Fa-f]{4}_)/g;
/** One class of characters is looked through fastest; an underscore is only perhaps special. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const HAS_SPECIAL = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF&<>"_]/;
const MARKUP: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as it stands in the XML of a cell; Excel reads `_x000D_` as the character of that code (ECMA-376, ST_Xstring). */
export function cellXml(text: string): string {
  // Most texts are plain, and telling so is cheaper than replacing nothing.
  if (!HAS_SPECIAL.test(text)) return text;
  return text.replace(
    SPECIAL,
    (sign) =>
      MARKUP[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** A text that fits into a cell; a longer one ends with `cut`. Half a surrogate pair is no character and is replaced. */
export function fittingText(text: string, cut: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  if (whole.length * ESCAPE_LENGTH <= CELL_LENGTH) return whole;
  if (fittingLength(whole, CELL_LENGTH) === whole.length) return whole;
  const end = fittingLength(whole, CELL_LENGTH - cut.length);
  return whole.slice(0, end).replace(/[\uD800-\uDBFF]$/, "") + cut;
}

const ESCAPE_LENGTH = "_x0000_".length;

/** How much of a text has so much room. An escape counts as the characters it is written with: no reader counts more. */
function fittingLength(text: string, room: number): number {
  let escapes = 0;
  for (const { 0: sign, index } of text.matchAll(SPECIAL)) {
    if (MARKUP[sign] !== undefined) continue;
    const before = index + escapes * (ESCAPE_LENGTH - 1);
    if (before >= room) break;
    if (before + ESCAPE_LENGTH > room) return index;
    escapes++;
  }
  return Math.min(text.length, room - escapes * (ESCAPE_LENGTH - 1));
}

/** What XML allows in an attribute or element outside of cells: what it forbids is left out. */
export function plainXml(text: string): string {
  if (!HAS_SPECIAL.test(text) && text.isWellFormed()) return text;
  return cellXml(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
    text.toWellFormed().replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, ""),
  ).replaceAll("_x005F_", "_");
}
