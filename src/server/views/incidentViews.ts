import type { IncidentReceipt, IncidentView } from "#contract/incident.ts";
import type { AtCase } from "#domain/cases/rights.ts";
import { maySee } from "#domain/cases/visibility.ts";
import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { FiledIncident } from "#register/cases/causes/incident.ts";

/** A reporter as others see them: the role alone could name the deputy. */
export const ANONYMOUS_REPORTER = { role: "employee", name: null } as const;

/** What happened, for those who may read it. */
export function incidentViews(at: AtCase): IncidentView[] {
  if (!maySee("incidents", at)) return [];
  const readsReporters = maySee("reporters", at);
  const readsMoments = maySee("moments", at);
  const { incidents = [] } = at.evaluationCase;
  return incidents.map(({ at, by, harm, id, on, text }) => ({
    id,
    text,
    on,
    harm,
    at: readsMoments ? at : dayOfInstant(at),
    by: readsReporters ? { role: by.role, name: by.name } : ANONYMOUS_REPORTER,
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
