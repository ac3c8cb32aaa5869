import { Router } from "express";
import { CASE_PATHS, type Cases, type Tasks } from "#contract/case.ts";
import { tasksOf } from "#domain/cases/tasks.ts";
import { maySee } from "#domain/cases/visibility.ts";
import { readsEverything } from "#domain/people/roles.ts";
import type { Register } from "#register/register.ts";
import { caseView } from "#server/views/caseView.ts";
import { handoverViews } from "#server/views/handoverViews.ts";
import { HttpProblem } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/cases` and `/api/tasks`: the cases that the viewer may see, and those that wait for them. */
export function caseRoutes({ reads }: Register, identify: Identify): Router {
  const router = Router();

  const person = identifyPerson(identify);
  router.get(CASE_PATHS.all, async (request, response) => {
    const viewer = await person(request);
    const cases = reads.cases().filter((found) => maySee("listed", { ...found, viewer }));
    if (!readsEverything(viewer) && cases.length === 0) throw new HttpProblem(403, "forbidden");
    const body: Cases = { cases: cases.map((found) => caseView(found, viewer, reads)) };
    response.json(body);
  });

  router.get(CASE_PATHS.tasks, async (request, response) => {
    const viewer = await person(request);
    const { cases, handovers } = tasksOf(reads.cases(), viewer);
    const body: Tasks = {
      cases: cases.map((found) => caseView(found, viewer, reads)),
      handovers: [...handoverViews(handovers, viewer)],
    };
    response.json(body);
  });

  return router;
}
