import { FIELDS, type Field, fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { OTHER_TARGETS, type OtherTarget } from "#domain/imports/importTarget.ts";
import { foldText } from "#domain/text/foldText.ts";
import { formField } from "#tab/fields/formField.ts";
import type { Language } from "#texts/language.ts";

export interface TargetOption {
  readonly key: string;
  readonly label: string;
  /** What it is found by, folded. */
  readonly words: string;
}

type OtherLabels = Readonly<Record<OtherTarget, string>>;

/** What a column may become, what people look for most first. */
export function targetOptions(language: Language, others: OtherLabels): readonly TargetOption[] {
  const keys = [...FIELDS.filter(isImported).map(({ key }) => key), ...OTHER_TARGETS];
  return keys.map((key) => {
    const label = targetLabel(key, language, others);
    return { key, label, words: foldText(label) };
  });
}

/** Persons and the office are chosen by what resolves them, the rest of what the system writes is no target. */
function isImported(field: Field): boolean {
  if (field.key === "registerNo") return true;
  return field.stage !== "system" && !RESOLVED.includes(field.kind);
}
const RESOLVED: readonly Field["kind"][] = ["person", "orgUnit"];

export function targetLabel(key: string, language: Language, others: OtherLabels): string {
  const other = OTHER_TARGETS.find((one) => one === key);
  if (other !== undefined) return others[other];
  return isFieldKey(key) ? formField(fieldOf(key)).label[language] : key;
}

/** How a text of a column is to be understood. */
export type TargetKind = "choice" | "boolean" | "day" | "office" | "person" | "text";

export function targetKind(key: string): TargetKind {
  if (key === "owner" || key === "deputy") return "person";
  if (key === "office") return "office";
  if (key === "evaluatedOn") return "day";
  if (!isFieldKey(key)) return "text";
  switch (fieldOf(key).kind) {
    case "choice":
    case "multiChoice":
      return "choice";
    case "boolean":
      return "boolean";
    case "date":
    case "partialDate":
      return "day";
    case "person":
      return "person";
    case "orgUnit":
      return "office";
    case "text":
    case "longText":
    case "ref":
    case "list":
      return "text";
  }
}

/** Whether several values may stand in one cell. */
export function takesSeveral(key: string): boolean {
  if (!isFieldKey(key)) return false;
  const { kind } = fieldOf(key);
  return kind === "multiChoice" || kind === "list";
}
