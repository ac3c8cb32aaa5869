import { Router } from "express";
import { CASE_PATHS, type Cases } from "#contract/case.ts";
import { maySee } from "#domain/cases/visibility.ts";
import { readsEverything, type Viewer } from "#domain/people/roles.ts";
import type { Register } from "#register/register.ts";
import { createCaseLists } from "#server/answers/caseLists.ts";
import { closedCases } from "#server/answers/closedCases.ts";
import { type AnswerCache, sendShared } from "#server/answers/sharedAnswer.ts";
import { createTaskAnswers } from "#server/answers/taskAnswers.ts";
import { caseView } from "#server/views/caseView.ts";
import { heldIn, textIn } from "./heldIn.ts";
import { HttpProblem } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/cases` and `/api/tasks`: the cases that the viewer may see, and those that wait for them. */
export function caseRoutes(
  { reads }: Register,
  { answers, identify }: { readonly answers: AnswerCache; readonly identify: Identify },
): Router {
  const router = Router();
  const { caseIndex: index } = reads;
  const runningCases = createCaseLists(reads, index, answers);
  const tasks = createTaskAnswers(reads, index);

  const person = identifyPerson(identify);
  router.get(CASE_PATHS.all, async (request, response) => {
    const viewer = await person(request);
    await requireCases(viewer);
    const { closed, key, state } = request.query;
    if (key !== undefined) {
      response.json(oneCase(textIn(key) ?? "", viewer));
      return;
    }
    if (closed !== undefined) {
      const page = { before: textIn(closed) ?? "", state: textIn(state) };
      response.json(await closedCases({ index, reads }, viewer, page));
      return;
    }
    await sendShared(request, response, await runningCases(viewer, heldIn(request)));
  });

  router.get(CASE_PATHS.tasks, async (request, response) => {
    const viewer = await person(request);
    await sendShared(request, response, await tasks(viewer));
  });

  /** Who has nothing to do with any case has no list of them. */
  async function requireCases(viewer: Viewer): Promise<void> {
    if (readsEverything(viewer)) return;
    await index.sync();
    for (const no of index.entriesOf(viewer)) {
      const entry = reads.entry(no);
      const isTheirs = reads
        .casesOf(no)
        .some((evaluationCase) => entry && maySee("listed", { entry, evaluationCase, viewer }));
      if (isTheirs) return;
    }
    throw new HttpProblem(403, "forbidden");
  }

  function oneCase(key: string, viewer: Viewer): Cases {
    const found = reads.case(key);
    const isTheirs = found !== undefined && maySee("listed", { ...found, viewer });
    return { cases: isTheirs ? [caseView(found, viewer, reads)] : [] };
  }

  return router;
}
