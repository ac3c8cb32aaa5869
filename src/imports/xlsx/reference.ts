/** A cell by its column, from 0, and its row, from 1. */
export interface CellPlace {
  readonly column: number;
  readonly row: number;
}

export interface CellRange {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** `BC12`, also as `$BC$12`; undefined for everything else. */
export function parseReference(text: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  return { column: columnOf(letters), row: Number(digits) };
}

export function parseRange(text: string): CellRange | undefined {
  const [from = "", to = from] = text.split(":");
  const first = parseReference(from);
  const last = parseReference(to);
  return first === undefined || last === undefined ? undefined : { first, last };
}

export function referenceOf({ column, row }: CellPlace): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + row;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
