import { type EntryValues, entryValues } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { applies, type FieldProblems, isRequired, withValues } from "#domain/entry/intake.ts";
import { EntryFieldInput, type FormValues } from "./EntryFieldInput.tsx";

/** The inputs of some fields; one with a condition is there only where that holds. */
export function EntryFieldInputs(props: {
  readonly fields: readonly Field[];
  /** What stands there, and what has been typed over it. */
  readonly base: FormValues;
  readonly typed: FormValues;
  readonly problems: FieldProblems;
  readonly onType: (typed: FormValues) => void;
}) {
  const { base, fields, onType, problems, typed } = props;
  const current: EntryValues = withValues(entryValues(base), typed);
  return fields
    .filter((field) => applies(field, current))
    .map((field) => (
      <EntryFieldInput
        key={field.key}
        field={field}
        values={{ ...base, ...typed }}
        required={isRequired(field, current)}
        problem={problems[field.key]}
        onChange={(changes) => onType({ ...typed, ...changes })}
      />
    ));
}
