import { isRhythmAllowed } from "#domain/cases/caseDue.ts";
import type { UsageFacts } from "#domain/cases/suspensionLift.ts";
import type { ChangeAction } from "#domain/change.ts";
import { type Entry, type EntryValues, type FieldValue, riskClassOf } from "#domain/entry/entry.ts";
import { mayDecide } from "#domain/entry/entryRights.ts";
import { FIELD_KEYS } from "#domain/entry/fields.ts";
import { type FieldProblems, missingFields, withValues } from "#domain/entry/intake.ts";
import { operationStatusProblems } from "#domain/entry/operationStatus.ts";
import { mayLiftSuspension, suspendedByHand, withoutSuspension } from "#domain/entry/suspension.ts";
import { sameVersion } from "#domain/entry/version.ts";
import { withVersionChange } from "#domain/entry/versionChanges.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { intoUse } from "#domain/publication/publishing.ts";
import type { Day } from "#domain/time/day.ts";
import { USAGE_KEYS } from "#domain/usage/usageFields.ts";
import { newUsageProblems } from "#domain/usage/usageProblems.ts";
import { type ActorRole, UPDATE_RHYTHMS } from "#domain/vocabulary.ts";

/** New values by field key; null empties a field. */
export type EntryPatch = Readonly<Record<string, FieldValue | null>>;

/** Who changes an entry, and why. */
export interface ChangedBy {
  readonly role: ActorRole;
  readonly reason: string;
}

/** The entry after a change; a changed version gets the change's revision, a corrected one keeps its own. */
export function nextEntry(
  today: Day,
  entry: Entry,
  changes: EntryPatch,
  by: ChangedBy,
  correction: boolean,
): Entry {
  return withoutProposal(changedEntry(today, entry, changes, by, correction), changes);
}

function changedEntry(
  today: Day,
  entry: Entry,
  changes: EntryPatch,
  by: ChangedBy,
  correction: boolean,
): Entry {
  const values = intoUse(entry.values, withValues(entry.values, changes));
  const isNew = !sameVersion(entry.values.version ?? "", values.version ?? "") && !correction;
  if (!isNew) return { ...entry, values: withSuspension(entry.values, values, by, today) };
  return {
    ...entry,
    versionRevision: entry.revision + 1,
    versionChanges: withVersionChange(entry.versionChanges, {
      revision: entry.revision + 1,
      on: today,
    }),
    values: withValues(withSuspension(entry.values, values, by, today), {
      // Nobody has said whether it is in use: the question asks.
      versionSince: changes.versionSince ?? null,
      versionPlannedFor: changes.versionPlannedFor ?? null,
      versionNotesUrl: changes.versionNotesUrl ?? null,
    }),
  };
}

/** Whoever says what staff may do has looked at what was suggested. */
function withoutProposal(entry: Entry, changes: EntryPatch): Entry {
  if (!USAGE_KEYS.some((key) => key in changes)) return entry;
  const { usageProposal: _seen, ...rest } = entry;
  return rest;
}

/** A suspension begins and ends with the operation status. */
function withSuspension(
  before: EntryValues,
  after: EntryValues,
  by: ChangedBy,
  today: Day,
): EntryValues {
  if (before.operationStatus === after.operationStatus) return after;
  return after.operationStatus === "suspended"
    ? suspendedByHand(after, by, today)
    : withoutSuspension(after);
}

/** What somebody did, as the history calls it. */
export function editAction(entry: Entry, next: Entry): ChangeAction {
  if (entry.versionRevision !== next.versionRevision) return "versionReported";
  const [was, is] = [entry.values.operationStatus, next.values.operationStatus];
  if (was === is) return "edited";
  if (is === "suspended") return "suspended";
  return was === "suspended" && is !== "retired" ? "suspensionLifted" : "edited";
}

export function editProblems(
  entry: Entry,
  next: EntryValues,
  viewer: Viewer,
  facts: UsageFacts,
  reason: string,
): FieldProblems {
  const passing = reason === "" ? "withReason" : "reasonGiven";
  const rhythm = UPDATE_RHYTHMS.find((one) => one === next.updateRhythm) ?? "each";
  return {
    ...stillMissing(entry, next),
    ...newUsageProblems(entry.values, next),
    ...operationStatusProblems(
      entry,
      next,
      mayLiftSuspension(entry, viewer),
      facts,
      mayDecide(entry, viewer) ? passing : "never",
    ),
    ...(isRhythmAllowed(rhythm, riskClassOf(entry)) ? {} : { updateRhythm: "notAllowed" as const }),
  };
}

export function currentValues(entry: Entry, wanted: EntryPatch): EntryPatch {
  const values: Readonly<Record<string, FieldValue>> = entry.values;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, values[key] ?? null]));
}

/** Required fields that were filled and would be empty; what an import left empty may stay so. */
function stillMissing(entry: Entry, next: EntryValues): FieldProblems {
  const emptied = FIELD_KEYS.filter((key) => entry.values[key] !== undefined);
  const missing = missingFields(next);
  return Object.fromEntries(
    emptied.flatMap((key) => (missing[key] === undefined ? [] : [[key, missing[key]]])),
  );
}
