import { Router } from "express";
import { CASE_PATHS, type Cases, type Tasks } from "#contract/case.ts";
import { isAssigned } from "#domain/people/reviewer.ts";
import { readsEverything, relationTo, type Viewer } from "#domain/people/roles.ts";
import type { CaseInEntry, Register } from "#register/register.ts";
import { handoverViews } from "#server/views/handoverViews.ts";
import { awaitsStatement } from "#server/views/statementViews.ts";
import { caseView } from "#server/views/views.ts";
import { HttpProblem } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/cases` and `/api/tasks`: the cases that the viewer may see, and those that wait for them. */
export function caseRoutes({ reads }: Register, identify: Identify): Router {
  const router = Router();

  const person = identifyPerson(identify);
  router.get(CASE_PATHS.all, async (request, response) => {
    const viewer = await person(request);
    const cases = reads.cases().filter((found) => maySee(found, viewer));
    if (!readsEverything(viewer) && cases.length === 0) throw new HttpProblem(403, "forbidden");
    const body: Cases = { cases: cases.map((found) => caseView(found, viewer, reads)) };
    response.json(body);
  });

  router.get(CASE_PATHS.tasks, async (request, response) => {
    const viewer = await person(request);
    const mine = reads.cases().filter(({ entry, evaluationCase }) => {
      const { state } = evaluationCase;
      const isAsked = state === "requested" || state === "query";
      return (
        (isAsked && relationTo(entry, viewer.person.id) !== undefined) ||
        awaitsStatement(evaluationCase, entry, viewer)
      );
    });
    const body: Tasks = {
      cases: mine.map((found) => caseView(found, viewer, reads)),
      handovers: [...handoverViews(reads, viewer)],
    };
    response.json(body);
  });

  return router;
}

/** The coordination and audit see every case, everybody else those of their own entries or assigned to them. */
function maySee({ entry, evaluationCase }: CaseInEntry, viewer: Viewer): boolean {
  return (
    readsEverything(viewer) ||
    relationTo(entry, viewer.person.id) !== undefined ||
    isAssigned(evaluationCase, viewer)
  );
}
