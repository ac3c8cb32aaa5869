/** What a sheet of Excel holds (Excel specifications and limits). */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** The letters of a column, the first being 0: A … Z, AA … XFD. */
export function columnLetters(at: number): string {
  const before = Math.floor(at / 26) - 1;
  return (before < 0 ? "" : columnLetters(before)) + String.fromCharCode(65 + (at % 26));
}

/** From the first cell to the last: `A1:F20`. */
export function range(columns: number, rows: number): string {
  return `A1:${columnLetters(columns - 1)}${rows}`;
}

export function absoluteRange(columns: number, rows: number): string {
  return `$A$1:$${columnLetters(columns - 1)}$${rows}`;
}
