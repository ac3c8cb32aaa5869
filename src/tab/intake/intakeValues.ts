import type { ValuesInput } from "#contract/values.ts";
import { entryValues } from "#domain/entry/entry.ts";
import { type Field, fieldOf, INTAKE_FIELDS } from "#domain/entry/fields.ts";
import {
  type FieldProblems,
  isRequired,
  missingFields,
  parseValues,
  REPORT_KEYS,
  REPORTABLE_STATUS,
} from "#domain/entry/intake.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { toValuesInput } from "#tab/fields/toValuesInput.ts";

/** The intake fields, and the deputy who may answer instead of the owner. */
export const REPORT_FIELDS: readonly Field[] = [
  // The name comes with the person who is chosen.
  ...INTAKE_FIELDS.filter(({ key }) => key !== "ownerName").map(reportable),
  fieldOf("deputyId"),
];

function reportable(field: Field): Field {
  if (field.key !== "operationStatus" || field.choices === undefined) return field;
  return { ...field, choices: field.choices.filter(({ key }) => REPORTABLE_STATUS.includes(key)) };
}

/** Asked in the main part of the form; everything else may be added. The deputy is asked for, but may stay empty. */
export function isAsked(field: Field, values: FormValues): boolean {
  return field.key === "deputyId" || isRequired(field, entryValues(values));
}

/** The report to send, or what is wrong with which field; the server checks the same way. */
export function readReport(values: FormValues): Result<ValuesInput, FieldProblems> {
  const read = parseValues(values, REPORT_KEYS);
  if (!read.ok) return read;
  const missing = missingFields(entryValues(read.value));
  return Object.keys(missing).length === 0 ? ok(toValuesInput(read.value)) : err(missing);
}
