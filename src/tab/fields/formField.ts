import type { Bilingual } from "#domain/bilingual.ts";
import { type Field, type FieldKey, fieldOf } from "#domain/entry/fields.ts";

/** Chosen by name: the field of the name says what people call the field of the id. */
const NAMED_BY: Partial<Record<FieldKey, FieldKey>> = {
  orgUnitId: "orgUnitName",
  ownerId: "ownerName",
  deputyId: "deputyName",
};

/** Its name stands in no field. */
const HEAD_OF_OFFICE: Bilingual = { de: "Amtsleitung", en: "Head of office" };

/** The field as a form shows it. */
export function formField(field: Field): Field {
  const name = NAMED_BY[field.key];
  if (field.key === "headOfOfficeId") return { ...field, label: HEAD_OF_OFFICE };
  return name === undefined ? field : { ...field, label: fieldOf(name).label };
}
