import { type Request, Router } from "express";
import {
  FIGURE_PATHS,
  type FigureEntries,
  type Figures,
  type FiguresQuery,
  figureEntriesQuerySchema,
  figuresQuerySchema,
} from "#contract/figures.ts";
import { periodProblem } from "#domain/figures/period.ts";
import { maySeeFigures, type Viewer } from "#domain/people/roles.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { RequestLimits } from "#server/limits/requestLimits.ts";
import { entriesBehind, figureReportView } from "#server/views/figureViews.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/figures`: the committee report of a period, and the applications behind each figure. */
export function figureRoutes(options: {
  readonly register: Pick<RunningRegister, "figureReports" | "reads">;
  readonly identify: Identify;
  readonly limits: RequestLimits;
}): Router {
  const { figureReports, reads } = options.register;
  const person = identifyPerson(options.identify);
  const router = Router();

  async function reader(request: Request): Promise<Viewer> {
    const viewer = await person(request);
    if (!maySeeFigures(viewer)) throw new HttpProblem(403, "forbidden");
    await options.limits.spend("history", viewer.person.id);
    return viewer;
  }

  function reportOf({ from, office, to }: FiguresQuery) {
    const problem = periodProblem({ from, to }, reads.today());
    if (problem !== undefined) throw new HttpProblem(400, "badRequest", { to: problem });
    return figureReports.report({ from, to }, office ?? null);
  }

  router.get(FIGURE_PATHS.report, async (request, response) => {
    await reader(request);
    const found = await reportOf(parseInput(figuresQuerySchema, request.query));
    const body: Figures =
      found.state === "running"
        ? found
        : { state: "done", report: figureReportView(found.report, reads.settings()) };
    response.json(body);
  });

  router.get(FIGURE_PATHS.entries, async (request, response) => {
    await reader(request);
    const { figure, ...query } = parseInput(figureEntriesQuerySchema, request.query);
    const found = await reportOf(query);
    if (found.state === "running") {
      response.json(found satisfies FigureEntries);
      return;
    }
    const behind = entriesBehind(found.report, figure);
    if (behind === undefined) throw refusal("notFound");
    response.json(behind satisfies FigureEntries);
  });

  return router;
}
