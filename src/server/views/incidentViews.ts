import type { IncidentReceipt, IncidentView } from "#contract/incident.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import {
  isCoordinator,
  isInvolved,
  readsEverything,
  relationTo,
  type Viewer,
} from "#domain/people/roles.ts";
import type { FiledIncident } from "#register/cases/causes/incident.ts";

/** Whoever reports an incident must not have to fear the people who answer for the application. */
export function readsReporters(entry: Entry, viewer: Viewer): boolean {
  return readsEverything(viewer) && relationTo(entry, viewer.person.id) === undefined;
}

/** A reporter as others see them: the role alone could name the deputy. */
export const ANONYMOUS_REPORTER = { role: "employee", name: null } as const;

/** Those involved read what happened. */
export function incidentViews(
  { incidents = [] }: EvaluationCase,
  entry: Entry,
  viewer: Viewer,
): IncidentView[] {
  if (!isInvolved(entry, viewer)) return [];
  return incidents.map(({ at, by, harm, id, on, text }) => ({
    id,
    text,
    on,
    harm,
    at,
    by: readsReporters(entry, viewer) ? { role: by.role, name: by.name } : ANONYMOUS_REPORTER,
  }));
}

/** What a reporter is told. */
export function incidentReceipt(
  { caseKey, incident }: FiledIncident,
  entry: Entry,
  viewer: Viewer,
): IncidentReceipt {
  return {
    id: incident.id,
    lookedAtBy: "coordinator",
    due: incident.due,
    suspended: operationStatusOf(entry) === "suspended",
    caseKey: isCoordinator(viewer) ? caseKey : null,
  };
}
