import { type Request, Router } from "express";
import {
  AUDIT_PATHS,
  type ChainAudit,
  type Events,
  eventsQuerySchema,
  type ItemProblems,
  type ItemProblemView,
  MOST_LISTED,
} from "#contract/audit.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { mayAudit, type Viewer } from "#domain/people/roles.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import type { Audit, AuditState } from "#register/audit/audit.ts";
import type { EventPages } from "#register/audit/eventPages.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { RequestLimits } from "#server/limits/requestLimits.ts";
import { loggedEvents } from "#server/views/loggedEvent.ts";
import { HttpProblem, parseInput } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/audit`: what happened and whether the records are sound, for audit, coordination and administration. */
export function auditRoutes(options: {
  readonly audit: Pick<Audit, "start" | "state">;
  readonly problems: () => readonly ItemProblemView[];
  readonly eventPages: Pick<EventPages, "page">;
  readonly entry: (no: EntryNo) => StoredEntry | undefined;
  readonly orgUnits: () => readonly OrgUnit[];
  readonly limits: RequestLimits;
  readonly identify: Identify;
}): Router {
  const { audit, eventPages, limits, problems } = options;
  const router = Router();

  const person = identifyPerson(options.identify);
  async function refuseOthers(request: Request): Promise<Viewer> {
    const viewer = await person(request);
    if (!mayAudit(viewer)) throw new HttpProblem(403, "forbidden");
    return viewer;
  }

  router.get(AUDIT_PATHS.events, async (request, response) => {
    const viewer = await refuseOthers(request);
    const { before, ...filter } = parseInput(eventsQuerySchema, request.query);
    await limits.spend("history", viewer.person.id);
    const page = await eventPages.page({
      entryNo: filter.entryNo,
      since: filter.since,
      until: filter.until,
      before: before === undefined ? undefined : Number(before),
      key: JSON.stringify([viewer.person.id, viewer.roles, Object.entries(filter).sort()]),
      show: loggedEvents(options, viewer, filter),
    });
    const body: Events = {
      events: [...page.events],
      next: page.next === undefined ? null : String(page.next),
      reached: page.reached ?? null,
      unreadable: page.unreadable,
      searching: page.searching ?? null,
    };
    response.json(body);
  });

  router.get(AUDIT_PATHS.chains, async (request, response) => {
    await refuseOthers(request);
    response.json(chainAudit(audit.state()));
  });

  router.post(AUDIT_PATHS.chains, async (request, response) => {
    await refuseOthers(request);
    audit.start();
    response.status(202).json(chainAudit(audit.state()));
  });

  router.get(AUDIT_PATHS.problems, async (request, response) => {
    await refuseOthers(request);
    const body: ItemProblems = {
      problems: problems().map(({ itemId, list, problem, webUrl }) => ({
        list,
        itemId,
        webUrl,
        problem,
      })),
    };
    response.json(body);
  });

  return router;
}

function chainAudit(state: AuditState): ChainAudit {
  if (state.state !== "done") return state;
  const { chains, events, faults, notices } = state.result;
  return {
    state: "done",
    at: state.at,
    ms: state.ms,
    result: {
      chains,
      events,
      faultCount: faults.length,
      faults: faults.slice(0, MOST_LISTED),
      noticeCount: notices.length,
      notices: notices.slice(0, MOST_LISTED),
    },
  };
}
