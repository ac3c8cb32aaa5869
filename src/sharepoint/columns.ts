import { FIELDS, type Field } from "#domain/entry/fields.ts";
import { isSectionKey } from "#domain/entry/sectionFields.ts";

/** A column of a SharePoint list. `note` is a multi-line text; only the others can be indexed. */
export interface Column {
  /** The API name, fixed at creation. */
  readonly name: string;
  /** What the list shows to people. */
  readonly displayName: string;
  readonly kind: "text" | "note" | "number" | "boolean";
  readonly indexed?: true;
  readonly unique?: true;
}

export interface ListDefinition {
  /** The name it is created under; people may change it. */
  readonly displayName: string;
  /** Columns by whose API names the list is known, whatever it is called: nobody can change those. */
  readonly hallmark: readonly string[];
  readonly columns: readonly Column[];
}

/** SharePoint's limit for a single line of text. */
export const LINE_LENGTH = 255;

/** Looked up by key in SharePoint, or useful to a person who filters the list by hand. */
const INDEXED = ["orgUnitId", "ownerId", "deputyId", "operationStatus", "riskClass"];

/** `Title` is the column every generic list brings; the others are named after their field. */
export function columnNameOf(field: Field): string {
  return field.key.charAt(0).toUpperCase() + field.key.slice(1);
}

/** The lines of a row share some 8,000 bytes; the texts of evaluation and publication would not all find room there. */
function isNote(field: Field): boolean {
  if (field.kind === "list") return true;
  if (field.kind === "text" && (isSectionKey(field.key) || field.stage === "publication")) {
    return true;
  }
  return (
    (field.kind === "longText" || field.kind === "text") &&
    (field.maxLength ?? LINE_LENGTH) > LINE_LENGTH
  );
}

const key = (name: string, displayName: string): Column => ({
  name,
  displayName,
  kind: "text",
  indexed: true,
  unique: true,
});
const indexed = (name: string, displayName: string): Column => ({
  name,
  displayName,
  kind: "text",
  indexed: true,
});
const line = (name: string, displayName: string): Column => ({ name, displayName, kind: "text" });
const note = (name: string, displayName: string): Column => ({ name, displayName, kind: "note" });
const number = (name: string, displayName: string): Column => ({
  name,
  displayName,
  kind: "number",
});

function columnOf(field: Field): Column {
  const name = columnNameOf(field);
  const displayName = field.label.de;
  if (field.key === "registerNo") return key(name, displayName);
  if (field.kind === "boolean") return { name, displayName, kind: "boolean" };
  if (isNote(field)) return note(name, displayName);
  return INDEXED.includes(field.key) ? indexed(name, displayName) : line(name, displayName);
}

/** What every changing item carries: the number of its last change, and the change itself. */
const CHANGE_COLUMNS = [
  number("Revision", "Änderungsnummer"),
  note("LastChange", "Letzte Änderung (JSON)"),
] as const;

const ENTRIES_LIST: ListDefinition = {
  displayName: "KI-Register",
  hallmark: ["RegisterNo", "VersionRevision"],
  columns: [
    ...FIELDS.map(columnOf),
    number("VersionRevision", "Änderungsnummer der Version"),
    note("VersionChanges", "Versionen mit ihrem Tag (JSON)"),
    line("RhythmCase", "Vorgang, der die Abfrage festgelegt hat"),
    line("UsageCase", "Vorgang, der die Nutzung durch Beschäftigte festgelegt hat"),
    note("UsageProposal", "Vorschlag zur Nutzung durch Beschäftigte (JSON)"),
    note("ResponsibleBefore", "Früher Verantwortliche (JSON)"),
    note("LastSuspension", "Letzte Aussetzung (JSON)"),
    note("Publication", "Weg in das öffentliche Register (JSON)"),
    note("ReleasedState", "Zur Bestätigung freigegebener Stand (JSON)"),
    line("EvaluateFrom", "Erste Bewertung beginnt frühestens"),
    ...CHANGE_COLUMNS,
  ],
};

const CASES_LIST: ListDefinition = {
  displayName: "KI-Register Bewertungen",
  hallmark: ["CaseKey", "CauseKey", "RunningKey"],
  columns: [
    key("CaseKey", "Vorgang"),
    key("CauseKey", "Anlass"),
    key("RunningKey", "Laufend für"),
    indexed("EntryNo", "Registernummer"),
    indexed("State", "Stand"),
    line("Due", "Fällig am"),
    line("TargetVersion", "Zu bewertende Version"),
    note("Data", "Inhalt (JSON)"),
    note("Causes", "Anlässe (JSON)"),
    note("EarlierAnswers", "Frühere Antworten (JSON)"),
    note("Queries", "Rückfragen (JSON)"),
    note("Statements", "Stellungnahmen (JSON)"),
    note("Incidents", "Vorkommnisse (JSON)"),
    note("Classification", "Einstufung (JSON)"),
    note("Risks", "Risiken (JSON)"),
    note("Evidence", "Nachweise (JSON)"),
    note("Conditions", "Auflagen (JSON)"),
    note("Sections", "Abschnitte (JSON)"),
    note("Handovers", "Zuständigkeit (JSON)"),
    ...CHANGE_COLUMNS,
  ],
};

const EVENTS_LIST: ListDefinition = {
  displayName: "KI-Register Protokoll",
  hallmark: ["EventKey", "ChainKey", "PreviousHash"],
  columns: [
    key("EventKey", "Ereignis"),
    indexed("ChainKey", "Kette"),
    indexed("EntryNo", "Registernummer"),
    line("Action", "Handlung"),
    line("ChangeId", "Änderung"),
    line("Digest", "Prüfsumme des Standes"),
    line("PreviousHash", "Prüfsumme davor"),
    line("Hash", "Prüfsumme"),
    note("Data", "Inhalt (JSON)"),
    note("Persons", "Personen (löschbar, JSON)"),
  ],
};

const SYSTEM_LIST: ListDefinition = {
  displayName: "KI-Register System",
  hallmark: ["Key", "Value"],
  columns: [key("Key", "Schlüssel"), note("Value", "Wert (JSON)")],
};

export const LISTS = {
  entries: ENTRIES_LIST,
  cases: CASES_LIST,
  events: EVENTS_LIST,
  system: SYSTEM_LIST,
} as const;
export type ListName = keyof typeof LISTS;
