import { isCoordinator, isWebEditor, readsEverything, type Viewer } from "#domain/people/roles.ts";
import { deputyOf, type Entry, type EntryValues, ownerOf } from "./entry.ts";
import { FIELDS, type Field, type FieldKey } from "./fields.ts";

/** Owner and deputy have the same rights. */
export function relationTo(entry: Entry, personId: string): "owner" | "deputy" | undefined {
  if (ownerOf(entry)?.id === personId) return "owner";
  if (deputyOf(entry)?.id === personId) return "deputy";
  return undefined;
}

/** Who reads what is among those who answer for the entry: coordination, audit, owner, deputy, head of office. */
export function isInvolved(entry: Entry, viewer: Viewer): boolean {
  return (
    readsEverything(viewer) ||
    relationTo(entry, viewer.person.id) !== undefined ||
    entry.values.headOfOfficeId === viewer.person.id
  );
}

export function mayRead(field: Field, entry: Entry, viewer: Viewer): boolean {
  switch (field.readers) {
    case "all":
      return true;
    case "involved":
      return isInvolved(entry, viewer);
    case "coordination":
      return readsEverything(viewer);
  }
}

/** What is shown where it is not known who reads it: a card that may be passed on. */
export function valuesForEverybody({ values }: Entry): EntryValues {
  const shown = FIELDS.filter(({ readers }) => readers === "all").map(({ key }) => key);
  return Object.fromEntries(shown.flatMap((key) => (key in values ? [[key, values[key]]] : [])));
}

/** The values of an entry that this person may see (`readers` of the field table). */
export function visibleValues(entry: Entry, viewer: Viewer): EntryValues {
  const shown = FIELDS.filter((field) => mayRead(field, entry, viewer));
  return Object.fromEntries(
    shown.flatMap((field) => {
      const value = entry.values[field.key];
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

/** What is written for everybody alone; all else that may be published stands in the entry for its own sake. */
export const PUBLIC_TEXTS = [
  "publicTitleDe",
  "publicSummaryDe",
  "publicTitleEn",
  "publicSummaryEn",
  "contactPublic",
  "appealContact",
  "publicUrl",
] as const satisfies FieldKey[];
const publicTexts: ReadonlySet<FieldKey> = new Set(PUBLIC_TEXTS);

/**
 * The fields this person may write in this entry (`editors` of the field table). A coordinator who owns or deputises it
 * writes what an owner may: what coordinators alone write (rhythm, validity, next review) is a decision. The editors of the
 * city's web pages write the texts for everybody, in every entry.
 */
export function editableFields(entry: Entry, viewer: Viewer): readonly FieldKey[] {
  const coordinator = mayDecide(entry, viewer);
  const responsible = relationTo(entry, viewer.person.id) !== undefined;
  const editor = isWebEditor(viewer);
  return FIELDS.filter(
    ({ editors, key }) =>
      (editor && publicTexts.has(key)) ||
      (coordinator && editors.some((editor) => editor !== "system")) ||
      (responsible && editors.includes("owner")),
  ).map((field) => field.key);
}

export function mayReportVersion(entry: Entry, viewer: Viewer): boolean {
  return isCoordinator(viewer) || relationTo(entry, viewer.person.id) !== undefined;
}

/** A version is corrected without a question to anybody: as good as a decision. */
export function mayCorrectVersion(entry: Entry, viewer: Viewer): boolean {
  return mayDecide(entry, viewer);
}

/** How an entry stands towards the public register: those who answer for it, and who writes the texts. */
export function maySeePublication(entry: Entry, viewer: Viewer): boolean {
  return isInvolved(entry, viewer) || isWebEditor(viewer);
}

/** Separation of duties: nobody decides on an entry that they own or deputise. */
export function mayDecide(entry: Entry, viewer: Viewer): boolean {
  return isCoordinator(viewer) && relationTo(entry, viewer.person.id) === undefined;
}
