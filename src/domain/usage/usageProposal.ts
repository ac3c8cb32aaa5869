import type { EntryValues } from "#domain/entry/entry.ts";
import type { Day } from "#domain/time/day.ts";
import { isUsageKey, type UsageKey } from "./usageFields.ts";

/** Values of the fields of use by staff; an absent key is an empty field. */
export type UsageValues = Pick<EntryValues, UsageKey>;

/** What owner or deputy suggest that staff may do; a coordinator takes it over, changes or declines it. */
export interface UsageProposal {
  readonly values: UsageValues;
  readonly on: Day;
}

/** What else an entry says. */
export function withoutUsage(values: EntryValues): EntryValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !isUsageKey(key)));
}
