import type { Bilingual } from "#domain/bilingual.ts";
import type { Found } from "#domain/search/findEntries.ts";
import type { Day } from "#domain/time/day.ts";
import { MAY_USE, mayUseLabels, staffUsage } from "#domain/usage/staffUsage.ts";
import type { EntryNo, EntryValues } from "./entry.ts";
import { fieldOf } from "./fields.ts";
import { FILTER_FIELDS, type FilterField, type RegisterFilter } from "./filters.ts";
import { fitsQuickFilter, type Looking } from "./quickFilter.ts";

/** What an entry is filtered by; undefined where it says nothing. */
export function filterValue(
  field: FilterField,
  values: EntryValues,
  today: Day,
): string | undefined {
  return field === "usage" ? staffUsage(values, today).mayUse : values[field];
}

interface FilterWords {
  readonly label: Bilingual;
  readonly choices: readonly ({ readonly key: string } & Bilingual)[];
}

const usageWords: FilterWords = {
  label: { de: "Nutzung", en: "Use" },
  choices: MAY_USE.map((key) => ({ key, ...mayUseLabels[key] })),
};

/** What a filter and its choices are called; the offices have their own names. */
export function filterWords(field: FilterField): FilterWords {
  if (field === "usage") return usageWords;
  const { choices = [], label } = fieldOf(field === "orgUnitId" ? "orgUnitName" : field);
  return { label, choices };
}

/** A test for one filter; `searched` is what its search has found, undefined where it looks for nothing. */
export function entryMatcher(
  filter: RegisterFilter,
  searched: Pick<Found, "rankOf"> | undefined,
  looking: Looking,
): (no: EntryNo, values: EntryValues) => boolean {
  const { show } = filter;
  const fields = FILTER_FIELDS.flatMap((key) => {
    const wanted = filter[key] ?? [];
    return wanted.length === 0 ? [] : [{ key, wanted }];
  });
  return (no, values) =>
    (searched === undefined || searched.rankOf(no) !== undefined) &&
    (show === undefined || fitsQuickFilter(show, { no, values }, looking)) &&
    fields.every(({ key, wanted }) => {
      const value = filterValue(key, values, looking.today);
      return value !== undefined && wanted.includes(value);
    });
}
