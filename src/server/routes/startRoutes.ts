import { Router } from "express";
import { START_PATHS } from "#contract/firstPaths.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { officeView, startView } from "#server/views/startView.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/me/start` and `/api/me/office`: what concerns the person, and the offices they head. */
export function startRoutes(
  { hints, reads }: Pick<RunningRegister, "hints" | "reads">,
  identify: Identify,
): Router {
  const router = Router();
  const person = identifyPerson(identify);

  router.get(START_PATHS.start, async (request, response) => {
    response.json(await startView(await person(request), { hints, reads }));
  });

  router.get(START_PATHS.office, async (request, response) => {
    response.json(await officeView(await person(request), reads));
  });

  return router;
}
