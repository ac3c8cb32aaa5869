/** What a cell of Excel can hold. */
const CELL_LENGTH = 32_767;

/** A text that Excel shows exactly as it stands; one that is too long for a cell ends with `cut`. */
export function xlsxText(text: string, cut: string): string {
  // Excel reads `_x0041_` as the letter A; the underscore is written as its own code instead.
  const literal = text.toWellFormed().replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  const fitting =
    literal.length <= CELL_LENGTH
      ? literal
      : literal.slice(0, CELL_LENGTH - cut.length).replace(/[\uD800-\uDBFF]$/, "") + cut;
  // write-excel-file looks texts up in a plain object, where "constructor" is already there; it
  // drops control characters when it writes, so this one changes the key and not the cell.
  return fitting in {} ? `\u0001${fitting}` : fitting;
}
