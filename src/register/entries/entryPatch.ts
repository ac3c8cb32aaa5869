import { isRhythmAllowed } from "#domain/cases/caseDue.ts";
import type { ChangeAction } from "#domain/change.ts";
import { type Entry, type EntryValues, type FieldValue, riskClassOf } from "#domain/entry/entry.ts";
import { FIELD_KEYS } from "#domain/entry/fields.ts";
import { type FieldProblems, missingFields, withValues } from "#domain/entry/intake.ts";
import { operationStatusProblems } from "#domain/entry/operationStatus.ts";
import { sameVersion } from "#domain/entry/version.ts";
import { withVersionChange } from "#domain/entry/versionChanges.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import type { Day } from "#domain/time/day.ts";
import { UPDATE_RHYTHMS } from "#domain/vocabulary.ts";

/** New values by field key; null empties a field. */
export type EntryPatch = Readonly<Record<string, FieldValue | null>>;

/** The entry after a change; a changed version gets the change's revision, a corrected one keeps its own. */
export function nextEntry(
  today: Day,
  entry: Entry,
  changes: EntryPatch,
  correction: boolean,
): Entry {
  const values = withValues(entry.values, changes);
  const isNew = !sameVersion(entry.values.version ?? "", values.version ?? "") && !correction;
  if (!isNew) return { ...entry, values: withStatusDates(entry.values, values, today) };
  return {
    ...entry,
    versionRevision: entry.revision + 1,
    versionChanges: withVersionChange(entry.versionChanges, {
      revision: entry.revision + 1,
      on: today,
    }),
    values: withValues(withStatusDates(entry.values, values, today), {
      // Nobody has said whether it is in use: the question asks.
      versionSince: changes.versionSince ?? null,
      versionPlannedFor: changes.versionPlannedFor ?? null,
      versionNotesUrl: changes.versionNotesUrl ?? null,
    }),
  };
}

function withStatusDates(before: EntryValues, after: EntryValues, today: string): EntryValues {
  if (before.operationStatus === after.operationStatus) return after;
  if (after.operationStatus === "suspended") {
    return withValues(after, {
      suspendedSince: today,
      suspensionReason: after.suspensionReason ?? "owner",
    });
  }
  return withValues(after, { suspendedSince: null, suspensionReason: null });
}

export function versionAction(entry: Entry, next: Entry): ChangeAction {
  return entry.versionRevision === next.versionRevision ? "edited" : "versionReported";
}

export function editProblems(entry: Entry, next: EntryValues, viewer: Viewer): FieldProblems {
  const rhythm = UPDATE_RHYTHMS.find((one) => one === next.updateRhythm) ?? "each";
  return {
    ...stillMissing(entry, next),
    ...operationStatusProblems(entry, next, isCoordinator(viewer)),
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
