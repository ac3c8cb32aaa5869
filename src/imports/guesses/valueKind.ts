import type { SourceCell } from "#imports/cells.ts";
import { isBlankMark } from "./blankMarks.ts";
import { readDate } from "./readDate.ts";
import { serialDate } from "./serialDate.ts";

/**
 * What a cell can be read as. `partialDate` is a month, or four digits that may be a year. `ambiguousDate` can be read in
 * two ways.
 */
export type ValueKind =
  | "empty"
  | "blankMark"
  | "date"
  | "partialDate"
  | "ambiguousDate"
  | "number"
  | "boolean"
  | "link"
  | "mail"
  | "json"
  | "error"
  | "text";

const NUMBER =
  /^[+-]?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:[. ’']\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?:[eE][+-]?\d+)?\s?[%€$]?$/;
const BOOLEANS = /^(?:ja|nein|yes|no|nee|wahr|falsch|true|false|waar|onwaar|j|n|y)$/i;
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;
const MAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const LONGEST_VALUE = 60;
/** RFC 5321, 4.5.3.1.3. */
const LONGEST_MAIL = 254;

export function isNumberText(text: string): boolean {
  return NUMBER.test(text.trim());
}

export function valueKind(cell: SourceCell): ValueKind {
  const text = cell.text.trim();
  if (text === "") return "empty";
  if (cell.kind === "serial") {
    return serialDate(text, cell.epoch ?? 1900) === undefined ? "number" : "date";
  }
  if (cell.kind === "isoDate") return "date";
  if (cell.kind !== "text" && cell.kind !== "empty") return cell.kind;
  if (isBlankMark(text)) return "blankMark";
  if (LINK.test(text)) return "link";
  if (text.length <= LONGEST_MAIL && MAIL.test(text)) return "mail";
  if (text.length > LONGEST_VALUE) return "text";
  if (BOOLEANS.test(text)) return "boolean";
  return dateKind(text) ?? (isNumberText(text) ? "number" : "text");
}

function dateKind(text: string): ValueKind | undefined {
  const reading = readDate(text);
  if (reading.kind === "ambiguous") return "ambiguousDate";
  if (reading.kind === "none") return undefined;
  return reading.value.length < "2024-01-01".length ? "partialDate" : "date";
}
