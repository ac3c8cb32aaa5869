import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import type { JsonRecord } from "#domain/change.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import type { EventFilter } from "#domain/eventFilter.ts";
import type { ExportFormat, ExportKind } from "./exportKind.ts";
import type {
  CampaignSelection,
  ConditionFilter,
  ExportSelection,
  LawSelection,
} from "./exportSelection.ts";

/** What the log keeps of an export, beside who and when. */
export interface ExportFacts extends ExportSelection {
  /** Names the export, so that one which was made twice, by two processes, is seen to be one. */
  readonly id: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** As they were counted while the file was written; null where it is written while it is read. */
  readonly rows: number | null;
  readonly columns: readonly string[];
  /** Where the file was put, if not given to who asked. */
  readonly place?: string | undefined;
}

/** In this order people read them. */
export const EXPORT_FACTS = ["kind", "format", "rows", "columns", "filter", "place", "id"] as const;
export type ExportFact = (typeof EXPORT_FACTS)[number];

/** As the log keeps it. Words that were searched for may name a person: that there were some is all it says of them. */
export function exportRecord(facts: ExportFacts): JsonRecord {
  const { columns, filter, format, id, kind, place, rows } = facts;
  const { campaign, cases, conditions, law, log } = facts;
  const own = Object.entries({ cases, conditions, campaign, law, log }).flatMap(([key, one]) =>
    one === undefined ? [] : [[key, narrowed(one)] as const],
  );
  const said = { ...narrowed(filter), ...Object.fromEntries(own) };
  return { id, kind, format, rows, columns, filter: said, place: place ?? null };
}

function narrowed(
  of:
    | RegisterFilter
    | CaseFilter
    | ConditionFilter
    | CampaignSelection
    | LawSelection
    | EventFilter,
): JsonRecord {
  const { search, ...chosen } = { search: undefined, ...of };
  const lists = Object.entries<string | true | readonly string[] | null | undefined>(
    chosen,
  ).flatMap(([key, value]) =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0)
      ? []
      : [[key, value] as const],
  );
  return {
    ...Object.fromEntries(lists),
    ...(search === undefined || search.trim() === "" ? {} : { search: true }),
  };
}
