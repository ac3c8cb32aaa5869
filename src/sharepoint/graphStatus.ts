/**
 * What a refusal of Graph is to whoever asked, once nothing more can be done:
 * `unavailable` passes by itself; `notAuthenticated`, `notPermitted`, `locked` and `full` stay until an operator does
 * something; `tooLarge` is about what was to be written; `fault` is our own: the request should not have been sent so.
 */
export const GRAPH_PROBLEMS = [
  "unavailable",
  "notAuthenticated",
  "notPermitted",
  "locked",
  "full",
  "tooLarge",
  "fault",
] as const;
export type GraphProblem = (typeof GRAPH_PROBLEMS)[number];

/**
 * What comes next: this request `again`; again after everybody has made a `pause`, because the tenant asks for it;
 * again once with another `token`; or nothing, because asking again would not help.
 */
type Next = "again" | "pause" | "token" | "end";

interface Meaning {
  readonly next: Next;
  readonly problem: GraphProblem;
}

/**
 * Graph's and SharePoint's refusals. Those that a caller expects (400 "not unique", 404, 410, 412, …) it handles as
 * values; this is what they mean where nobody does. To write again is safe: every change carries If-Match and every new
 * item a unique key, and what a doubtful write left behind is read back.
 */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  400: { next: "end", problem: "fault" },
  // The token ended early, was revoked, or its keys were rotated.
  401: { next: "token", problem: "notAuthenticated" },
  403: { next: "end", problem: "notPermitted" },
  // What must be there: a list, a site. `ListGone` tells more.
  404: { next: "end", problem: "fault" },
  408: { next: "again", problem: "unavailable" },
  // Two writes at once, or a save conflict within SharePoint.
  409: { next: "again", problem: "unavailable" },
  // A cursor that is no longer known, where no cursor was sent.
  410: { next: "end", problem: "fault" },
  412: { next: "end", problem: "fault" },
  413: { next: "end", problem: "tooLarge" },
  // The item, for a moment, or the site, by an administrator.
  423: { next: "again", problem: "locked" },
  // Within a batch: what it depends on failed.
  424: { next: "again", problem: "unavailable" },
  429: { next: "pause", problem: "unavailable" },
  500: { next: "again", problem: "unavailable" },
  502: { next: "again", problem: "unavailable" },
  503: { next: "pause", problem: "unavailable" },
  504: { next: "again", problem: "unavailable" },
  507: { next: "end", problem: "full" },
  509: { next: "pause", problem: "unavailable" },
};

/** The meaning of a status that is no success; one that is not in the table is our fault. */
export function meaningOf(status: number): Meaning {
  return MEANINGS[status] ?? { next: "end", problem: "fault" };
}

/** The status of the table for a request that got no usable answer: the network failed, nothing came, or no JSON. */
export const NO_ANSWER = 503;

/** Whether the same request may be answered otherwise a moment later. */
export function mayPass(status: number): boolean {
  const { next } = meaningOf(status);
  return status >= 400 && (next === "again" || next === "pause");
}
