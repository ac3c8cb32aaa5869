import type { EntryView } from "#contract/entry.ts";
import { entryValues, type FieldValue } from "#domain/entry/entry.ts";
import { FIELDS, type Field } from "#domain/entry/fields.ts";
import {
  type FieldProblems,
  missingFields,
  parseValues,
  withValues,
} from "#domain/entry/intake.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { isUsageKey } from "#domain/usage/usageFields.ts";
import { newUsageProblems } from "#domain/usage/usageProblems.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { NOT_IN_FORMS } from "#tab/fields/fieldGroups.ts";

/** The fields of a form: what this person may write of them, names left to the person chosen. */
export function editFields(entry: EntryView, fields: readonly Field[] = FIELDS): readonly Field[] {
  return fields.filter(
    ({ key }) =>
      entry.rights.edit.includes(key) &&
      !NOT_IN_FORMS.has(key) &&
      key !== "ownerName" &&
      key !== "deputyName",
  );
}

/** Only what differs from the entry as it was opened, checked by the domain; emptied fields are `null`. */
export function readEdit(
  base: EntryView["values"],
  typed: FormValues,
  writable: readonly string[],
): Result<FormValues, FieldProblems> {
  const read = parseValues(typed, new Set(writable));
  if (!read.ok) return read;
  const changes: Record<string, FieldValue | null> = {};
  for (const [key, value] of Object.entries(read.value)) {
    if (JSON.stringify(value) !== JSON.stringify(base[key] ?? null)) changes[key] = value;
  }
  const before = entryValues(base);
  const next = withValues(before, changes);
  const missing = { ...missingFields(next), ...newUsageProblems(before, next) };
  const emptied = Object.fromEntries(
    Object.entries(missing).filter(([key]) => key in changes || key in typed || isUsageKey(key)),
  );
  return Object.keys(emptied).length === 0 ? ok(changes) : err(emptied);
}
