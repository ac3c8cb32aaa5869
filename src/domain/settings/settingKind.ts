import type { Bilingual } from "#domain/bilingual.ts";
import { treeOf } from "#domain/classification/treeVersions.ts";
import { parseDirectoryId } from "#domain/people/directoryId.ts";
import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { foldText } from "#domain/text/foldText.ts";
import { compareDays, type Day, parseDay } from "#domain/time/day.ts";
import { isPossibleDay } from "#domain/time/possibleDay.ts";
import { isClosingDay } from "#domain/time/workingDay.ts";
import type { OrgUnit } from "./organisation.ts";
import type { SettingFault } from "./settingFault.ts";
import type { TreeSignOff } from "./signOff.ts";

/** How a setting is chosen or written; what a form shows follows from it. */
export type SettingKind =
  | { readonly kind: "choice"; readonly options: Readonly<Record<string, Bilingual>> }
  | {
      readonly kind: "number";
      readonly min: number;
      readonly max: number;
      readonly unit: Bilingual;
    }
  | { readonly kind: "text"; readonly max: number }
  | { readonly kind: "day" | "closingDays" | "offices" | "signOff" }
  | {
      /** Lines `key=word`, shown by the label of each key. */
      readonly kind: "mapping";
      readonly rows: readonly MappingRow[];
      /** Whether the order of the lines counts; then a line without a word is left out. */
      readonly isOrdered: boolean;
    }
  | { readonly kind: "people"; readonly min: number };

export interface MappingRow {
  readonly key: string;
  readonly label: Bilingual;
  /** The word that holds where no line has another. */
  readonly own: string;
}

export type Parsed<Value> = Result<Value, SettingFault>;
/** Reads what a request or a stored row holds; `today` where a value may not be of the future. */
export type ParseSetting<Value> = (input: unknown, today: Day) => Parsed<Value>;

export const SETTING_LIMITS = {
  text: 200,
  name: 100,
  officeId: 64,
  closingDays: 100,
  people: 20,
  offices: 200,
  lines: 100,
  reason: 500,
} as const;

export function parseChoice<const Option extends string>(
  options: readonly Option[],
): ParseSetting<Option> {
  return (input) => {
    const chosen = options.find((option) => option === input);
    return chosen === undefined ? err("unknownChoice") : ok(chosen);
  };
}

/** One line, or none. */
export function parseText(max: number, form?: RegExp): ParseSetting<string> {
  return (input) => {
    const text = textIn(input);
    if (text === undefined || /[\r\n]/.test(text)) return err("wrongKind");
    if (text.length > max) return err("textTooLong");
    return text === "" || form === undefined || form.test(text) ? ok(text) : err("badForm");
  };
}

export function parseNumber(min: number, max: number): ParseSetting<number> {
  return (input) => {
    if (typeof input !== "number" || !Number.isInteger(input)) return err("wrongKind");
    return input < min || input > max ? err("outOfRange") : ok(input);
  };
}

/** A day, or null for what the law says. */
export const parseDayOrNone: ParseSetting<Day | null> = (input) => {
  if (input === null) return ok(null);
  const day = dayIn(input);
  return day === undefined ? err("badDate") : ok(day);
};

export const parseClosingDays: ParseSetting<readonly string[]> = (input) => {
  if (!Array.isArray(input)) return err("wrongKind");
  if (input.length > SETTING_LIMITS.closingDays) return err("tooMany");
  const days: unknown[] = input;
  const read = days.flatMap((day) => (typeof day === "string" && isClosingDay(day) ? [day] : []));
  if (read.length < days.length) return err("badClosingDay");
  return new Set(read).size < read.length ? err("closingDayTwice") : ok(read);
};

/** Lines of a form of their own; empty ones are left out. */
export function parseLines(isLine: (line: string) => boolean): ParseSetting<readonly string[]> {
  return (input) => {
    if (!Array.isArray(input)) return err("wrongKind");
    if (input.length > SETTING_LIMITS.lines) return err("tooMany");
    const read = eachOf(input, (line) => {
      const text = textIn(line);
      if (text === undefined) return err("wrongKind");
      return text.length > SETTING_LIMITS.text ? err("textTooLong") : ok(text);
    });
    if (!read.ok) return read;
    const lines = read.value.filter((line) => line !== "");
    return lines.every(isLine) ? ok(lines) : err("badForm");
  };
}

export function parsePeople(min: number): ParseSetting<readonly Person[]> {
  return (input) => {
    if (!Array.isArray(input)) return err("wrongKind");
    if (input.length > SETTING_LIMITS.people) return err("tooMany");
    if (input.length < min) return err("nobodyNamed");
    const read = eachOf(input, parsePerson);
    if (!read.ok) return read;
    return areUnique(read.value.map(({ id }) => id)) ? read : err("personTwice");
  };
}

export const parseOffices: ParseSetting<readonly OrgUnit[]> = (input) => {
  if (!Array.isArray(input)) return err("wrongKind");
  if (input.length === 0) return err("noOffice");
  if (input.length > SETTING_LIMITS.offices) return err("tooMany");
  const read = eachOf(input, parseOffice);
  if (!read.ok) return read;
  return areUnique(read.value.map(({ id }) => foldText(id))) ? read : err("officeTwice");
};

/** Null where the legal office has signed nothing off. */
export const parseSignOff: ParseSetting<TreeSignOff | null> = (input, today) => {
  if (input === null) return ok(null);
  const record = recordOf(input, ["tree", "by", "on", "reference"]);
  if (record === undefined) return err("wrongKind");
  const [tree, by, reference] = [record.tree, record.by, record.reference].map(textIn);
  if (tree === undefined || treeOf(tree) === undefined) return err("unknownTree");
  if (!by || !reference) return err("signOffIncomplete");
  if (Math.max(by.length, reference.length) > SETTING_LIMITS.text) return err("textTooLong");
  const on = dayIn(record.on);
  if (on === undefined) return err("badDate");
  return compareDays(on, today) > 0 ? err("signOffInFuture") : ok({ tree, by, on, reference });
};

function parsePerson(input: unknown): Parsed<Person> {
  const record = recordOf(input, ["id", "name"]);
  if (record === undefined) return err("wrongKind");
  const id = parseDirectoryId(textIn(record.id) ?? "");
  const name = textIn(record.name);
  if (id === undefined) return err("personWithoutId");
  if (!name) return err("personWithoutName");
  return name.length > SETTING_LIMITS.name ? err("textTooLong") : ok({ id, name });
}

function parseOffice(input: unknown): Parsed<OrgUnit> {
  const record = recordOf(input, ["id", "name", "department", "headId"]);
  if (record === undefined) return err("wrongKind");
  const [id, name, department] = [record.id, record.name, record.department].map(textIn);
  if (!id || !name || !department) return err("officeIncomplete");
  const isLong =
    id.length > SETTING_LIMITS.officeId ||
    Math.max(name.length, department.length) > SETTING_LIMITS.name;
  if (isLong) return err("textTooLong");
  if (record.headId === undefined || record.headId === null) return ok({ id, name, department });
  const headId = parseDirectoryId(textIn(record.headId) ?? "");
  return headId === undefined ? err("badHead") : ok({ id, name, department, headId });
}

function eachOf<Value>(
  input: readonly unknown[],
  parse: (one: unknown) => Parsed<Value>,
): Parsed<readonly Value[]> {
  const values: Value[] = [];
  for (const one of input) {
    const read = parse(one);
    if (!read.ok) return read;
    values.push(read.value);
  }
  return ok(values);
}

/** The object, where it has no other keys. */
function recordOf<Key extends string>(
  input: unknown,
  keys: readonly Key[],
): Partial<Record<Key, unknown>> | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return undefined;
  const names: readonly string[] = keys;
  return Object.keys(input).every((key) => names.includes(key)) ? input : undefined;
}

function textIn(input: unknown): string | undefined {
  return typeof input === "string" ? input.trim() : undefined;
}

function dayIn(input: unknown): Day | undefined {
  const day = typeof input === "string" ? parseDay(input) : undefined;
  return day !== undefined && isPossibleDay(day) ? day : undefined;
}

function areUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
