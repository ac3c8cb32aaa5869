import type { Express } from "express";
import express from "express";
import { z } from "zod";

const collection = z.object({ value: z.array(z.record(z.string(), z.unknown())) });

/** What one notification told, and when it arrived (real milliseconds). */
export interface Heard {
  readonly at: number;
  readonly body: z.infer<typeof collection>;
}

/** An endpoint that proves itself and takes notifications; at `/silent` one that never answers. */
export const hearing = (heard: Heard[]) => (web: Express) => {
  web.post("/hook", express.json(), (request, response) => {
    const { validationToken } = request.query;
    if (typeof validationToken === "string") {
      response.type("text/plain").send(validationToken);
      return;
    }
    heard.push({ at: performance.now(), body: collection.parse(request.body) });
    response.status(202).end();
  });
  web.post("/silent", () => {});
};
