import type { Bilingual } from "#domain/bilingual.ts";
import type { Day } from "#domain/time/day.ts";
import { isUsableOn } from "#domain/usage/staffUsage.ts";
import type { EntryNo, EntryValues } from "./entry.ts";
import type { QuickFilter } from "./filters.ts";

export const quickFilterLabels: Readonly<Record<QuickFilter, Bilingual>> = {
  allowed: { de: "Erlaubt", en: "Allowed" },
  office: { de: "Mein Amt", en: "My office" },
  mine: { de: "Meine", en: "Mine" },
  inReview: { de: "In Prüfung", en: "In review" },
  suspended: { de: "Ausgesetzt", en: "Suspended" },
};

/** What an entry has to do with a person. */
export interface OwnEntries {
  /** Those that the person owns or deputises. */
  readonly entries: ReadonlySet<EntryNo>;
  /** The offices of these entries, and those that the person heads. */
  readonly offices: ReadonlySet<string>;
}

/** Who looks at the register, and when. */
export interface Looking {
  readonly today: Day;
  /** Without a person nothing is their own. */
  readonly own: OwnEntries;
}

export const NOTHING_OWN: OwnEntries = { entries: new Set(), offices: new Set() };

export function fitsQuickFilter(
  filter: QuickFilter,
  { no, values }: { readonly no: EntryNo; readonly values: EntryValues },
  { own, today }: Looking,
): boolean {
  switch (filter) {
    case "allowed":
      return isUsableOn(values, today);
    case "office":
      return values.orgUnitId !== undefined && own.offices.has(values.orgUnitId);
    case "mine":
      return own.entries.has(no);
    case "inReview":
      return isInReview(values);
    case "suspended":
      return values.operationStatus === "suspended";
  }
}

/** Somebody works on the evaluation, or should begin to. */
function isInReview({ evaluationStatus, operationStatus }: EntryValues): boolean {
  if (operationStatus === "retired") return false;
  return (
    evaluationStatus === "submitted" ||
    evaluationStatus === "inEvaluation" ||
    evaluationStatus === "query"
  );
}
