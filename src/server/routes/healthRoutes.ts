import { Router } from "express";
import type { Health, RunningRegister } from "#register/createRegister.ts";
import type { Doubt } from "#register/store/doubts.ts";
import { LISTS } from "#sharepoint/columns.ts";
import { type SiteFault, stopsWriting } from "#sharepoint/siteFaults.ts";
import { HttpProblem } from "./httpProblem.ts";

/** What `/readyz` says: `notices` are what the register works with all the same, later or less well. */
export interface Readiness {
  readonly status: Health["state"];
  readonly reasons: readonly Reason[];
  readonly notices: readonly Reason[];
}
interface Reason {
  /** Of a fault of the site, of a doubt, or `noDelta`, `noChangeNotifications`. */
  readonly code: string;
  readonly list?: string;
  readonly column?: string;
  readonly gone?: number;
  readonly left?: number;
}

/**
 * `/healthz`: the process answers, and how it is. `/readyz`: 200 where the register works as it is meant to, 503 while it
 * loads or doubts the lists. Codes only: both are open to everybody who reaches the service.
 */
export function healthRoutes(options: {
  readonly register: Pick<RunningRegister, "health" | "reads">;
  readonly siteFaults: () => readonly SiteFault[];
  readonly lacksNotifications: () => boolean;
}): Router {
  const { health, reads } = options.register;
  const router = Router();
  router.get("/healthz", (_request, response) => {
    const { doubts } = health();
    const entries = reads.entries().length;
    if (doubts.length === 0) response.json({ status: "ok", entries });
    else response.json({ status: "degraded", entries, reasons: doubts.map(reasonOf) });
  });
  router.get("/readyz", (_request, response) => {
    const { doubts, lacksDelta, state } = health();
    const notices = [
      ...options
        .siteFaults()
        .filter((fault) => !stopsWriting(fault))
        .map(faultReason),
      ...(lacksDelta ? [{ code: "noDelta" }] : []),
      ...(options.lacksNotifications() ? [{ code: "noChangeNotifications" }] : []),
    ];
    const body: Readiness = { status: state, reasons: doubts.map(reasonOf), notices };
    response.status(state === "ready" ? 200 : 503).json(body);
  });
  return router;
}

/** Refuses what would be wrong while entries are missing that must be there. */
export function requireWhole({ health }: Pick<RunningRegister, "health">): void {
  if (health().state === "doubtful" && !health().isWhole) throw new HttpProblem(503, "incomplete");
}

function reasonOf(doubt: Doubt): Reason {
  switch (doubt.kind) {
    case "siteFault":
      return faultReason(doubt.fault);
    case "listGone":
      return { code: doubt.kind, list: LISTS[doubt.list].displayName };
    case "itemsVanished": {
      const { gone, kind, left, list } = doubt;
      return { code: kind, list: LISTS[list].displayName, gone, left };
    }
  }
}

function faultReason(fault: SiteFault): Reason {
  const column = "column" in fault ? { column: fault.column } : {};
  return { code: fault.kind, list: fault.list, ...column };
}
