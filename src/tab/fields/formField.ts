import { type Field, type FieldKey, fieldOf } from "#domain/entry/fields.ts";

/** Chosen by name: the field of the name says what people call the field of the id. */
const NAMED_BY: Partial<Record<FieldKey, FieldKey>> = {
  orgUnitId: "orgUnitName",
  ownerId: "ownerName",
  deputyId: "deputyName",
};

/** The field as a form shows it. */
export function formField(field: Field): Field {
  const name = NAMED_BY[field.key];
  return name === undefined ? field : { ...field, label: fieldOf(name).label };
}
