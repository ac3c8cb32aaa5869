import type { UsageValues } from "#domain/entry/entry.ts";
import { FIELDS, type Field } from "#domain/entry/fields.ts";
import { USAGE_KEYS, type UsageKey } from "#domain/usage/usageFields.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { fieldsOf } from "#tab/fields/fieldGroups.ts";

/** The fields of use by staff, in the order of the form. */
export const STAFF_USAGE: readonly Field[] = fieldsOf("staffUsage", FIELDS);

/** What is told beside the answer, the data and the contact, where an application may be used. */
export const USAGE_RULES: readonly UsageKey[] = [
  "staffCircle",
  "staffOffices",
  "allowedTasks",
  "forbiddenUses",
  "neverEnter",
  "mustDo",
  "prerequisites",
  "prerequisiteUrl",
  "staffHint",
];

/** A whole record of use by staff, as a form holds it: what is absent is empty. */
export function wholeUsage(values: FormValues | UsageValues): FormValues {
  const given: FormValues = { ...values };
  return Object.fromEntries(USAGE_KEYS.map((key) => [key, given[key] ?? null]));
}
