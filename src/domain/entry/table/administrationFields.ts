import type { FieldDeclaration } from "#domain/entry/fieldRow.ts";

/** Publication, and what the register notes of the entry itself. */
export const ADMINISTRATION_FIELDS = [
  {
    key: "councilRefs",
    label: { de: "Ratsvorlagen und Anfragen", en: "Council papers" },
    kind: "list",
    stage: "intakeOptional",
    visibility: "public",
    readers: "all",
    itemFields: { no: "text", title: "text", url: "url" },
  },
  {
    key: "lastReleasedSnapshot",
    label: { de: "Letzter freigegebener Stand", en: "Last released snapshot" },
    kind: "longText",
    stage: "system",
    readers: "coordination",
    maxLength: 60000,
  },
  {
    key: "schemaVersion",
    label: { de: "Schema-Version", en: "Schema version" },
    kind: "text",
    stage: "system",
    required: true,
    visibility: "public",
    readers: "coordination",
    maxLength: 20,
  },
  {
    key: "sourceRef",
    label: { de: "Herkunft (Import)", en: "Import source" },
    kind: "longText",
    stage: "system",
    readers: "coordination",
    maxLength: 1000,
  },
  {
    key: "importedRow",
    label: { de: "Zeile der eingelesenen Liste", en: "Row of the imported list" },
    kind: "longText",
    stage: "system",
    readers: "coordination",
    maxLength: 20_000,
    // Names of persons may stand in it.
    personal: true,
  },
  {
    key: "createdOn",
    label: { de: "Angelegt am", en: "Created on" },
    kind: "date",
    stage: "system",
    required: true,
    readers: "involved",
  },
  {
    key: "changedOn",
    label: { de: "Zuletzt geändert am", en: "Last changed on" },
    kind: "date",
    stage: "system",
    required: true,
    readers: "involved",
    derived: true,
  },
] as const satisfies readonly FieldDeclaration[];
