import type { EntryValues, FieldValue } from "#domain/entry/entry.ts";
import { FIELDS, type Field } from "#domain/entry/fields.ts";
import { type FieldProblem, parseFieldValue } from "#domain/entry/fieldValue.ts";
import { cleanText } from "#domain/text/cleanText.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import { columnNameOf } from "./columns.ts";

/**
 * What is no id names nobody, but stays there to be seen: whoever typed it meant somebody. A day that nobody could enter
 * today may stand there from before.
 */
const SHOWN: readonly FieldProblem[] = ["noPerson", "dayOutOfRange"];

export type ItemFields = Readonly<Record<string, string | number | boolean | null>>;

const SEPARATOR = "; ";
/** Named once: a name that is put together anew is looked up slowly. */
const COLUMNS = FIELDS.map((field) => ({ field, name: columnNameOf(field) }));

/** The columns of an entry's values; an empty field is null, so that a change clears it. */
export function valuesToFields(values: EntryValues): ItemFields {
  return Object.fromEntries(
    COLUMNS.map(({ field, name }) => [name, encode(field, values[field.key])]),
  );
}

/** Reads an item's columns; a value broken by hand is named, not lost: the caller decides what happens to it. */
export function fieldsToValues(fields: Readonly<Record<string, unknown>>): {
  readonly values: Readonly<Record<string, FieldValue | null>>;
  readonly problems: Readonly<Record<string, FieldProblem>>;
} {
  const values: Record<string, FieldValue | null> = {};
  const problems: Record<string, FieldProblem> = {};
  for (const { field, name } of COLUMNS) {
    const stored = decode(field, fields[name]);
    const parsed = parseFieldValue(field, stored);
    if (parsed.ok) values[field.key] = parsed.value;
    else problems[field.key] = parsed.problem;
    if (!parsed.ok && SHOWN.includes(parsed.problem) && typeof stored === "string") {
      values[field.key] = cleanText(stored).trim();
    }
  }
  return { values, problems };
}

function encode(field: Field, value: FieldValue | undefined): string | boolean | null {
  if (value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  return field.kind === "multiChoice" ? value.join(SEPARATOR) : JSON.stringify(value);
}

function decode(field: Field, stored: unknown): unknown {
  if (stored === undefined || stored === null || stored === "") return null;
  if (typeof stored !== "string") return stored;
  if (field.kind === "multiChoice")
    return stored
      .split(";")
      .map((part) => part.trim())
      .filter(Boolean);
  return field.kind === "list" ? parseJson(stored) : stored;
}

/** A list that is no JSON any more stays a text, which no list field accepts. */
function parseJson(text: string): unknown {
  try {
    return parsePlainJson(text);
  } catch {
    return text;
  }
}
