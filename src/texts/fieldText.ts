import type { FieldValue, ListElement } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { formatDay } from "./format.ts";
import type { Language } from "./language.ts";

/** What of a field its words depend on. */
type ShownField = Pick<Field, "kind" | "choices" | "itemFields">;

/** What stands for a value that has no words of its own. */
export interface FieldFaces {
  readonly none: string;
  readonly yes: string;
  readonly no: string;
}

/** A field's value as people read it: choices by their labels, days in German or British order. */
export function fieldText(
  field: ShownField,
  value: FieldValue | null | undefined,
  language: Language,
  { faces }: { readonly faces: FieldFaces },
): string {
  if (value === null || value === undefined || value === "") return faces.none;
  if (typeof value === "boolean") return value ? faces.yes : faces.no;
  if (typeof value !== "string") {
    return value.map((item) => itemText(field, item, language)).join("\n");
  }
  if (field.kind === "date" || field.kind === "partialDate") return formatDay(value, language);
  return choiceText(field, value, language);
}

function itemText(field: ShownField, item: ListElement, language: Language): string {
  if (typeof item === "string") return choiceText(field, item, language);
  return Object.keys(field.itemFields ?? item)
    .flatMap((part) => item[part] ?? [])
    .join(" · ");
}

function choiceText(field: ShownField, key: string, language: Language): string {
  return field.choices?.find((choice) => choice.key === key)?.[language] ?? key;
}
