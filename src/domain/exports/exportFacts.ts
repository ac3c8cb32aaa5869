import type { JsonRecord } from "#domain/change.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import type { ExportFormat, ExportKind } from "./exportKind.ts";

/** What the log keeps of an export, beside who and when. */
export interface ExportFacts {
  /** Names the export, so that one which was made twice, by two processes, is seen to be one. */
  readonly id: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** As they were counted while the file was written; null where it is written while it is read. */
  readonly rows: number | null;
  readonly columns: readonly string[];
  readonly filter: RegisterFilter;
  /** Where the file was put, if not given to who asked. */
  readonly place?: string | undefined;
}

/** In this order people read them. */
export const EXPORT_FACTS = ["kind", "format", "rows", "columns", "filter", "place", "id"] as const;
export type ExportFact = (typeof EXPORT_FACTS)[number];

/** As the log keeps it. Words that were searched for may name a person: that there were some is all it says of them. */
export function exportRecord(facts: ExportFacts): JsonRecord {
  const { columns, filter, format, id, kind, place, rows } = facts;
  const { search, ...chosen } = filter;
  const lists = Object.entries(chosen).flatMap(([key, value]) =>
    value === undefined || value.length === 0 ? [] : [[key, value] as const],
  );
  const said = {
    ...Object.fromEntries(lists),
    ...(search === undefined || search.trim() === "" ? {} : { search: true }),
  };
  return { id, kind, format, rows, columns, filter: said, place: place ?? null };
}
