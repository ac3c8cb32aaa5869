import { Router } from "express";
import {
  closeHintInputSchema,
  giveHintInputSchema,
  HINT_PATHS,
  type Hints as HintsView,
  type HintView,
} from "#contract/hint.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { type Hint, mayReadHint } from "#domain/hints/hint.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import type { Hints } from "#register/entries/hints.ts";
import type { RegisterReads } from "#register/register.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/hints`: everybody gives hints and sees what became of their own; coordinators see the open ones and close them. */
export function hintRoutes(hints: Hints, reads: RegisterReads, identify: Identify): Router {
  const router = Router();
  const person = identifyPerson(identify);

  router.get(HINT_PATHS.mine, async (request, response) => {
    const viewer = await person(request);
    const own = hints.all().filter(({ by }) => by.id === viewer.person.id);
    response.json(listOf(own, viewer));
  });

  router.get(HINT_PATHS.all, async (request, response) => {
    const viewer = await person(request);
    if (!isCoordinator(viewer)) throw new HttpProblem(403, "forbidden");
    const open = hints.all().filter(({ closed }) => closed === null);
    response.json(listOf(open, viewer));
  });

  router.post(HINT_PATHS.all, async (request, response) => {
    const viewer = await person(request);
    const { id, ...content } = parseInput(giveHintInputSchema, request.body);
    const given = await hints.give(id, content, viewer);
    if (!given.ok) throw refusal(given.problem);
    response.status(201).json(viewOf(given.value, viewer));
  });

  router.post(HINT_PATHS.close, async (request, response) => {
    const viewer = await person(request);
    if (!isCoordinator(viewer)) throw new HttpProblem(403, "forbidden");
    const { outcome } = parseInput(closeHintInputSchema, request.body);
    const closed = await hints.close(String(request.params.id), outcome, viewer);
    if (!closed.ok) throw refusal(closed.problem);
    response.json(viewOf(closed.value, viewer));
  });

  function listOf(found: readonly Hint[], viewer: Viewer): HintsView {
    const readable = found.filter((hint) => mayReadHint(viewer, hint));
    return { hints: readable.map((hint) => viewOf(hint, viewer)) };
  }

  function viewOf({ by, closed, ...hint }: Hint, viewer: Viewer): HintView {
    return {
      ...hint,
      by: isCoordinator(viewer) ? { name: by.name } : null,
      closed: closed === null ? null : { ...outcomeView(closed.outcome), at: closed.at },
    };
  }

  function outcomeView(outcome: NonNullable<Hint["closed"]>["outcome"]) {
    if (outcome.kind === "answered") {
      return { kind: outcome.kind, no: null, title: null, answer: outcome.answer };
    }
    const entry = reads.entry(outcome.no);
    const title = entry === undefined ? null : titleOf(entry);
    return { kind: outcome.kind, no: outcome.no, title, answer: null };
  }

  return router;
}
