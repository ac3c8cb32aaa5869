import { type AppRole, isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { type Day, isDay } from "#domain/time/day.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import { type Entry, type EntryValues, operationStatusOf, type PastSuspension } from "./entry.ts";
import { relationTo } from "./entryRights.ts";
import { withValues } from "./intake.ts";
import { responsibleIdsSince } from "./responsible.ts";

/** The reviewers who may suspend an application, besides those who answer for it (workflow §2, operation status). */
const SUSPENDING_REVIEWERS: readonly AppRole[] = ["Reviewer.DataProtection", "Reviewer.Security"];

/** How a suspended application is used again. */
export const USED_AGAIN_AS = ["pilot", "productive"] as const;
export type UsedAgainAs = (typeof USED_AGAIN_AS)[number];

/** In which role somebody suspends an application by hand; undefined for who may not. */
export function suspendingRole(entry: Entry, viewer: Viewer): ActorRole | undefined {
  const relation = relationTo(entry, viewer.person.id);
  if (relation !== undefined) return relation;
  if (isCoordinator(viewer)) return "coordinator";
  return SUSPENDING_REVIEWERS.some((role) => viewer.roles.includes(role)) ? "reviewer" : undefined;
}

export function maySuspend(entry: Entry, viewer: Viewer): boolean {
  return isInUse(entry) && suspendingRole(entry, viewer) !== undefined;
}

/**
 * A coordinator who has neither owned nor deputised the entry since it was suspended. Whether it also may be lifted is
 * judged by the approval: `liftProblem`.
 */
export function mayLiftSuspension(entry: Entry, viewer: Viewer): boolean {
  const { suspendedSince } = entry.values;
  const since = suspendedSince !== undefined && isDay(suspendedSince) ? suspendedSince : null;
  return (
    operationStatusOf(entry) === "suspended" &&
    isCoordinator(viewer) &&
    !responsibleIdsSince(entry, since).includes(viewer.person.id)
  );
}

export function isInUse(entry: Entry): boolean {
  const status = operationStatusOf(entry);
  return status === "pilot" || status === "productive";
}

/** Why people suspend; the other reasons follow from a case. */
const REASONS_BY_HAND = ["order", "owner", "other"] as const;

/** What stands at an entry that somebody suspends by hand; which of these reasons it is a coordinator may choose. */
export function suspendedByHand(
  values: EntryValues,
  by: { readonly role: ActorRole; readonly reason: string },
  today: Day,
): EntryValues {
  const isOwn = by.role === "owner" || by.role === "deputy";
  const chosen = REASONS_BY_HAND.find((reason) => reason === values.suspensionReason);
  return withValues(values, {
    operationStatus: "suspended",
    suspendedSince: today,
    suspensionReason: chosen ?? (isOwn ? "owner" : "order"),
    suspensionNote: by.reason,
  });
}

export function withoutSuspension(values: EntryValues): EntryValues {
  return withValues(values, { suspendedSince: null, suspensionReason: null, suspensionNote: null });
}

/** The last suspension that is over, once the entry has changed: it ends with whatever takes the entry out of it. */
export function pastSuspension(
  before: Entry,
  after: Entry,
  today: Day,
): PastSuspension | undefined {
  const { suspendedSince: from } = before.values;
  const isOver =
    operationStatusOf(before) === "suspended" && operationStatusOf(after) !== "suspended";
  if (!isOver || from === undefined || !isDay(from)) return before.lastSuspension;
  return { from, until: today };
}

/** Going out of use and back is told to many, with a reason. */
export function needsReason(before: EntryValues, after: EntryValues): boolean {
  return (
    before.operationStatus !== after.operationStatus &&
    (after.operationStatus === "suspended" ||
      (before.operationStatus === "suspended" && after.operationStatus !== "retired"))
  );
}
