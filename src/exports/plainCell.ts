import type { ExportCell } from "./table.ts";

/** What a cell of a table can hold: a list or a record is none, and is at least not lost. */
export function plainCell(cell: ExportCell): string | number | null {
  if (cell === null || typeof cell === "string" || typeof cell === "number") return cell;
  return JSON.stringify(cell);
}
