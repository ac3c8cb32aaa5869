import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import type { ProblemCode } from "#contract/problemCodes.ts";
import { cleanTexts } from "#domain/text/cleanText.ts";
import { protoKeyIn } from "#domain/text/plainJson.ts";
import { PatienceEnded } from "#outbound/caller.ts";
import { errorFacts } from "#outbound/errorFacts.ts";
import { isUnwritten } from "#register/store/doubts.ts";
import { TokenUnavailable } from "#sharepoint/authenticate.ts";
import { GraphError } from "#sharepoint/graphError.ts";
import type { GraphProblem } from "#sharepoint/graphStatus.ts";

/** A request that is refused: the code says why, `details` which fields or what stands against it. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  /** Milliseconds after which the same request may work. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: ProblemCode,
    details?: Readonly<Record<string, unknown>>,
    retryAfter?: number,
  ) {
    super(`${status} ${code}`);
    this.name = "HttpProblem";
    this.status = status;
    this.code = code;
    this.details = details;
    this.retryAfter = retryAfter;
  }
}

/** Soon, where nobody says when. */
const SOON_MS = 5_000;
/** What an operator must mend first. */
const LATER_MS = 60_000;

/** No answer came in time, or none that can be used: of a write it is not known whether it was carried out. */
export function unanswered(method: string): HttpProblem {
  const code = method === "GET" ? "unavailable" : "unanswered";
  return new HttpProblem(503, code, undefined, SOON_MS);
}

const STATUS: Partial<Readonly<Record<ProblemCode, number>>> = {
  notFound: 404,
  forbidden: 403,
  notAllowed: 403,
  ownCase: 403,
  needsCoordinator: 403,
  changedMeanwhile: 412,
  alreadyAnswered: 409,
  tooManyHints: 409,
  tooManyProfiles: 409,
  tooManyFollowed: 409,
  piecesMissing: 409,
  importState: 409,
  planMissing: 409,
  rowsHaveProblems: 409,
  importFileGone: 409,
  tooManyImports: 409,
  readyProfile: 409,
  hintClosed: 409,
  superseded: 409,
  notRunning: 409,
  notRequested: 409,
  notInObjection: 409,
  notOpen: 409,
  notInQuery: 409,
  noChange: 409,
  alreadyExtended: 409,
  nothingAsked: 409,
  alreadyReminded: 409,
  alreadyFull: 409,
  nothingProposed: 409,
  alreadySent: 409,
  alreadyEnded: 409,
  stillSending: 409,
  alreadyResponsible: 409,
  alreadyDeclined: 409,
  namedTooMany: 409,
  handoverClosed: 409,
  classNotUsable: 409,
  approvalMissing: 409,
  harmRunning: 409,
  suspensionRunning: 409,
  approvalBeforeSuspension: 409,
  provisionalHighRisk: 409,
  gatesMissing: 409,
  gatesNeedReason: 409,
  notInUse: 409,
  notSuspended: 409,
  outOfUse: 409,
  caseRunning: 409,
  notWithdrawn: 409,
  caseFull: 409,
  queriesFull: 409,
  reportedTooOften: 429,
  statementsMissing: 409,
  statementOpen: 409,
  statementsFull: 409,
  statementGiven: 409,
  statementCancelled: 409,
  statementOwnEntry: 403,
  statementUnknown: 404,
  notApproved: 409,
  conditionsFull: 409,
  conditionUnknown: 404,
  conditionClosed: 409,
  evidenceGiven: 409,
  evidenceMissing: 409,
  evidenceNotTaken: 409,
  evidenceFull: 409,
  risksFull: 409,
  sectionComplete: 409,
  sectionRequested: 409,
  sectionNotRequested: 409,
  sectionNeeded: 409,
  sectionsUnconfirmed: 409,
  classificationUnfinished: 409,
  classificationMissing: 409,
  classificationUnconfirmed: 409,
  classUnclear: 409,
  classProhibited: 409,
  secondCoordinator: 403,
  overrideNeedsLegal: 409,
  notToPublish: 409,
  classNotPublic: 409,
  releaseChanged: 409,
  notPublished: 409,
  notReopened: 409,
};

/** The status of a command's refusal; what is wrong with the input itself is 400. */
export function refusal(
  code: ProblemCode,
  details?: Readonly<Record<string, unknown>>,
): HttpProblem {
  return new HttpProblem(STATUS[code] ?? 400, code, details);
}

/** Reads a request's body, its texts cleaned once for all; unknown fields and wrong types are named with their path. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const path = protoKeyIn(input);
  if (path !== undefined) {
    throw new HttpProblem(400, "badRequest", { [["body", ...path].join(".")]: "unknownField" });
  }
  const parsed = schema.safeParse(cleanTexts(input));
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ code, message, path }) => [
    path.join(".") || "body",
    code === "unrecognized_keys" ? "unknownField" : message,
  ]);
  throw new HttpProblem(400, "badRequest", Object.fromEntries(details));
}

export const unknownRoute: RequestHandler = () => {
  throw new HttpProblem(404, "notFound");
};

/** Errors of express and its parsers have a `statusCode`; Graph's have a `status` only, and are no fault of the caller. */
const webFailure = z.object({
  statusCode: z.int().min(400).max(499),
  type: z.string().optional(),
});

/** The one place where a failure becomes an answer. What nobody expected is logged without its request. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (response.headersSent) {
      // Half an answer must not look whole; one that is complete was given while this went on.
      if (!response.writableEnded) response.destroy();
      return;
    }
    const problem = problemOf(error, request.method);
    if (problem === undefined) {
      log.error({ err: errorFacts(error), route: request.route?.path }, "request failed");
      response.status(500).json({ code: "internal" });
      return;
    }
    // Refusals of Graph are for operators, whatever whoever asked is told.
    if (error instanceof GraphError || error instanceof TokenUnavailable)
      log.warn({ err: errorFacts(error), route: request.route?.path }, "Graph refused");
    sendProblem(response, problem);
  };
}

export function sendProblem(response: Response, problem: HttpProblem): void {
  const { code, details, status } = problem;
  const retryAfter = problem.retryAfter ?? (status === 503 ? SOON_MS : undefined);
  if (retryAfter !== undefined) {
    response.set("Retry-After", String(Math.max(1, Math.ceil(retryAfter / 1_000))));
  }
  // What is refused now is no state of the register to be kept.
  response.set("Cache-Control", "no-store");
  response.status(status).json(details === undefined ? { code } : { code, details });
}

/** What Graph's refusals are to whoever asked us; undefined is our own fault. */
const OF_GRAPH: Readonly<Record<GraphProblem, ((error: GraphError) => HttpProblem) | undefined>> = {
  unavailable: ({ isDoubtful, method, retryAfterMs }) =>
    isDoubtful
      ? unanswered(method)
      : new HttpProblem(503, "unavailable", undefined, Math.max(SOON_MS, retryAfterMs ?? 0)),
  notAuthenticated: refusedBySharePoint,
  notPermitted: refusedBySharePoint,
  locked: refusedBySharePoint,
  full: refusedBySharePoint,
  tooLarge: () => new HttpProblem(413, "tooLarge"),
  fault: undefined,
};

function refusedBySharePoint(): HttpProblem {
  return new HttpProblem(503, "refusedBySharePoint", undefined, LATER_MS);
}

function problemOf(error: unknown, method: string): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error;
  if (isUnwritten(error)) return new HttpProblem(503, "readOnly");
  if (error instanceof GraphError) return OF_GRAPH[error.problem]?.(error);
  if (error instanceof PatienceEnded) return unanswered(method);
  // Nothing was sent without a token.
  if (error instanceof TokenUnavailable) {
    return new HttpProblem(503, "unavailable", undefined, SOON_MS);
  }
  // A path with a broken escape (`%ZZ`).
  if (error instanceof URIError) return new HttpProblem(400, "badRequest");
  const failure = webFailure.safeParse(error);
  if (!failure.success) return undefined;
  const { statusCode: status, type } = failure.data;
  if (status === 404) return new HttpProblem(404, "notFound");
  if (status === 413) return new HttpProblem(413, "tooLarge");
  return new HttpProblem(400, "badRequest", type === undefined ? undefined : { body: type });
}
