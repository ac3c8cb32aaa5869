import type { EntryValues } from "#domain/entry/entry.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { parseDirectoryId } from "#domain/people/directoryId.ts";
import type { Replica } from "#register/memory/replica.ts";
import type { ItemProblem } from "#register/store/itemProblems.ts";

const PERSON_KEYS = FIELDS.filter(({ kind }) => kind === "person").map(({ key }) => key);

/** Entries in which something else stands where a person's id belongs: nobody can be asked by it. */
export function wrongIds(replica: Pick<Replica, "entries" | "entryItem">): readonly ItemProblem[] {
  return [...replica.entries()]
    .filter(({ values }) => PERSON_KEYS.some((key) => isNoId(values[key])))
    .flatMap(({ no, webUrl }): readonly ItemProblem[] => {
      const item = replica.entryItem(no);
      return item === undefined
        ? []
        : [{ list: "entries", itemId: item.id, webUrl, problem: "noPerson" }];
    });
}

function isNoId(value: EntryValues[keyof EntryValues]): boolean {
  return typeof value === "string" && parseDirectoryId(value) === undefined;
}
