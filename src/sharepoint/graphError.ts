import { z } from "zod";
import { type GraphProblem, meaningOf } from "./graphStatus.ts";
import { retryAfterOf } from "./throttleHeaders.ts";

const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().optional(),
    innerError: z.object({ "request-id": z.string().optional() }).optional(),
  }),
});

/** A token in the sender's own words: none is expected there, and none must get into a log. */
const TOKEN = /\bey[\w-]+\.[\w-]+\.[\w-]*/g;

/** An answer of Graph that nobody expected; says which request failed and how, never the token. */
export class GraphError extends Error {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly graphCode: string;
  /** What it is to whoever asked. */
  readonly problem: GraphProblem;
  readonly requestId: string | null;
  /** Whether no usable answer came: a write may have been carried out all the same. */
  readonly isDoubtful: boolean;
  /** How long Graph asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    method: string,
    path: string,
    response: { status: number; headers: Headers; body: unknown },
  ) {
    const parsed = errorBody.safeParse(response.body);
    const code = parsed.success ? parsed.data.error.code : "unknown";
    const text = parsed.success ? (parsed.data.error.message ?? "") : "";
    const bare = withoutQuery(path);
    super(`Graph ${method} ${bare}: ${response.status} ${code} ${text}`.trim().replace(TOKEN, "…"));
    this.name = "GraphError";
    this.method = method;
    this.path = bare;
    this.status = response.status;
    this.graphCode = code;
    this.problem = meaningOf(response.status).problem;
    this.isDoubtful = NO_ANSWER_CODES.some((one) => one === code);
    this.retryAfterMs = retryAfterOf(response.headers, Date.now());
    this.requestId =
      response.headers.get("request-id") ??
      (parsed.success ? (parsed.data.error.innerError?.["request-id"] ?? null) : null);
  }
}

/** What stands in the place of Graph's code where no usable answer came. */
const NO_ANSWER_CODES = ["noAnswer", "malformedAnswer", "unreadableAnswer", "unreachable"] as const;
export type NoAnswerCode = (typeof NO_ANSWER_CODES)[number];

/** Filters may hold personal data, and links carry tokens of their own. */
function withoutQuery(path: string): string {
  return path.split("?")[0] ?? path;
}

/** The message of a Graph error body, for the few cases told apart by it. */
export function errorMessageOf(body: unknown): string {
  const parsed = errorBody.safeParse(body);
  return parsed.success ? (parsed.data.error.message ?? "") : "";
}
