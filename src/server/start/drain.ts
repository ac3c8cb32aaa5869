import type { RequestHandler } from "express";
import { HttpProblem } from "#server/routes/httpProblem.ts";

/** Lets a process end without cutting anybody off. */
export interface Drain {
  /** Stands before everything that works for somebody. */
  readonly handler: RequestHandler;
  isStopping(): boolean;
  /** Refuses new requests from now on; resolves when the running ones have ended. */
  stop(): Promise<void>;
}

export function createDrain(): Drain {
  const ended = Promise.withResolvers<void>();
  let running = 0;
  let isStopping = false;

  return {
    handler(_request, response, next) {
      if (isStopping) {
        // The next request of this client goes to a process that stays.
        response.set("Connection", "close");
        throw new HttpProblem(503, "unavailable");
      }
      running++;
      response.once("close", () => {
        running--;
        if (isStopping && running === 0) ended.resolve();
      });
      next();
    },
    isStopping: () => isStopping,
    stop() {
      isStopping = true;
      if (running === 0) ended.resolve();
      return ended.promise;
    },
  };
}
