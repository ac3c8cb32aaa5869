import type { SourceSheet } from "#imports/openFile.ts";

/** Enough to tell a list from a cover. */
const ROWS = 60;
const SHEETS = 20;
/** A cover has lines; a list, even one without entries yet, has a row of several cells. */
const LIST_COLUMNS = 3;

/** Which sheet has the list, from 0: the first in sight that looks like one, or else the one with the most in it. */
export async function guessListSheet(sheets: readonly SourceSheet[]): Promise<number> {
  if (sheets.length < 2) return 0;
  let fullest = { at: 0, filled: 0 };
  for (const [at, sheet] of sheets.slice(0, SHEETS).entries()) {
    if (sheet.isHidden) continue;
    const rows = await filledCells(sheet);
    if (rows.some((filled) => filled >= LIST_COLUMNS)) return at;
    const filled = rows.reduce((sum, one) => sum + one, 0);
    if (filled > fullest.filled) fullest = { at, filled };
  }
  return fullest.at;
}

/** Of each of the first rows; a sheet that cannot be read ends there, and says so when it is chosen. */
async function filledCells(sheet: SourceSheet): Promise<readonly number[]> {
  const rows: number[] = [];
  for await (const row of sheet.rows()) {
    if (!row.ok) break;
    rows.push(row.value.cells.filter(({ text }) => text.trim() !== "").length);
    if (rows.length === ROWS) break;
  }
  return rows;
}
