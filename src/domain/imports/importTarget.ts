import type { Bilingual } from "#domain/bilingual.ts";
import type { FieldKind } from "#domain/entry/fieldRow.ts";
import { FIELDS, type Field, type FieldKey, fieldOf, isFieldKey } from "#domain/entry/fields.ts";

/** What a column may be besides a field of the entry. */
export const OTHER_TARGETS = [
  /** The row's id in its source. */
  "sourceId",
  /** Names, numbers or addresses that are resolved: a person of the directory, an office of the city. */
  "owner",
  "deputy",
  "office",
  /** Of an evaluation that somebody made elsewhere. */
  "evaluatedOn",
  "evaluationReason",
] as const;
export type OtherTarget = (typeof OTHER_TARGETS)[number];

export type ImportTarget = FieldKey | OtherTarget;

/** How a text becomes a value: as its field reads it, as an id of the source, or by being looked up. */
export type TargetKind = FieldKind | "sourceId" | "personName" | "officeName";

export interface TargetRow {
  readonly target: ImportTarget;
  readonly label: Bilingual;
  readonly kind: TargetKind;
  /** The field that holds the value; a row's own facts have none. */
  readonly field: Field | undefined;
}

const OTHERS: Readonly<Record<OtherTarget, Omit<TargetRow, "target">>> = {
  sourceId: {
    label: { de: "Kennung in der Quelle", en: "Id in the source" },
    kind: "sourceId",
    field: undefined,
  },
  owner: { label: fieldOf("ownerName").label, kind: "personName", field: fieldOf("ownerId") },
  deputy: { label: fieldOf("deputyName").label, kind: "personName", field: fieldOf("deputyId") },
  office: { label: fieldOf("orgUnitName").label, kind: "officeName", field: fieldOf("orgUnitId") },
  evaluatedOn: {
    label: { de: "Bewertet am", en: "Evaluated on" },
    kind: "date",
    field: undefined,
  },
  evaluationReason: {
    label: { de: "Begründung der Bewertung", en: "Reason for the evaluation" },
    kind: "longText",
    field: undefined,
  },
};

/** Found through `owner`, `deputy` and `office`; nobody writes a directory id into a spreadsheet. */
const RESOLVED: ReadonlySet<FieldKey> = new Set([
  "ownerId",
  "ownerName",
  "deputyId",
  "deputyName",
  "orgUnitId",
  "orgUnitName",
]);
/** Written by the system alone, and yet told by a file: which entry a row is about, a class, since when a version is in use. */
const TOLD: ReadonlySet<FieldKey> = new Set([
  "registerNo",
  "riskClass",
  "versionSince",
  "versionNotesUrl",
]);

/** Everything that a column of a file may be, in the order of the field table; what is no field stands last. */
export const IMPORT_TARGETS: readonly TargetRow[] = [
  ...FIELDS.filter(isImportable).map((field) => ({
    target: field.key,
    label: field.label,
    kind: field.kind,
    field,
  })),
  ...OTHER_TARGETS.map((target) => ({ target, ...OTHERS[target] })),
];

function isImportable({ editors, key }: Field): boolean {
  const isEdited = editors.some((editor) => editor !== "system");
  return TOLD.has(key) || (isEdited && !RESOLVED.has(key));
}

const byTarget: ReadonlyMap<string, TargetRow> = new Map(
  IMPORT_TARGETS.map((row) => [row.target, row]),
);

export function isImportTarget(text: string): text is ImportTarget {
  return byTarget.has(text);
}

export function targetOf(target: ImportTarget): TargetRow {
  const row = byTarget.get(target);
  if (row === undefined) throw new Error(`Nothing is imported as ${target}`);
  return row;
}

/** Where the value of a target stands in an entry; undefined for what is a row's own. */
export function fieldKeyOf(target: ImportTarget): FieldKey | undefined {
  return isFieldKey(target) ? target : OTHERS[target].field?.key;
}
