import { createHmac, timingSafeEqual } from "node:crypto";
import express, { Router } from "express";
import { z } from "zod";
import { HttpProblem, parseInput } from "./httpProblem.ts";

const MAX_TOKEN = 1_000;
const BODY_LIMIT = "256kb";

const notificationsSchema = z.object({
  value: z.array(z.object({ clientState: z.string().nullish() })).max(1_000),
});

/** What Graph sends back with every notification: made from the replicas' secret, which itself goes to nobody. */
export function clientStateOf(secret: string): string {
  return createHmac("sha256", secret).update("graph notifications").digest("hex");
}

/**
 * `POST /api/notifications/graph`: Graph's handshake and its notifications. They name no item; they only make the next
 * delta sooner, so the answer is quick and nothing in the payload is believed but the shared client state.
 */
export function graphNotifications(options: {
  readonly clientState: string;
  readonly onChange: () => void;
}): Router {
  const router = Router();
  router.post("/", express.json({ limit: BODY_LIMIT }), (request, response) => {
    const { validationToken } = request.query;
    if (validationToken !== undefined) {
      if (typeof validationToken !== "string" || validationToken.length > MAX_TOKEN) {
        throw new HttpProblem(400, "badRequest");
      }
      response.set("X-Content-Type-Options", "nosniff").type("text/plain").send(validationToken);
      return;
    }
    const { value } = parseInput(notificationsSchema, request.body);
    if (value.length === 0 || !value.every(({ clientState }) => isOurs(clientState ?? ""))) {
      throw new HttpProblem(403, "forbidden");
    }
    options.onChange();
    response.status(202).end();
  });
  return router;

  function isOurs(clientState: string): boolean {
    const given = Buffer.from(clientState);
    const expected = Buffer.from(options.clientState);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
