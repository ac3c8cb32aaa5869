import { entryValues } from "#domain/entry/entry.ts";
import { type Field, type FieldKey, fieldOf, INTAKE_FIELDS } from "#domain/entry/fields.ts";
import { REPORTABLE_STATUS } from "#domain/entry/intake.ts";
import { isAsked } from "#domain/entry/report.ts";
import type { FormValues } from "#tab/fields/EntryFieldInput.tsx";
import { FIELD_GROUPS, type FieldGroup, fieldsOf } from "#tab/fields/fieldGroups.ts";
import { formField } from "#tab/fields/formField.ts";
import type { TabMessages } from "#tab/session/texts.ts";
import type { Language } from "#texts/language.ts";

export const REPORT_STEPS = ["what", "use", "responsible", "review"] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];
export type FieldStep = Exclude<ReportStep, "review">;
export const FIELD_STEPS: readonly FieldStep[] = ["what", "use", "responsible"];

/** Where a field is asked for, by the idea under which it stands elsewhere. */
const STEP_OF: Readonly<Record<FieldGroup, FieldStep>> = {
  basics: "what",
  product: "what",
  operation: "what",
  use: "use",
  evaluation: "use",
  staffUsage: "use",
  administration: "use",
  publication: "use",
  responsibility: "responsible",
};

/** The intake fields, and the deputy who may answer instead of the owner; names come with the people chosen. */
const REPORT_FIELDS: readonly Field[] = [
  ...INTAKE_FIELDS.filter(({ key }) => key !== "ownerName").map(reportable),
  fieldOf("deputyId"),
];

function reportable(field: Field): Field {
  if (field.key !== "operationStatus" || field.choices === undefined) return field;
  return { ...field, choices: field.choices.filter(({ key }) => REPORTABLE_STATUS.includes(key)) };
}

/** What a step asks, and what one may add there. */
export function stepFields(
  step: FieldStep,
  values: FormValues,
): { readonly asked: readonly Field[]; readonly more: readonly Field[] } {
  const known = entryValues(values);
  const fields = FIELD_GROUPS.filter((group) => STEP_OF[group] === step)
    .flatMap((group) => fieldsOf(group, REPORT_FIELDS))
    .filter(({ key }) => applies(key, values));
  const isAskedFor = ({ key }: Field) => isAsked(fieldOf(key), known);
  return {
    asked: fields.filter(isAskedFor),
    more: fields.filter((field) => !isAskedFor(field)),
  };
}

/** Fields that say more about one answer are there with that answer only. */
function applies(key: FieldKey, values: FormValues): boolean {
  if (key === "parentId") return values.entryKind === "useCase";
  if (key === "itProviderOther") return values.itProvider === "other";
  if (key === "startDate") return values.operationStatus !== "planned";
  return true;
}

/** The step at which a field stands; undefined for one that a report does not have. */
export function stepOf(key: string, values: FormValues): FieldStep | undefined {
  return FIELD_STEPS.find((step) => {
    const { asked, more } = stepFields(step, values);
    return [...asked, ...more].some((field) => field.key === key);
  });
}

/** The field as the report asks for it. */
export function askedField(field: Field, { report }: TabMessages, language: Language): Field {
  const shown = formField(field);
  const label = report.asked[field.key];
  return label === undefined ? shown : { ...shown, label: { ...shown.label, [language]: label } };
}
