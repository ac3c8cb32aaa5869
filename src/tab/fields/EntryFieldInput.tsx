import { useQuery } from "@tanstack/react-query";
import type { FieldValue } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import type { FieldProblem } from "#domain/entry/fieldValue.ts";
import { registerQuery } from "#tab/data/register.ts";
import { dayQuestion } from "#tab/session/dayDoubt.ts";
import { useSession } from "#tab/session/session.tsx";
import { FieldInput } from "#tab/shared/FieldInput.tsx";
import { formField } from "./formField.ts";
import { PersonPicker } from "./PersonPicker.tsx";

/** What a form holds, as typed; the domain reads it when it is sent. */
export type FormValues = Readonly<Record<string, FieldValue | null>>;

/** The input of an entry's field: offices and people are chosen, everything else follows the field table. */
export function EntryFieldInput(props: {
  readonly field: Field;
  readonly values: FormValues;
  readonly required: boolean;
  /** What helps to fill it in. */
  readonly hint?: string | undefined;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (changes: FormValues) => void;
}) {
  const { me, messages, language, today } = useSession();
  const { field, values, required, onChange } = props;
  const problem = props.problem === undefined ? undefined : messages.problems.field[props.problem];
  const platforms = usePlatforms(field.key === "parentId");
  if (field.key === "ownerId" || field.key === "deputyId") {
    const name = field.key === "ownerId" ? "ownerName" : "deputyName";
    const isOwner = field.key === "ownerId";
    return (
      <PersonPicker
        label={formField(field).label[language]}
        {...(isOwner ? { hint: messages.person.ownerHint } : {})}
        person={personIn(values[field.key], values[name])}
        optional={!isOwner}
        problem={problem}
        onChange={(person) =>
          onChange({ [field.key]: person?.id ?? null, [name]: person?.name ?? null })
        }
      />
    );
  }
  const { pleaseChoose } = messages.faces;
  return (
    <FieldInput
      field={formField(field)}
      value={values[field.key]}
      required={required}
      hint={props.hint}
      problem={problem}
      doubt={isDay(field) ? dayQuestion(textIn(values[field.key]), today, messages) : undefined}
      language={language}
      texts={{ ...messages.field, pleaseChoose }}
      options={
        field.key === "orgUnitId"
          ? me.orgUnits.map(({ id, name }) => ({ key: id, label: name }))
          : undefined
      }
      suggestions={platforms}
      onChange={(value) => onChange({ [field.key]: value })}
    />
  );
}

function isDay({ kind }: Field): boolean {
  return kind === "date" || kind === "partialDate";
}

function textIn(value: FieldValue | null | undefined): string {
  return typeof value === "string" ? value : "";
}

function usePlatforms(wanted: boolean) {
  const { data } = useSession();
  const register = useQuery({ ...registerQuery(data), enabled: wanted });
  if (!wanted) return undefined;
  return (register.data?.rows ?? []).map(({ no, values }) => ({
    key: no,
    label: values.title ?? no,
  }));
}

function personIn(id: FieldValue | null | undefined, name: FieldValue | null | undefined) {
  return typeof id === "string" ? { id, name: typeof name === "string" ? name : id } : null;
}
