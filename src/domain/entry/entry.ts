import type { Person } from "#domain/people/person.ts";
import type { Publication, ReleasedValue } from "#domain/publication/publication.ts";
import type { Day } from "#domain/time/day.ts";
import type { UsageKey } from "#domain/usage/usageFields.ts";
import {
  OPERATION_STATUS,
  type OperationStatus,
  RISK_CLASSES,
  type RiskClass,
  UPDATE_RHYTHMS,
  type UpdateRhythm,
} from "#domain/vocabulary.ts";
import type { FieldRow } from "./fieldRow.ts";
import { FIELDS, type FieldKey } from "./fields.ts";
import type { FIELD_TABLE } from "./fieldTable.ts";

/** `KI-2026-0001`; immutable, never reused. */
export type EntryNo = string;

/** One element of a list field: a text, or a record of named texts. */
export type ListElement = string | Readonly<Record<string, string>>;

export type FieldValue = string | boolean | readonly ListElement[];

interface ValueByKind {
  readonly text: string;
  readonly longText: string;
  readonly choice: string;
  readonly date: string;
  readonly partialDate: string;
  readonly ref: string;
  readonly orgUnit: string;
  readonly person: string;
  readonly boolean: boolean;
  readonly multiChoice: readonly string[];
  readonly list: readonly ListElement[];
}

type Row = (typeof FIELD_TABLE)[number];
type RowOf<Key extends FieldKey> = Extract<Row, { readonly key: Key }>;

/** The filled fields of an entry; an absent key is an empty field. */
export type EntryValues = {
  readonly [Key in FieldKey]?: ValueByKind[RowOf<Key>["kind"] & FieldRow["kind"]];
};

/** Values of the fields of use by staff; an absent key is an empty field. */
export type UsageValues = Pick<EntryValues, UsageKey>;

/** What owner or deputy suggest that staff may do; a coordinator takes it over, changes or declines it. */
export interface UsageProposal {
  readonly values: UsageValues;
  readonly on: Day;
}

/** A version that was recorded: with which change of the entry, and on which day. */
export interface VersionChange {
  readonly revision: number;
  readonly on: Day;
}

/** Somebody who was owner or deputy, and the day on which that ended. */
export interface FormerResponsible {
  readonly personId: string;
  readonly until: Day;
}

export interface Entry {
  readonly no: EntryNo;
  /** Number of the last change. */
  readonly revision: number;
  /** The revision that last changed `version`; what an evaluation case must cover. */
  readonly versionRevision: number;
  readonly values: EntryValues;
  /** Oldest first; at least those that no case covers yet. Absent where no version was recorded since the first one. */
  readonly versionChanges?: readonly VersionChange[];
  /** The case whose decision last set the rhythm of the questions: whoever changes it afterwards is not overruled. */
  readonly rhythmCase?: string;
  /** The case whose decision last said what staff may do: whoever changes that afterwards is not overruled. */
  readonly usageCase?: string;
  /** What its owner suggests and no coordinator has looked at yet. */
  readonly usageProposal?: UsageProposal;
  /** The latest last; absent where owner and deputy never changed. */
  readonly responsibleBefore?: readonly FormerResponsible[];
  /** When it was last out of use for the time being; absent where no suspension has ended. */
  readonly lastSuspension?: PastSuspension;
  /** Its way into the public register; absent where nobody has released anything. */
  readonly publication?: Publication;
  /** What a coordinator has released and the owner has not confirmed yet. */
  readonly releasedState?: readonly ReleasedValue[];
  /** The day from which its first evaluation may begin, of one that was imported; absent where it begins at once. */
  readonly evaluateFrom?: Day;
}

/** A suspension that is over. */
export interface PastSuspension {
  readonly from: Day;
  readonly until: Day;
}

export function titleOf(entry: Entry): string {
  return entry.values.title ?? entry.no;
}

export function riskClassOf(entry: Entry): RiskClass {
  return RISK_CLASSES.find((riskClass) => riskClass === entry.values.riskClass) ?? "unclear";
}

export function operationStatusOf(entry: Entry): OperationStatus {
  return OPERATION_STATUS.find((status) => status === entry.values.operationStatus) ?? "planned";
}

/** An empty or unknown rhythm asks about every version. */
export function rhythmOf(entry: Entry): UpdateRhythm {
  return UPDATE_RHYTHMS.find((rhythm) => rhythm === entry.values.updateRhythm) ?? "each";
}

export function ownerOf(entry: Entry): Person | undefined {
  return personFrom(entry.values.ownerId, entry.values.ownerName);
}

export function deputyOf(entry: Entry): Person | undefined {
  return personFrom(entry.values.deputyId, entry.values.deputyName);
}

/** Owner first, then the deputy; a person who is both counts once. */
export function responsiblePersons(entry: Entry): readonly Person[] {
  const owner = ownerOf(entry);
  const deputy = deputyOf(entry);
  return [owner, deputy].filter(
    (person, index): person is Person =>
      person !== undefined && (index === 0 || person.id !== owner?.id),
  );
}

/** Keeps the known fields that have a value. */
export function entryValues(
  record: Readonly<Record<string, FieldValue | null | undefined>>,
): EntryValues {
  const values: Record<string, FieldValue> = {};
  for (const { key } of FIELDS) {
    const value = record[key];
    if (value !== undefined && value !== null) values[key] = value;
  }
  return values;
}

function personFrom(id: string | undefined, name: string | undefined): Person | undefined {
  return id === undefined ? undefined : { id, name: name ?? "" };
}
