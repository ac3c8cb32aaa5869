import type { Found } from "#domain/search/findEntries.ts";
import type { EntryNo } from "./entry.ts";

/** What a view of the register shows: every given list must contain the entry's value, every word must be found. */
export interface RegisterFilter {
  readonly search?: string | undefined;
  readonly operationStatus?: readonly string[] | undefined;
  readonly evaluationStatus?: readonly string[] | undefined;
  readonly riskClass?: readonly string[] | undefined;
  readonly orgUnitId?: readonly string[] | undefined;
}

export const FILTER_FIELDS = [
  "operationStatus",
  "evaluationStatus",
  "riskClass",
  "orgUnitId",
] as const;

type Texts = Readonly<Record<string, unknown>>;

/** A test for one filter; `searched` is what its search has found, undefined where it looks for nothing. */
export function entryMatcher(
  filter: RegisterFilter,
  searched: Pick<Found, "rankOf"> | undefined,
): (no: EntryNo, values: Texts) => boolean {
  const fields = FILTER_FIELDS.flatMap((key) => {
    const wanted = filter[key] ?? [];
    return wanted.length === 0 ? [] : [{ key, wanted }];
  });
  return (no, values) =>
    (searched === undefined || searched.rankOf(no) !== undefined) &&
    fields.every(({ key, wanted }) => {
      const value = values[key];
      return typeof value === "string" && wanted.includes(value);
    });
}
