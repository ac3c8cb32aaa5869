import { parseDirectoryId } from "#domain/people/directoryId.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { cleanText } from "#domain/text/cleanText.ts";
import { comparableText, looksLike } from "#domain/text/comparableText.ts";
import { foldText } from "#domain/text/foldText.ts";
import { parseDay, parsePartialDate } from "#domain/time/day.ts";
import { isPossibleDay, UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import type { FieldValue, ListElement } from "./entry.ts";
import { LINK } from "./fieldRow.ts";
import { type Field, LINE_LENGTH, longestOf } from "./fields.ts";
import { OPERATION_PROBLEMS } from "./operationProblem.ts";

export const FIELD_PROBLEMS = [
  "required",
  "tooLong",
  "notAChoice",
  "wrongType",
  "badDate",
  "dayOutOfRange",
  "badPattern",
  "badLink",
  "noPerson",
  "exclusive",
  "tooMany",
  "unknownField",
  "notEditable",
  "notAllowed",
  /** Has to be there before productive use. */
  "neededForUse",
  /** More data than the decision on the application covers. */
  "exceedsDecision",
  ...OPERATION_PROBLEMS,
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** No list has more items; a longer one is a mistake or an attack. */
const MAX_ITEMS = 100;
/** All items together, as JSON: a multi-line column of SharePoint takes 63,999 characters. */
const LONGEST_LIST = 60_000;

/** Reads one field's value from outside (form, card, list item, file). `null` and blank texts are an empty field. */
export function parseFieldValue(
  field: Field,
  input: unknown,
): Result<FieldValue | null, FieldProblem> {
  if (input === null || input === undefined) return ok(null);
  switch (field.kind) {
    case "boolean":
      return typeof input === "boolean" ? ok(input) : err("wrongType");
    case "multiChoice":
      return parseChoices(field, input);
    case "list":
      return parseList(field, input);
    case "text":
    case "longText":
    case "choice":
    case "date":
    case "partialDate":
    case "orgUnit":
      return typeof input === "string"
        ? parseText(field, field.kind === "longText" ? typedText(input) : typedLine(input))
        : err("wrongType");
    case "person":
      return typeof input === "string" ? parsePerson(typedLine(input)) : err("wrongType");
    case "ref":
      return typeof input === "string" ? parseText(field, comparableText(input)) : err("wrongType");
  }
}

/** In a line, what ends one in other programs only (a vertical tab, a line separator) is a blank. */
function typedLine(input: string): string {
  return typedText(input.replace(/[\v\f\u0085\u2028\u2029]/g, " "));
}

function typedText(input: string): string {
  return cleanText(input).trim();
}

function parseText(field: Field, text: string): Result<string | null, FieldProblem> {
  if (text === "") return ok(null);
  if (text.length > longestOf(field)) return err("tooLong");
  if (field.kind !== "longText" && /[\r\n]/.test(text)) return err("badPattern");
  if (field.pattern !== undefined && !field.pattern.test(text)) {
    return err(field.pattern === LINK ? "badLink" : "badPattern");
  }
  if (field.kind === "choice" && !isChoice(field, text)) return err("notAChoice");
  return field.kind === "date" || field.kind === "partialDate"
    ? parseTypedDay(field, text)
    : ok(text);
}

function parseTypedDay({ kind }: Field, text: string): Result<string, FieldProblem> {
  if (kind === "partialDate" && foldText(text) === UNKNOWN_DAY) return ok(UNKNOWN_DAY);
  const day = kind === "date" ? parseDay(text) : parsePartialDate(text);
  if (day === undefined) return err("badDate");
  return isPossibleDay(day) ? ok(day) : err("dayOutOfRange");
}

function parsePerson(text: string): Result<string | null, FieldProblem> {
  if (text === "") return ok(null);
  const id = parseDirectoryId(text);
  return id === undefined ? err("noPerson") : ok(id);
}

function parseChoices(
  field: Field,
  input: unknown,
): Result<readonly string[] | null, FieldProblem> {
  if (!Array.isArray(input)) return err("wrongType");
  const chosen: string[] = [];
  for (const item of input) {
    if (typeof item !== "string") return err("wrongType");
    if (!isChoice(field, item)) return err("notAChoice");
    if (!chosen.includes(item)) chosen.push(item);
  }
  if (chosen.length > 1 && chosen.some((key) => field.exclusive?.includes(key))) {
    return err("exclusive");
  }
  return ok(chosen.length === 0 ? null : chosen);
}

function parseList(
  field: Field,
  input: unknown,
): Result<readonly ListElement[] | null, FieldProblem> {
  if (!Array.isArray(input)) return err("wrongType");
  if (input.length > MAX_ITEMS) return err("tooMany");
  const items: ListElement[] = [];
  for (const item of input) {
    const parsed =
      field.itemFields === undefined
        ? parseItemText(field, item)
        : parseRecord(field.itemFields, item);
    if (!parsed.ok) return parsed;
    if (parsed.value !== null && !isThere(items, parsed.value)) items.push(parsed.value);
  }
  if (JSON.stringify(items).length > LONGEST_LIST) return err("tooLong");
  return ok(items.length === 0 ? null : items);
}

/** A tag that looks like another one is the same tag. */
function isThere(items: readonly ListElement[], item: ListElement): boolean {
  return (
    typeof item === "string" &&
    items.some((other) => typeof other === "string" && looksLike(other, item))
  );
}

function parseItemText(field: Field, item: unknown): Result<string | null, FieldProblem> {
  if (typeof item !== "string") return err("wrongType");
  const text = typedText(item);
  if (text.length > longestOf(field)) return err("tooLong");
  return ok(text === "" ? null : text);
}

function parseRecord(
  parts: Readonly<Record<string, "text" | "url">>,
  item: unknown,
): Result<Readonly<Record<string, string>> | null, FieldProblem> {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return err("wrongType");
  const record: Record<string, string> = {};
  for (const [key, part] of Object.entries(item)) {
    const kind = Object.hasOwn(parts, key) ? parts[key] : undefined;
    if (kind === undefined) return err("unknownField");
    if (typeof part !== "string") return err("wrongType");
    const text = typedText(part);
    if (text.length > LINE_LENGTH) return err("tooLong");
    if (kind === "url" && text !== "" && !/^https:\/\/[^\s]+$/.test(text)) return err("badLink");
    if (text !== "") record[key] = text;
  }
  return ok(Object.keys(record).length === 0 ? null : record);
}

function isChoice(field: Field, key: string): boolean {
  return field.choices?.some((choice) => choice.key === key) ?? false;
}
