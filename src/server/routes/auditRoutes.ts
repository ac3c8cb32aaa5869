import { type Request, Router } from "express";
import {
  AUDIT_PATHS,
  type ChainAudit,
  type Events,
  eventsQuerySchema,
  type ItemProblems,
  type ItemProblemView,
  type LoggedEvent,
  MOST_LISTED,
} from "#contract/audit.ts";
import { type EntryNo, titleOf } from "#domain/entry/entry.ts";
import { type EventFilter, fitsEvent } from "#domain/eventFilter.ts";
import { mayAudit, type Viewer } from "#domain/people/roles.ts";
import type { OrgUnit } from "#domain/settings/organisation.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Audit, AuditState } from "#register/audit/audit.ts";
import type { EventPages } from "#register/audit/eventPages.ts";
import { isExportChain } from "#register/memory/exportRecord.ts";
import { isSettingChain } from "#register/memory/settingRecord.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { ChainEvent } from "#register/store/events.ts";
import type { RequestLimits } from "#server/limits/requestLimits.ts";
import { eventView, orphanView, settingEventView } from "#server/views/eventView.ts";
import { exportEventView } from "#server/views/exportEventView.ts";
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
  const { audit, entry, eventPages, limits, problems } = options;
  const router = Router();

  const person = identifyPerson(options.identify);
  async function refuseOthers(request: Request): Promise<Viewer> {
    const viewer = await person(request);
    if (!mayAudit(viewer)) throw new HttpProblem(403, "forbidden");
    return viewer;
  }

  /** What this person sees of an event, if it fits as they see it. */
  function shownTo(viewer: Viewer, filter: EventFilter) {
    return (event: ChainEvent): LoggedEvent | undefined => {
      const of = entry(event.entryNo);
      const view = isExportChain(event.chain)
        ? exportEventView(event, options.orgUnits())
        : isSettingChain(event.chain)
          ? settingEventView(event)
          : of === undefined
            ? orphanView(event, viewer)
            : eventView(event, of, viewer);
      const day = dayOfInstant(event.change.at);
      if (view === undefined || !fitsEvent(filter, { ...view, day, role: view.actor.role }))
        return undefined;
      return { ...view, entryNo: event.entryNo, title: of === undefined ? null : titleOf(of) };
    };
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
      show: shownTo(viewer, filter),
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
