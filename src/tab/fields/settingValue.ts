import { isRecord } from "#contract/check.ts";
import type { SettingsView } from "#contract/settings.ts";
import type { Json } from "#domain/change.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import type { Person } from "#domain/people/person.ts";
import type { MappingRow } from "#domain/settings/settingKind.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { SETTINGS } from "#domain/settings/settingTable.ts";

/** What is typed is not a value yet: a form holds texts, and what is missing is empty. */
export interface TypedOffice {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly headId?: string;
}

export interface TypedSignOff {
  readonly tree: string;
  readonly by: string;
  readonly on: string;
  readonly reference: string;
}

export function peopleIn(value: Json): readonly Person[] {
  return rowsIn(value).map((row) => ({ id: textAt(row, "id"), name: textAt(row, "name") }));
}

export function officesIn(value: Json): readonly TypedOffice[] {
  return rowsIn(value).map((row) => {
    const headId = textAt(row, "headId");
    const [id, name, department] = [
      textAt(row, "id"),
      textAt(row, "name"),
      textAt(row, "department"),
    ];
    return { id, name, department, ...(headId === "" ? {} : { headId }) };
  });
}

export function linesIn(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((line) => typeof line === "string") : [];
}

/** The word of each row, in the order of the lines; rows without a line stand last, with their own word. */
export function mappedIn(
  lines: readonly string[],
  rows: readonly MappingRow[],
): readonly { readonly row: MappingRow; readonly word: string }[] {
  const words = new Map(lines.map((line) => [keyOfLine(line), line.slice(line.indexOf("=") + 1)]));
  const places = new Map([...words.keys()].map((key, place) => [key, place]));
  const placeOf = ({ key }: MappingRow) => places.get(key) ?? lines.length;
  return rows
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((row) => ({ row, word: words.get(row.key) ?? row.own }));
}

/** What is stored of them: lines that say something else than what holds anyway. */
export function linesOf(
  mapped: readonly { readonly row: MappingRow; readonly word: string }[],
): string[] {
  return mapped.flatMap(({ row, word }) => (word === row.own ? [] : [`${row.key}=${word}`]));
}

function keyOfLine(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf("="))).trim();
}

export function signOffIn(value: Json): TypedSignOff | null {
  if (!isRecord(value)) return null;
  return {
    ...{ tree: textAt(value, "tree"), by: textAt(value, "by") },
    ...{ on: textAt(value, "on"), reference: textAt(value, "reference") },
  };
}

/** The version of the questions in force, as the settings say. */
export function treeInForce(settings: SettingsView["settings"]): string {
  const held = settings.find(({ key }) => key === "treeVersion")?.value;
  return typeof held === "string" ? held : CURRENT_TREE.version;
}

/** The value that is meant by what was typed; what makes none is refused with its fault. */
export function typedToValue(key: SettingKey, typed: Json): Json {
  switch (SETTINGS[key].kind.kind) {
    case "number":
      return typeof typed === "string" && /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : typed;
    case "closingDays":
      if (typeof typed !== "string") return typed;
      return typed
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
    case "mapping":
    case "day":
      return typed === "" ? null : typed;
    case "text":
    case "choice":
    case "people":
    case "offices":
    case "signOff":
      return typed;
  }
}

function rowsIn(value: Json): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function textAt(row: Readonly<Record<string, unknown>>, name: string): string {
  const text = row[name];
  return typeof text === "string" ? text : "";
}
