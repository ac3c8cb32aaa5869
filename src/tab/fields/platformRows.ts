import type { RegisterRow } from "#tab/data/snapshot.ts";

/** The platforms on which something may run, by name. */
export function platformRows(rows: readonly RegisterRow[]): readonly RegisterRow[] {
  return rows
    .filter(({ values }) => values.entryKind === "platform" && values.operationStatus !== "retired")
    .toSorted((a, b) => (a.values.title ?? a.no).localeCompare(b.values.title ?? b.no, "de"));
}
