import type { Instant } from "#domain/time/day.ts";
import type { ActorRole, Channel } from "./vocabulary.ts";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A record whose changes are kept: an entry's values, or a case. */
export type JsonRecord = Readonly<Record<string, Json>>;

export interface Actor {
  /** Entra object id; `system` for the register itself, `sharepoint` where only the list knows. */
  readonly id: string;
  readonly name: string;
  readonly role: ActorRole;
}

export interface FieldChange {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

export const CHANGE_ACTIONS = [
  "created",
  "edited",
  "versionReported",
  "versionCorrected",
  "sharepointEdit",
  "putBack",
  "deleted",
  "evaluationDerived",
  "suspended",
  "suspensionLifted",
  "submittedAgain",
  "usageProposed",
  "usageDeclined",
  "publicationReleased",
  "publicationConfirmed",
  "publicationSentBack",
  "publicationWithheld",
  "publicationWithdrawn",
  "publicationReopened",
  "requested",
  "joined",
  "moved",
  "delivered",
  "answered",
  "confirmedUnchanged",
  "objected",
  "queried",
  "queryAnswered",
  "decided",
  "documentExported",
  "withdrawn",
  "extended",
  "raised",
  "suspensionConfirmed",
  "suspensionDeclined",
  "noted",
  "handled",
  "checkMarked",
  "reminded",
  "checkUnmarked",
  "notMine",
  "handoverAccepted",
  "handoverDeclined",
  "handoverSettled",
  "reassigned",
  "incidentReported",
  "changeReported",
  "statementRequested",
  "statementGiven",
  "statementCancelled",
  "sectionsRequested",
  "sectionsCancelled",
  "sectionWaived",
  "sectionsConfirmed",
  "classificationAnswered",
  "answerConfirmed",
  "classificationConfirmed",
  "conditionAdded",
  "conditionMoved",
  "conditionLifted",
  "conditionAccepted",
  "conditionSentBack",
  "evidenceGiven",
  "evidenceAdded",
  "risksNoted",
  "imported",
  "importUndone",
  "importStarted",
  "importEnded",
  "importCancelled",
  "importTakenBack",
  "settingChanged",
  "exported",
] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** They change nothing: their facts stand where others have what changed. */
const TOLD_ACTIONS: ReadonlySet<string> = new Set([
  "exported",
  "importStarted",
  "importEnded",
  "importCancelled",
  "importTakenBack",
] satisfies readonly ChangeAction[]);

export function isTold(action: string): boolean {
  return TOLD_ACTIONS.has(action);
}

/** What one write changed, as it stands in the item's `LastChange` and then, for good, in the event list. */
export interface Change {
  /** Random; tells our write from any other after an ambiguous result. */
  readonly id: string;
  readonly revision: number;
  readonly action: ChangeAction;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly reason: string | null;
  readonly at: Instant;
  readonly changes: readonly FieldChange[];
  /** Random; persons in the event are sealed with it, so that erasing it makes them unrecoverable. */
  readonly salt: string;
  /** Digest of the whole record after the change: an item that no longer fits it was edited in SharePoint. */
  readonly digest: string;
}

/** What differs between two states of a record, in the order of the later one. */
export function diffRecords(before: JsonRecord, after: JsonRecord): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    // Most fields are texts that stayed the same.
    if (was === is) return [];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ field, before: was, after: is }];
  });
}

/** The record after the changes; a field that became empty is absent. */
export function applyChanges(record: JsonRecord, changes: readonly FieldChange[]): JsonRecord {
  const next: Record<string, Json> = { ...record };
  for (const { field, after } of changes) {
    if (after === null) delete next[field];
    else next[field] = after;
  }
  return next;
}

/** JSON with sorted keys and without empty fields, so that equal records have equal digests. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const parts = Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${parts.join(",")}}`;
}
