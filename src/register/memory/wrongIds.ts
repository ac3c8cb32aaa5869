import type { Entry, EntryValues } from "#domain/entry/entry.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { parseDirectoryId } from "#domain/people/directoryId.ts";

const PERSON_KEYS = FIELDS.filter(({ kind }) => kind === "person").map(({ key }) => key);

/** Whether something else stands in an entry where a person's id belongs: nobody can be asked by it. */
export function hasWrongId({ values }: Entry): boolean {
  return PERSON_KEYS.some((key) => isNoId(values[key]));
}

function isNoId(value: EntryValues[keyof EntryValues]): boolean {
  return typeof value === "string" && parseDirectoryId(value) === undefined;
}
