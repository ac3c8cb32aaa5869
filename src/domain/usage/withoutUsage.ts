import type { EntryValues } from "#domain/entry/entry.ts";
import { isUsageKey } from "./usageFields.ts";

/** What else an entry says. */
export function withoutUsage(values: EntryValues): EntryValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !isUsageKey(key)));
}
