import { GRID_FIELDS, type GridField } from "#contract/gridRow.ts";
import { mergeSnapshot, type RegisterRow } from "#tab/data/snapshot.ts";

/** Rows of the register that say only what matters. */
export function theRows(
  ...entries: readonly Partial<Record<GridField, string>>[]
): readonly RegisterRow[] {
  return mergeSnapshot(undefined, {
    cursor: "a.1",
    full: true,
    columns: [...GRID_FIELDS],
    rows: entries.map((entry, index) =>
      GRID_FIELDS.map((field) => entry[field] ?? (field === "registerNo" ? `KI-${index}` : null)),
    ),
    tags: [],
    removed: [],
  }).rows;
}
