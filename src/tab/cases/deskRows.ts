import type { CaseView } from "#contract/case.ts";
import { isOnDesk, type RowOnDesk } from "#domain/cases/deskRows.ts";

/** A case on the desk of whoever looks, with all that is shown of it. */
export type DeskRow = RowOnDesk<CaseView>;

/** The case to open once this one waits for others: the next one that is on the desk, from the top again after the last. */
export function nextOnDesk(rows: readonly DeskRow[], key: string): CaseView | undefined {
  const index = rows.findIndex(({ view }) => view.key === key);
  const others = [...rows.slice(index + 1), ...rows.slice(0, Math.max(0, index))];
  return others.find((row) => isOnDesk(row) && row.view.key !== key)?.view;
}

/** The case from which one moves by so many rows; the first where none is chosen. */
export function rowBeside(
  rows: readonly DeskRow[],
  key: string | null,
  by: 1 | -1,
): CaseView | undefined {
  const index = rows.findIndex(({ view }) => view.key === key);
  return index < 0 ? rows[0]?.view : rows[index + by]?.view;
}
