import type { FaultPlan } from "#local/faults.ts";
import { type Column, isAppending, isMultiChoice, isMultiLine } from "./columnDefinition.ts";
import { badRequest } from "./errors.ts";

const MULTI_LINE_MAX = 63_999;
const COLLECTION = "Collection(Edm.String)";
const READ_ONLY = new Set(
  "id ContentType Modified Created Author Editor AuthorLookupId EditorLookupId _UIVersionString Attachments LinkTitle LinkTitleNoMenu"
    .toLowerCase()
    .split(" "),
);

export type FieldValue = string | number | boolean | string[];
export type FieldSet = Record<string, FieldValue>;

/** The fields after a write, or the refusal Graph gives; null and "" clear a field. */
export function writeFields(
  before: FieldSet,
  given: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
  texts: FaultPlan["texts"],
): FieldSet {
  const fields = { ...before };
  // A column that only appends shows what the last save said, which may be nothing.
  for (const column of columns) if (isAppending(column)) delete fields[column.name];
  for (const [name, value] of Object.entries(given)) {
    if (name.includes("@odata.")) continue;
    const column = columns.find((one) => one.name === name);
    if (column === undefined || column.readOnly) {
      if (READ_ONLY.has(name.toLowerCase())) throw badRequest(`Field '${name}' is read-only`);
      throw badRequest(`Field '${name}' is not recognized`);
    }
    const parsed = value === null ? null : parseValue(column, value, given[`${name}@odata.type`]);
    if (parsed === null) delete fields[name];
    else fields[name] = asKept(column, parsed, texts);
  }
  return fields;
}

/** What XML 1.0 has no place for. */
const BEYOND_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

function asKept(column: Column, value: FieldValue, texts: FaultPlan["texts"]): FieldValue {
  if (typeof value !== "string") return value;
  if (texts?.beyondXml === "refused" && BEYOND_XML.test(value))
    throw badRequest(`The value of field '${column.name}' contains an invalid character.`);
  const isCrlf = texts?.lineEnds === "crlf" && isMultiLine(column);
  return isCrlf ? value.replace(/\r?\n/g, "\r\n") : value;
}

/** Columns' default values, for those the caller did not name. */
export function defaultFields(columns: readonly Column[]): FieldSet {
  const fields: FieldSet = {};
  for (const column of columns) {
    const text = column.defaultValue?.value;
    if (text === undefined || text === "") continue;
    if (column.number !== undefined) fields[column.name] = Number(text);
    else if (column.boolean !== undefined) fields[column.name] = text === "1" || text === "true";
    else fields[column.name] = text;
  }
  return fields;
}

/** How a value is compared: SharePoint knows no upper and lower case. */
export function folded(value: FieldValue): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return String(value).toLowerCase();
}

function parseValue(column: Column, value: unknown, type: unknown): FieldValue | null {
  if (column.text !== undefined) return parseText(column, value);
  if (column.number !== undefined) {
    if (typeof value !== "number") throw mismatch(column, "Edm.Double");
    const { minimum, maximum } = column.number;
    if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum))
      throw badRequest(`The value of field '${column.name}' is out of range`);
    return value;
  }
  if (column.boolean !== undefined) {
    if (typeof value !== "boolean") throw mismatch(column, "Edm.Boolean");
    return value;
  }
  if (column.dateTime !== undefined) return parseDateTime(column, value);
  return isMultiChoice(column)
    ? parseChoices(column, value, type)
    : parseChoice(column, value, "Edm.String");
}

function parseText(column: Column, value: unknown): string | null {
  if (typeof value !== "string") throw mismatch(column, "Edm.String");
  const limit = isMultiLine(column) ? MULTI_LINE_MAX : (column.text?.maxLength ?? 255);
  if (value.length > limit)
    throw badRequest(`The value of field '${column.name}' is longer than ${limit} characters`);
  return value === "" ? null : value;
}

function parseDateTime(column: Column, value: unknown): string {
  const isDate =
    typeof value === "string" && /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(value);
  const ms = isDate ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms)) throw mismatch(column, "Edm.DateTimeOffset");
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function parseChoice(column: Column, value: unknown, type: string): string | null {
  if (typeof value !== "string") throw mismatch(column, type);
  if (value === "") return null;
  const { choices = [], allowTextEntry = false } = column.choice ?? {};
  if (!allowTextEntry && !choices.includes(value))
    throw badRequest(`The value '${value}' is not a choice of field '${column.name}'`);
  return value;
}

function parseChoices(column: Column, value: unknown, type: unknown): string[] | null {
  if (type !== COLLECTION || !Array.isArray(value)) throw mismatch(column, COLLECTION);
  const chosen = value.map((one) => parseChoice(column, one, COLLECTION) ?? "");
  return chosen.length === 0 ? null : chosen.filter((one) => one !== "");
}

const mismatch = (column: Column, type: string) =>
  badRequest(`Cannot convert the value of field '${column.name}' to the expected type '${type}'.`);
