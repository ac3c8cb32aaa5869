import { randomUUID } from "node:crypto";
import type { Fault } from "#local/faults.ts";
import { failureResponse, GraphFailure } from "./errors.ts";

const REFUSALS: Readonly<Partial<Record<Fault["status"], string>>> = {
  401: "InvalidAuthenticationToken",
  403: "accessDenied",
  408: "requestTimeout",
  409: "resourceModified",
  423: "resourceLocked",
  500: "generalException",
  507: "quotaLimitReached",
};

/** The answer of a service that is busy or away, or of the gateway in front of it. */
export function faultResponse(fault: Fault, request: Request): Response {
  const { status } = fault;
  const refusal = REFUSALS[status];
  if (refusal !== undefined) {
    const message = `The request has been refused: ${refusal}.`;
    return failureResponse(new GraphFailure(status, refusal, message), request);
  }
  const headers = status === 502 ? {} : { "retry-after": String(fault.retryAfterSeconds) };
  if (fault.isHtml) return htmlResponse(status, headers);
  const failure =
    status === 429
      ? new GraphFailure(429, "activityLimitReached", "The request has been throttled.", {
          headers,
        })
      : new GraphFailure(status, "serviceNotAvailable", "The service is temporarily unavailable.", {
          headers,
        });
  return failureResponse(failure, request);
}

/** The request was carried out and its answer lost on the way. */
export const gatewayTimeout = () =>
  new GraphFailure(504, "gatewayTimeout", "The service did not answer in time.");

function htmlResponse(status: number, headers: Readonly<Record<string, string>>): Response {
  const title = status === 429 ? "Too Many Requests" : "Service Unavailable";
  return new Response(
    `<!DOCTYPE html><html><head><title>${title}</title></head><body><h2>Our services aren't available right now</h2></body></html>`,
    {
      status,
      headers: { ...headers, "content-type": "text/html", "request-id": randomUUID() },
    },
  );
}
