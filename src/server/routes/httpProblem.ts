import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import type { ProblemCode } from "#contract/problem.ts";
import { cleanTexts } from "#domain/text/cleanText.ts";
import { isUnwritten } from "#register/store/doubts.ts";
import { GraphError } from "#sharepoint/graphError.ts";

/** A request that is refused: the code says why, `details` which fields or what stands against it. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(status: number, code: ProblemCode, details?: Readonly<Record<string, unknown>>) {
    super(`${status} ${code}`);
    this.name = "HttpProblem";
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

const STATUS: Partial<Readonly<Record<ProblemCode, number>>> = {
  notFound: 404,
  forbidden: 403,
  notAllowed: 403,
  ownCase: 403,
  needsCoordinator: 403,
  changedMeanwhile: 412,
  alreadyAnswered: 409,
  superseded: 409,
  notRunning: 409,
  notRequested: 409,
  notInObjection: 409,
  notOpen: 409,
  notInQuery: 409,
  noChange: 409,
  alreadyExtended: 409,
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
  notInUse: 409,
  notSuspended: 409,
  outOfUse: 409,
  caseRunning: 409,
  notWithdrawn: 409,
  statementsMissing: 409,
  statementOpen: 409,
  statementsFull: 409,
  statementGiven: 409,
  statementCancelled: 409,
  statementOwnEntry: 403,
  statementUnknown: 404,
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

/** Loading, a pause of SharePoint's and a restart end within seconds, mostly. */
const RETRY_AFTER_SECONDS = 5;

/** The one place where a failure becomes an answer. What nobody expected is logged without its request. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = problemOf(error);
    if (problem === undefined) {
      log.error(
        { error: error instanceof Error ? error : typeof error, route: request.route?.path },
        "request failed",
      );
      response.status(500).json({ code: "internal" });
      return;
    }
    const { code, details, status } = problem;
    // What is refused now is no state of the register to be kept, and 503 is worth another try.
    response.set("Cache-Control", "no-store");
    if (status === 503) response.set("Retry-After", String(RETRY_AFTER_SECONDS));
    response.status(status).json(details === undefined ? { code } : { code, details });
  };
}

function problemOf(error: unknown): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error;
  // SharePoint throttles or is away, and stayed so through all tries: the same request may work later.
  if (error instanceof GraphError && (error.status === 429 || error.status >= 500)) {
    return new HttpProblem(503, "unavailable");
  }
  if (isUnwritten(error)) return new HttpProblem(503, "readOnly");
  // A path with a broken escape (`%ZZ`).
  if (error instanceof URIError) return new HttpProblem(400, "badRequest");
  const failure = webFailure.safeParse(error);
  if (!failure.success) return undefined;
  const { statusCode: status, type } = failure.data;
  if (status === 404) return new HttpProblem(404, "notFound");
  if (status === 413) return new HttpProblem(413, "tooLarge");
  return new HttpProblem(400, "badRequest", type === undefined ? undefined : { body: type });
}
