import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Me } from "#contract/me.ts";
import type { FieldValue } from "#domain/entry/entry.ts";
import { type Field, OFFICE_LISTS } from "#domain/entry/fields.ts";
import type { FieldProblem } from "#domain/entry/fieldValue.ts";
import type { Person } from "#domain/people/person.ts";
import { registerQuery } from "#tab/data/register.ts";
import { dayQuestion } from "#tab/session/dayDoubt.ts";
import { useSession } from "#tab/session/session.tsx";
import { ChoiceGroup, type Option } from "#tab/shared/ChoiceGroup.tsx";
import { FieldInput } from "#tab/shared/FieldInput.tsx";
import { formField } from "./formField.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import { platformRows } from "./platformRows.ts";

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
  const platforms = usePlatforms(field.key === "parentId", values.parentId);
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
  if (field.key === "headOfOfficeId") {
    return <HeadOfOfficePicker {...props} problem={problem} />;
  }
  const offices = OFFICE_LISTS.find((key) => key === field.key);
  if (offices !== undefined) {
    const chosen = textsIn(values[offices]);
    return (
      <ChoiceGroup
        legend={field.label[language]}
        options={officeOptions(me.orgUnits, chosen)}
        chosen={chosen}
        required={required}
        problem={problem}
        onChange={(names) => onChange({ [offices]: names.length === 0 ? null : names })}
        scrolls
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
          : platforms
      }
      onChange={(value) => onChange({ [field.key]: value })}
    />
  );
}

/** No field holds the name: of whom was chosen before, only that somebody was is known here. */
function HeadOfOfficePicker(props: {
  readonly field: Field;
  readonly values: FormValues;
  readonly problem: string | undefined;
  readonly onChange: (changes: FormValues) => void;
}) {
  const { language, messages } = useSession();
  const { field, onChange, problem, values } = props;
  const [chosen, setChosen] = useState<Person | null>(null);
  const id = values[field.key];
  const known = typeof id === "string" && id !== "" ? { id, name: messages.person.known } : null;
  return (
    <PersonPicker
      label={formField(field).label[language]}
      person={chosen !== null && chosen.id === id ? chosen : known}
      optional
      problem={problem}
      onChange={(person) => {
        setChosen(person);
        onChange({ [field.key]: person?.id ?? null });
      }}
    />
  );
}

/** The offices of the city, and those that stand there from before. */
function officeOptions(units: Me["orgUnits"], chosen: readonly string[]): readonly Option[] {
  const names = new Set([...units.map(({ name }) => name), ...chosen]);
  return [...names].map((name) => ({ key: name, label: name }));
}

function textsIn(value: FieldValue | null | undefined): readonly string[] {
  if (value === null || value === undefined || typeof value !== "object") return [];
  return value.filter((item) => typeof item === "string");
}

function isDay({ kind }: Field): boolean {
  return kind === "date" || kind === "partialDate";
}

function textIn(value: FieldValue | null | undefined): string {
  return typeof value === "string" ? value : "";
}

/** The platforms by their names, and what stands there from before. */
function usePlatforms(wanted: boolean, current: FieldValue | null | undefined) {
  const { data } = useSession();
  const register = useQuery({ ...registerQuery(data), enabled: wanted });
  if (!wanted) return undefined;
  const rows = register.data?.rows ?? [];
  const offered = platformRows(rows);
  const other = offered.some(({ no }) => no === current)
    ? []
    : rows.filter(({ no }) => no === current);
  const options = [...offered, ...other].map(({ no, values }) => ({
    key: no,
    label: values.title ?? no,
  }));
  const isKnown = options.some(({ key }) => key === current);
  return isKnown || typeof current !== "string" || current === ""
    ? options
    : [...options, { key: current, label: current }];
}

function personIn(id: FieldValue | null | undefined, name: FieldValue | null | undefined) {
  return typeof id === "string" ? { id, name: typeof name === "string" ? name : id } : null;
}
