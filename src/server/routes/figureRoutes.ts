import { type Request, type Response, Router } from "express";
import { z } from "zod";
import {
  FIGURE_PATHS,
  type FigureEntries,
  type Figures,
  type FiguresQuery,
  figureEntriesQuerySchema,
  figureFileInputSchema,
  figuresQuerySchema,
} from "#contract/figures.ts";
import { fillPath } from "#contract/path.ts";
import { periodProblem } from "#domain/figures/period.ts";
import { isCoordinator, maySeeFigures, type Viewer } from "#domain/people/roles.ts";
import { figuresHtml } from "#exports/figuresHtml.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { FigureReport } from "#register/figures/figureReports.ts";
import { figuresFile } from "#server/files/figuresFile.ts";
import {
  createFileLinks,
  FILE_HEADERS,
  LINK_LIFETIME_MS,
  PAGE_POLICY,
} from "#server/files/fileLinks.ts";
import { limitByAddress, type RequestLimits } from "#server/limits/requestLimits.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import { entriesBehind, figureReportView } from "#server/views/figureViews.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is wanted, and in which role somebody reads it. */
const wantedSchema = figureFileInputSchema.extend({ role: z.enum(["coordinator", "audit"]) });

/**
 * `/api/figures`: the committee report of a period, the applications behind each figure, and the report as a page to print
 * or a table. A file is told to the log before anything of it is given away.
 */
export function figureRoutes(options: {
  readonly register: Pick<RunningRegister, "exports" | "figureReports" | "reads">;
  readonly identify: Identify;
  readonly limits: RequestLimits;
  readonly linkKeys: AcceptedKeys;
  readonly realNow: () => number;
  readonly demo: boolean;
  /** Where everybody reaches this service. */
  readonly publicUrl: string;
}): Router {
  const { demo, limits } = options;
  const { exports, figureReports, reads } = options.register;
  const links = createFileLinks("figures", { ...options, exports });
  const person = identifyPerson(options.identify);
  const router = Router();

  async function reader(request: Request, budget: "history" | "file"): Promise<Viewer> {
    const viewer = await person(request);
    if (!maySeeFigures(viewer)) throw new HttpProblem(403, "forbidden");
    await limits.spend(budget, viewer.person.id);
    return viewer;
  }

  const cityNow = () => ({
    city: reads.settings().city,
    publicPage: `${options.publicUrl}/public/`,
  });

  function checkPeriod({ from, to }: FiguresQuery): void {
    const problem = periodProblem({ from, to }, reads.today());
    if (problem !== undefined) throw new HttpProblem(400, "badRequest", { to: problem });
  }

  function reportOf({ from, office, to }: FiguresQuery) {
    checkPeriod({ from, to });
    return figureReports.report({ from, to }, office ?? null);
  }

  router.get(FIGURE_PATHS.report, async (request, response) => {
    await reader(request, "history");
    const found = await reportOf(parseInput(figuresQuerySchema, request.query));
    const body: Figures =
      found.state === "running"
        ? found
        : { state: "done", report: await figureReportView(found.report, cityNow()) };
    response.json(body);
  });

  router.get(FIGURE_PATHS.entries, async (request, response) => {
    await reader(request, "history");
    const { figure, ...query } = parseInput(figureEntriesQuerySchema, request.query);
    const found = await reportOf(query);
    if (found.state === "running") {
      response.json(found satisfies FigureEntries);
      return;
    }
    const behind = await entriesBehind(found.report, figure);
    if (behind === undefined) throw refusal("notFound");
    response.json(behind satisfies FigureEntries);
  });

  router.post(FIGURE_PATHS.files, async (request, response) => {
    const viewer = await reader(request, "file");
    const input = parseInput(figureFileInputSchema, request.body);
    checkPeriod(input);
    // A page to print is the report as a whole.
    if (input.figure !== undefined && input.format !== "xlsx") {
      throw new HttpProblem(400, "badRequest", { format: input.format });
    }
    const role = isCoordinator(viewer) ? "coordinator" : "audit";
    const { token } = await links.keep({ ...input, role }, viewer.person);
    response.status(201).json({ url: `/api${fillPath(FIGURE_PATHS.file, { token })}` });
  });

  router.get(FIGURE_PATHS.file, limitByAddress(limits), async (request, response) => {
    response.setTimeout(LINK_LIFETIME_MS);
    const asked = await links.open(request.params.token);
    const wanted = wantedSchema.safeParse(asked.input);
    // A link that another release signed may say less or more.
    if (!wanted.success) throw new HttpProblem(403, "linkExpired");
    await limits.spend("file", asked.by.id);
    const { figure, format, language, office, role } = wanted.data;
    const report = await finished(wanted.data, response);
    const { city } = reads.settings();
    const about = { city, demo, language, now: reads.now(), role };
    const file = await figuresFile(report, about, figure);
    const filter = office === undefined ? {} : { orgUnitId: [office] };
    await exports.record(asked, { kind: "figures", format, ...file.facts, filter }, role);
    response.set({ ...FILE_HEADERS, ...PAGE_POLICY });
    if (format === "html") {
      response.type("text/html; charset=utf-8").end(figuresHtml(report, about));
      return;
    }
    response.attachment(`KI-Register_Auswertung_${report.period.to}.xlsx`);
    response.type(XLSX).end(await file.xlsx());
  });

  /** Another process may have to compute it anew: whoever downloads waits for it. */
  async function finished(query: FiguresQuery, response: Response): Promise<FigureReport> {
    while (!response.destroyed) {
      const found = await reportOf(query);
      if (found.state === "done") return found.report;
    }
    throw new Error("The download was given up");
  }

  return router;
}
