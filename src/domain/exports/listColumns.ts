import type { Bilingual } from "#domain/bilingual.ts";
import { FIELDS, type Field, fieldOf } from "#domain/entry/fields.ts";
import type { ListKind } from "./exportKind.ts";

/**
 * How a column reads: a `day` cell is an ISO day, a partial one, or the word for "unknown"; a `link` cell is an address. A
 * number is one in every column.
 */
export type ColumnKind = "text" | "longText" | "day" | "number" | "link";

/** A column that can be chosen. */
export interface ListColumn<Key extends string = string> {
  readonly key: Key;
  readonly label: Bilingual;
  readonly kind: ColumnKind;
}

/** Which application a row is about: nobody finds it again without its number, which is always there and first. */
const APPLICATION = [
  { key: "registerNo", label: fieldOf("registerNo").label, kind: "text" },
  { key: "title", label: fieldOf("title").label, kind: "text" },
  { key: "office", label: fieldOf("orgUnitName").label, kind: "text" },
] as const satisfies readonly ListColumn[];
export type ApplicationKey = (typeof APPLICATION)[number]["key"];

const CASES = [
  { key: "cause", label: { de: "Anlass", en: "Occasion" }, kind: "text" },
  { key: "version", label: { de: "Version", en: "Version" }, kind: "text" },
  { key: "state", label: { de: "Stand", en: "State" }, kind: "text" },
  { key: "depth", label: { de: "Art der Bewertung", en: "Kind of evaluation" }, kind: "text" },
  { key: "requestedOn", label: { de: "Angefragt am", en: "Asked on" }, kind: "day" },
  { key: "openedOn", label: { de: "Bewertung seit", en: "Evaluated since" }, kind: "day" },
  { key: "due", label: { de: "Fällig am", en: "Due on" }, kind: "day" },
  { key: "closedOn", label: { de: "Abgeschlossen am", en: "Closed on" }, kind: "day" },
  { key: "riskClass", label: fieldOf("riskClass").label, kind: "text" },
  { key: "validUntil", label: { de: "Freigegeben bis", en: "Approved until" }, kind: "day" },
  { key: "reason", label: { de: "Begründung", en: "Reason" }, kind: "longText" },
  { key: "incidents", label: { de: "Vorfälle", en: "Incidents" }, kind: "number" },
  {
    key: "openConditions",
    label: { de: "Offene Auflagen", en: "Pending conditions" },
    kind: "number",
  },
] as const satisfies readonly ListColumn[];

const CONDITIONS = [
  { key: "condition", label: { de: "Auflage", en: "Condition" }, kind: "longText" },
  { key: "dueOn", label: { de: "Fällig am", en: "Due on" }, kind: "day" },
  { key: "state", label: { de: "Stand", en: "State" }, kind: "text" },
  { key: "overdue", label: { de: "Überfällig", en: "Overdue" }, kind: "text" },
  { key: "setOn", label: { de: "Gestellt am", en: "Set on" }, kind: "day" },
  { key: "answeredOn", label: { de: "Nachgewiesen am", en: "Proved on" }, kind: "day" },
  { key: "answer", label: { de: "Nachweis", en: "Proof" }, kind: "longText" },
  { key: "evidence", label: { de: "Dokument", en: "Document" }, kind: "link" },
] as const satisfies readonly ListColumn[];

const CAMPAIGN = [
  { key: "outcome", label: { de: "Ergebnis", en: "Outcome" }, kind: "text" },
  { key: "state", label: { de: "Stand", en: "State" }, kind: "text" },
  { key: "due", label: { de: "Fällig am", en: "Due on" }, kind: "day" },
  { key: "overdue", label: { de: "Überfällig", en: "Overdue" }, kind: "text" },
] as const satisfies readonly ListColumn[];

const LAW = [
  { key: "change", label: { de: "Was sich ändert", en: "What changes" }, kind: "longText" },
  { key: "changeKind", label: { de: "Art der Änderung", en: "Kind of change" }, kind: "text" },
  { key: "state", label: { de: "Stand", en: "State" }, kind: "text" },
] as const satisfies readonly ListColumn[];

/** Which event it was is said by its key: the file with the hashes has it too. */
const LOG = [
  { key: "at", label: { de: "Zeitpunkt", en: "Time" }, kind: "text" },
  { key: "day", label: { de: "Tag", en: "Day" }, kind: "day" },
  { key: "registerNo", label: fieldOf("registerNo").label, kind: "text" },
  { key: "title", label: fieldOf("title").label, kind: "text" },
  { key: "case", label: { de: "Vorgang", en: "Case" }, kind: "text" },
  { key: "action", label: { de: "Was geschehen ist", en: "What happened" }, kind: "text" },
  { key: "role", label: { de: "Rolle", en: "Role" }, kind: "text" },
  { key: "channel", label: { de: "Weg", en: "Channel" }, kind: "text" },
  { key: "reason", label: { de: "Begründung", en: "Reason" }, kind: "longText" },
  { key: "changes", label: { de: "Was sich geändert hat", en: "What changed" }, kind: "longText" },
  { key: "event", label: { de: "Kennung des Ereignisses", en: "Key of the event" }, kind: "text" },
] as const satisfies readonly ListColumn[];

const DUTIES = [
  { key: "duty", label: { de: "Pflicht", en: "Duty" }, kind: "longText" },
  { key: "appliesFrom", label: { de: "Gilt ab", en: "Applies from" }, kind: "day" },
  { key: "riskClass", label: fieldOf("riskClass").label, kind: "text" },
] as const satisfies readonly ListColumn[];

export type CaseColumn = ApplicationKey | (typeof CASES)[number]["key"];
export type ConditionColumn = ApplicationKey | (typeof CONDITIONS)[number]["key"];
export type DutyColumn = ApplicationKey | (typeof DUTIES)[number]["key"];
export type CampaignColumn = ApplicationKey | (typeof CAMPAIGN)[number]["key"];
export type LawColumn = ApplicationKey | (typeof LAW)[number]["key"];
export type LogColumn = (typeof LOG)[number]["key"];

/** What all or the involved may read; nobody has to choose it. Persons and internals never leave the register so. */
const ENTRY_FIELDS: readonly Field[] = FIELDS.filter(
  (field) => field.personal !== true && field.readers !== "coordination",
);

/** The columns that can be chosen for a list, in the order in which they stand where nobody has chosen. */
export const LIST_COLUMNS: Readonly<Record<ListKind, readonly ListColumn[]>> = {
  entries: ENTRY_FIELDS.map((field) => ({
    key: field.key,
    label: field.label,
    kind: columnKind(field),
  })),
  cases: [...APPLICATION, ...CASES],
  conditions: [...APPLICATION, ...CONDITIONS],
  duties: [...APPLICATION, ...DUTIES],
  campaign: [...APPLICATION, ...CAMPAIGN],
  law: [...APPLICATION, ...LAW],
  log: LOG,
};

/** What a row is found again by stands first, and in every file; many events belong to no application. */
export function firstColumnOf(kind: ListKind): string {
  return kind === "log" ? "at" : "registerNo";
}

/** The chosen columns in their order, without those that are none (any more). */
export function chosenColumns(
  kind: ListKind,
  keys: readonly string[] | undefined,
): readonly ListColumn[] {
  const known = LIST_COLUMNS[kind];
  if (keys === undefined) return known;
  const ordered = [...new Set([firstColumnOf(kind), ...keys])];
  return ordered.flatMap((key) => known.find((column) => column.key === key) ?? []);
}

function columnKind(field: Field): ColumnKind {
  switch (field.kind) {
    case "date":
    case "partialDate":
      return "day";
    case "longText":
    case "list":
    case "multiChoice":
      return "longText";
    case "text":
    case "choice":
    case "boolean":
    case "ref":
    case "orgUnit":
    case "person":
      return "text";
  }
}
