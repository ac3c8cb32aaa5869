import { type FieldRow, fieldRow } from "./fieldRow.ts";
import { FIELD_TABLE } from "./fieldTable.ts";

export type FieldKey = (typeof FIELD_TABLE)[number]["key"];

export interface Field extends FieldRow {
  readonly key: FieldKey;
}

export const FIELDS: readonly Field[] = FIELD_TABLE.map(fieldRow);

export const FIELD_KEYS: readonly FieldKey[] = FIELDS.map((field) => field.key);

const byKey: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.key, field]));

/** Lists of offices by their names, chosen from those of the city. */
export const OFFICE_LISTS = ["staffOffices", "usedByOffices"] as const satisfies FieldKey[];

/** The row of a known key; every `FieldKey` has one. */
export function fieldOf(key: FieldKey): Field {
  const field = byKey.get(key);
  if (field === undefined) throw new Error(`No field row for ${key}`);
  return field;
}

/** The characters that a field takes where its row does not say: a line of SharePoint. */
export const LINE_LENGTH = 255;

/** The longest text of a field; for a list that of one item. */
export function longestOf({ maxLength = LINE_LENGTH }: Field): number {
  return maxLength;
}

export function isFieldKey(text: string): text is FieldKey {
  return byKey.has(text);
}

/** The fields of the intake form, in the table's order. */
export const INTAKE_FIELDS: readonly Field[] = FIELDS.filter(
  (field) => field.stage === "intake" || field.stage === "intakeOptional",
);
