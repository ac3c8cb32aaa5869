import { err, ok, type Result } from "#domain/result.ts";
import { type EntryValues, entryValues, type FieldValue } from "./entry.ts";
import { FIELDS, type Field, fieldOf, INTAKE_FIELDS, isFieldKey } from "./fields.ts";
import { type FieldProblem, parseFieldValue } from "./fieldValue.ts";

/** What may be reported; a suspension or a retirement is a later step. */
export const REPORTABLE_STATUS: readonly string[] = ["planned", "pilot", "productive"];

/** What a report may contain: the intake fields, and the deputy who may answer instead of the owner. */
export const REPORT_KEYS: ReadonlySet<string> = new Set([
  ...INTAKE_FIELDS.map((field) => field.key),
  "deputyId",
  "deputyName",
]);

/** What is wrong with which field. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/**
 * Reads the values somebody typed, for the fields they may write.
 * An unknown field, a field they may not write, or a bad value refuses the whole input. `null` empties a field.
 */
export function parseValues(
  input: Readonly<Record<string, unknown>>,
  writable: ReadonlySet<string>,
): Result<Readonly<Record<string, FieldValue | null>>, FieldProblems> {
  const values: Record<string, FieldValue | null> = {};
  const problems: Record<string, FieldProblem> = {};
  for (const [key, raw] of Object.entries(input)) {
    if (!isFieldKey(key)) problems[key] = "unknownField";
    else if (!writable.has(key)) problems[key] = "notEditable";
    else {
      const parsed = parseFieldValue(fieldOf(key), raw);
      if (parsed.ok) values[key] = parsed.value;
      else problems[key] = parsed.problem;
    }
  }
  return Object.keys(problems).length === 0 ? ok(values) : err(problems);
}

/** The intake fields that a report still lacks; the owner defaults to the reporter and is never missing. */
export function missingFields(
  values: EntryValues,
  fields: readonly Field[] = INTAKE_FIELDS,
): FieldProblems {
  const problems: Record<string, FieldProblem> = {};
  for (const field of fields) {
    if (values[field.key] === undefined && isRequired(field, values))
      problems[field.key] = "required";
  }
  return problems;
}

/** Whether the field must be filled, given the other values (`requiredWhen`). */
export function isRequired(field: Field, values: EntryValues): boolean {
  if (field.required) return true;
  if (field.requiredWhen === undefined) return false;
  return Object.entries(field.requiredWhen).every(([key, choices]) => {
    const value = isFieldKey(key) ? values[key] : undefined;
    return typeof value === "string" && choices.includes(value);
  });
}

/** Whether a form asks for the field: one with a condition only where that holds, or where something stands in it. */
export function applies(field: Field, values: EntryValues): boolean {
  return (
    field.requiredWhen === undefined || isRequired(field, values) || values[field.key] !== undefined
  );
}

/** The values after a change; `null` empties a field. */
export function withValues(
  values: EntryValues,
  changes: Readonly<Record<string, FieldValue | null>>,
): EntryValues {
  return entryValues({ ...values, ...changes });
}

/** Values every new entry starts with, from the table's defaults. */
export function defaultValues(): EntryValues {
  return entryValues(Object.fromEntries(FIELDS.map((field) => [field.key, field.default ?? null])));
}
