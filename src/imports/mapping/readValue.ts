import type { FieldValue } from "#domain/entry/entry.ts";
import type { Field } from "#domain/entry/fields.ts";
import { parseFieldValue } from "#domain/entry/fieldValue.ts";
import { itemOf } from "#domain/entry/listText.ts";
import { CHOICE_SYNONYMS } from "#domain/imports/choiceSynonyms.ts";
import { folded } from "#domain/imports/folded.ts";
import type { RowProblem } from "#domain/imports/importedRow.ts";
import type { ColumnUse } from "#domain/imports/importPlan.ts";
import type { TargetRow } from "#domain/imports/importTarget.ts";
import { parseDirectoryId } from "#domain/people/directoryId.ts";
import { cleanText } from "#domain/text/cleanText.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import type { SourceCell } from "#imports/cells.ts";
import { isBlankMark } from "#imports/guesses/blankMarks.ts";
import { readDate } from "#imports/guesses/readDate.ts";
import { serialDate } from "#imports/guesses/serialDate.ts";

/** A value, nothing (an empty cell), or why there is none. */
export type ValueReading =
  | { readonly value: FieldValue }
  | { readonly value: null }
  | { readonly problem: RowProblem };

export interface ReadContext {
  /** What a coordinator has said that a text stands for; undefined where nobody has. */
  recoded(text: string): FieldValue | null | undefined;
  /** The id of the office that is called so, or has this number; undefined where none or several are. */
  officeNamed(text: string): string | undefined;
}

const NOTHING: ValueReading = { value: null };
/** Says nothing of which field it answers. */
export function isYesOrNo(text: string): boolean {
  const word = folded(text);
  return YES.has(word) || NO.has(word);
}

const YES = new Set(["ja", "j", "yes", "y", "wahr", "true", "waar", "1", "x"]);
const NO = new Set(["nein", "n", "no", "nee", "falsch", "false", "onwaar", "0"]);
/** Where nobody has said what parts several values in a cell. */
const PARTS = /[;\n\r|]+/;

/** What a cell says of a target. Only the whole text is recoded, but for lists, whose parts may be. */
export function readValue(
  { field, kind, target }: TargetRow,
  cell: SourceCell,
  use: ColumnUse,
  context: ReadContext,
): ValueReading {
  // As the register keeps texts: else an entry would never be what was written.
  const text = cleanText(cell.text).trim();
  const recoded = context.recoded(text);
  if (recoded !== undefined) return { value: recoded };
  if (text === "") return NOTHING;
  const unknown: ValueReading = { problem: { code: "unknownValue", target, text } };
  switch (kind) {
    case "sourceId":
      return isBlankMark(text) ? NOTHING : { value: text };
    case "officeName": {
      const id = context.officeNamed(text);
      if (id !== undefined) return { value: id };
      return isBlankMark(text) ? NOTHING : unknown;
    }
    case "personName": {
      // A name is never a person by itself: whom it means is asked.
      const id = parseDirectoryId(text);
      if (id !== undefined) return { value: id };
      return isBlankMark(text) ? NOTHING : unknown;
    }
    case "choice": {
      const key = field && (choiceNamed(field, text) ?? unknownOf(field, text));
      if (key !== undefined) return { value: key };
      return isBlankMark(text) ? NOTHING : unknown;
    }
    case "multiChoice": {
      const key = field && unknownOf(field, text);
      if (key !== undefined) return { value: [key] };
      return isBlankMark(text) ? NOTHING : choicesIn(target, field, cell, use, context);
    }
    case "boolean": {
      const word = folded(text);
      if (YES.has(word)) return { value: true };
      if (NO.has(word)) return { value: false };
      return isBlankMark(text) ? NOTHING : unknown;
    }
    case "date":
    case "partialDate":
      return field?.unknownAllowed === true && saysUnknown(text)
        ? { value: UNKNOWN_DAY }
        : readDay(target, kind, cell, use);
    case "list":
      return isBlankMark(text) ? NOTHING : checked(field, target, itemsIn(field, cell, use));
    default:
      if (field?.unknownAllowed === true && saysUnknown(text)) return { value: UNKNOWN_TEXT };
      return isBlankMark(text) ? NOTHING : checked(field, target, text);
  }
}

const UNKNOWN_WORDS = new Set(["unbekannt", "nicht bekannt", "unknown", "not known", "onbekend"]);
/** The register's own word, which is an answer where a field allows it. */
const UNKNOWN_TEXT = "unbekannt";

function saysUnknown(text: string): boolean {
  return UNKNOWN_WORDS.has(folded(text));
}

function unknownOf({ choices }: Field, text: string): string | undefined {
  return saysUnknown(text) ? choices?.find(({ key }) => key === "unknown")?.key : undefined;
}

/** The choice with this key, label or synonym: the whole text, "pilot – seit Mai" is none. */
export function choiceNamed(field: Field, text: string): string | undefined {
  const names = namesOf(field);
  return names.get(text) ?? names.get(folded(text));
}

const namesByField = new Map<string, ReadonlyMap<string, string>>();

/** Of each choice its key and labels, and then its synonyms: no synonym takes another choice's name. */
function namesOf({ choices = [], key: field }: Field): ReadonlyMap<string, string> {
  const known = namesByField.get(field);
  if (known !== undefined) return known;
  const synonyms = CHOICE_SYNONYMS[field] ?? {};
  const own = choices.flatMap(({ de, en, key }) => [key, de, en].map((name) => ({ name, key })));
  const others = choices.flatMap(({ key }) => (synonyms[key] ?? []).map((name) => ({ name, key })));
  const names = new Map<string, string>();
  for (const { key, name } of [...own, ...others]) {
    // Mostly it is written just so.
    for (const written of [name, folded(name)]) if (!names.has(written)) names.set(written, key);
  }
  namesByField.set(field, names);
  return names;
}

function choicesIn(
  target: TargetRow["target"],
  field: Field | undefined,
  { kind, text }: SourceCell,
  use: ColumnUse,
  context: ReadContext,
): ValueReading {
  if (field === undefined) return NOTHING;
  const whole = choiceNamed(field, text);
  if (whole !== undefined) return { value: [whole] };
  const chosen: string[] = [];
  const listed = kind === "json" ? parsedList(text)?.map(String) : undefined;
  for (const part of listed ?? partsOf(text, use)) {
    const recoded = context.recoded(part);
    if (recoded === null) continue;
    const keys = recoded === undefined ? choiceNamed(field, part) : recoded;
    if (keys === undefined || typeof keys === "boolean") {
      return { problem: { code: "unknownValue", target, text: part } };
    }
    chosen.push(...[keys].flat().filter((key) => typeof key === "string"));
  }
  return checked(field, target, chosen);
}

function itemsIn(
  field: Field | undefined,
  { kind, text }: SourceCell,
  use: ColumnUse,
): readonly unknown[] {
  const isJson = kind === "json" || /^\s*\[/.test(text);
  const listed = isJson ? parsedList(text) : undefined;
  if (listed !== undefined) return listed;
  return partsOf(text, use).map((part) => itemOf(part, field?.itemFields));
}

function parsedList(text: string): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function partsOf(text: string, { separator }: ColumnUse): readonly string[] {
  const lines = separator === undefined ? text.split(PARTS) : text.split(/[\n\r]+/);
  const parts = separator === undefined ? lines : lines.flatMap((line) => line.split(separator));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function readDay(
  target: TargetRow["target"],
  kind: "date" | "partialDate",
  { epoch = 1900, kind: cellKind, text }: SourceCell,
  { dateOrder }: ColumnUse,
): ValueReading {
  const bad: ValueReading = {
    problem: { code: "badDate", target, text: text.trim(), isMinor: true },
  };
  if (cellKind === "serial") {
    const day = serialDate(text, epoch);
    return day === undefined ? bad : { value: day };
  }
  const reading = readDate(text, dateOrder);
  if (reading.kind === "ambiguous") {
    return { problem: { code: "ambiguousDate", target, text: text.trim() } };
  }
  if (reading.kind === "none") return isBlankMark(text) ? NOTHING : bad;
  const isWhole = reading.value.length === "2024-01-31".length;
  // A month is not made a day of it.
  return isWhole || kind === "partialDate" ? { value: reading.value } : bad;
}

/** As the field reads it. What does not fit is left out and told: the row keeps its text. */
function checked(
  field: Field | undefined,
  target: TargetRow["target"],
  input: unknown,
): ValueReading {
  if (field === undefined) return typeof input === "string" ? { value: input } : NOTHING;
  const parsed = parseFieldValue(field, input);
  if (parsed.ok) return { value: parsed.value };
  const text = typeof input === "string" ? input.slice(0, SHOWN) : undefined;
  return {
    problem: {
      code: parsed.problem,
      target,
      isMinor: true,
      ...(text === undefined ? {} : { text }),
    },
  };
}

/** A whole title, so that somebody can say it shorter. */
const SHOWN = 1_000;
