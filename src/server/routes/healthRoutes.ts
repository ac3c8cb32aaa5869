import { type RequestHandler, Router } from "express";
import type { RunningRegister } from "#register/createRegister.ts";
import { doubtReason, type Readiness } from "#server/watch/readiness.ts";
import { HttpProblem } from "./httpProblem.ts";

/**
 * `/livez`: the process answers; whoever runs it ends it where this stays away. `/readyz`: 200 where the register works as
 * it is meant to, else 503. `/healthz`: the process answers, and how it is. Codes only: all three are open to everybody
 * who reaches the service.
 */
export function healthRoutes(options: {
  readonly register: Pick<RunningRegister, "health" | "reads">;
  readonly readiness: () => Readiness;
}): Router {
  const { health, reads } = options.register;
  const router = Router();
  router.use(["/livez", "/readyz", "/healthz"], (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.get("/livez", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/healthz", (_request, response) => {
    const { doubts } = health();
    const entries = reads.entryCount();
    if (doubts.length === 0) response.json({ status: "ok", entries });
    else response.json({ status: "degraded", entries, reasons: doubts.map(doubtReason) });
  });
  router.get("/readyz", (_request, response) => {
    const readiness = options.readiness();
    response.status(readiness.status === "ready" ? 200 : 503).json(readiness);
  });
  return router;
}

type Healthy = Pick<RunningRegister, "health">;

/** Before the lists are loaded nothing is known: an empty register, or "not found", would be wrong. */
export function requireLoaded({ health }: Healthy): RequestHandler {
  return (_request, _response, next) => {
    if (health().state === "loading") throw new HttpProblem(503, "starting");
    next();
  };
}

/** Refuses what would be wrong while entries are missing that must be there. */
export function requireWhole({ health }: Healthy): void {
  if (health().state === "doubtful" && !health().isWhole) throw new HttpProblem(503, "incomplete");
}
