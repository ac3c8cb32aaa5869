import { Router } from "express";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Doubt } from "#register/store/doubts.ts";
import { LISTS } from "#sharepoint/columns.ts";
import { HttpProblem } from "./httpProblem.ts";

/**
 * `/healthz`: the process answers, and how it is. `/readyz`: 200 where the register works as it is meant to, 503 while it
 * loads or doubts the lists. Codes only: both are open to everybody who reaches the service.
 */
export function healthRoutes({ health, reads }: Pick<RunningRegister, "health" | "reads">): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    const { doubts } = health();
    const entries = reads.entries().length;
    if (doubts.length === 0) response.json({ status: "ok", entries });
    else response.json({ status: "degraded", entries, reasons: doubts.map(reasonOf) });
  });
  router.get("/readyz", (_request, response) => {
    const { doubts, state } = health();
    const isReady = state === "ready";
    response.status(isReady ? 200 : 503).json({ status: state, reasons: doubts.map(reasonOf) });
  });
  return router;
}

/** Refuses what would be wrong while entries are missing that must be there. */
export function requireWhole({ health }: Pick<RunningRegister, "health">): void {
  if (health().state === "doubtful" && !health().isWhole) throw new HttpProblem(503, "incomplete");
}

function reasonOf(doubt: Doubt) {
  switch (doubt.kind) {
    case "siteFault": {
      const { fault } = doubt;
      const column = "column" in fault ? { column: fault.column } : {};
      return { code: fault.kind, list: fault.list, ...column };
    }
    case "listGone":
      return { code: doubt.kind, list: LISTS[doubt.list].displayName };
    case "itemsVanished":
      return {
        code: doubt.kind,
        list: LISTS[doubt.list].displayName,
        gone: doubt.gone,
        left: doubt.left,
      };
  }
}
