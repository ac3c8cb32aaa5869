import { type EntryValues, entryValues } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { applies, type FieldProblems, isRequired, withValues } from "#domain/entry/intake.ts";
import { isSectionKey } from "#domain/entry/sectionFields.ts";
import { useSession } from "#tab/session/session.tsx";
import { EntryFieldInput, type FormValues } from "./EntryFieldInput.tsx";

/** The inputs of some fields; one with a condition is there only where that holds. */
export function EntryFieldInputs(props: {
  readonly fields: readonly Field[];
  /** What stands there, and what has been typed over it. */
  readonly base: FormValues;
  readonly typed: FormValues;
  readonly problems: FieldProblems;
  /** Where what stands in a field comes from. */
  readonly noteOf?: (key: string, value: FormValues[string] | undefined) => string | undefined;
  readonly onType: (typed: FormValues) => void;
}) {
  const { language } = useSession();
  const { base, fields, onType, problems, typed } = props;
  const current: EntryValues = withValues(entryValues(base), typed);
  const { noteOf = () => undefined } = props;
  const hintOf = (field: Field) => {
    const note = noteOf(field.key, current[field.key]);
    return (
      [field.help?.[language], note].filter((part) => part !== undefined).join(" ") || undefined
    );
  };
  return fields
    .filter((field) => applies(field, current))
    .map((field) => (
      <EntryFieldInput
        key={field.key}
        field={field}
        values={{ ...base, ...typed }}
        // An evaluation grows: what it still needs stands beside it, and does not keep anybody from saving.
        required={!isSectionKey(field.key) && isRequired(field, current)}
        hint={hintOf(field)}
        problem={problems[field.key]}
        onChange={(changes) => onType({ ...typed, ...changes })}
      />
    ));
}
