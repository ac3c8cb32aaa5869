import type { RequestHandler } from "express";
import { forCaller, PatienceEnded } from "#outbound/caller.ts";
import { sendProblem, unanswered } from "./httpProblem.ts";

/** How long the API's callers wait, in milliseconds. The tab gives up after 20 s and 45 s, pipelines after 30 s. */
export interface Patience {
  readonly readMs: number;
  readonly writeMs: number;
}

export const PATIENCE: Patience = { readMs: 15_000, writeMs: 25_000 };

/**
 * Every caller is answered before they give up, whatever is waited for. What was still to be asked of Graph for them is
 * not asked any more; what was being written may have been written, and is found by whoever asks next.
 */
export function heedPatience(patience: Patience): RequestHandler {
  return (request, response, next) => {
    const waiting = new AbortController();
    const limit = request.method === "GET" ? patience.readMs : patience.writeMs;
    const timer = setTimeout(() => {
      waiting.abort(new PatienceEnded("No answer in time"));
      if (!response.headersSent) sendProblem(response, unanswered(request.method));
    }, limit);
    response.once("close", () => clearTimeout(timer));
    forCaller(waiting.signal, next);
  };
}
