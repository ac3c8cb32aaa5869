import type { ValuesInput } from "#contract/values.ts";
import type { FieldValue } from "#domain/entry/entry.ts";

/** Values for a request; empty fields are left out of a report and are `null` in a change. */
export function toValuesInput(values: Readonly<Record<string, FieldValue | null>>): ValuesInput {
  const input: ValuesInput = {};
  for (const [key, value] of Object.entries(values)) {
    input[key] =
      value === null || typeof value !== "object"
        ? value
        : value.map((item) => (typeof item === "string" ? item : { ...item }));
  }
  return input;
}
