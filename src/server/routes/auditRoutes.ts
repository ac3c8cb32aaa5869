import { type Request, Router } from "express";
import {
  AUDIT_PATHS,
  type ChainAudit,
  type ItemProblems,
  type ItemProblemView,
  MOST_LISTED,
} from "#contract/audit.ts";
import { mayAudit } from "#domain/people/roles.ts";
import type { Audit, AuditState } from "#register/audit/audit.ts";
import { HttpProblem } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/audit`: whether the records are sound, for audit, coordination and administration. */
export function auditRoutes(options: {
  readonly audit: Pick<Audit, "start" | "state">;
  readonly problems: () => readonly ItemProblemView[];
  readonly identify: Identify;
}): Router {
  const { audit, problems } = options;
  const router = Router();

  const person = identifyPerson(options.identify);
  async function refuseOthers(request: Request): Promise<void> {
    if (!mayAudit(await person(request))) throw new HttpProblem(403, "forbidden");
  }

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
