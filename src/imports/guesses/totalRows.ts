import { foldText } from "#domain/text/foldText.ts";
import type { SourceCell, SourceRow } from "#imports/cells.ts";
import { isNumberText } from "./valueKind.ts";

const TOTAL =
  /^(?:zwischen|gesamt)?(?:summen?|gesamt|gesamtzahl|insgesamt|anzahl|total|totals|sum|grand total|subtotal|count|totaal|eindtotaal|aantal)\b[^a-z]*(?:$|der |of |van )/;

/**
 * Rows at the end of a sheet that count the others: a word for it first, and behind it nothing but numbers. Given the
 * last rows of a sheet, returns their numbers; whoever imports may want them all the same.
 */
export function trailingTotals(lastRows: readonly SourceRow[]): readonly number[] {
  const totals: number[] = [];
  for (const row of lastRows.toReversed()) {
    const cells = row.cells.filter(({ text }) => text.trim() !== "");
    if (cells.length === 0) continue;
    if (!isTotal(cells) || cells.length > row.cells.length / 2 + 1) break;
    totals.unshift(row.number);
  }
  return totals;
}

function isTotal([first, ...others]: readonly SourceCell[]): boolean {
  if (first === undefined || !TOTAL.test(foldText(first.text))) return false;
  return others.every(({ kind, text }) => kind === "number" || isNumberText(text));
}
