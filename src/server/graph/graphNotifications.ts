import express, { type RequestHandler, Router } from "express";
import { z } from "zod";
import { HttpProblem, parseInput } from "#server/routes/httpProblem.ts";
import { isSameSecret } from "#server/secrets/derivedKeys.ts";

const MAX_TOKEN = 1_000;
const BODY_LIMIT = "256kb";

const notificationSchema = z.object({ clientState: z.string().nullish() });
const notificationsSchema = z.object({ value: z.array(notificationSchema).max(1_000) });
const lifecycleSchema = z.object({
  value: z
    .array(
      notificationSchema.extend({
        subscriptionId: z.string().max(100).nullish(),
        lifecycleEvent: z.string().max(100),
      }),
    )
    .max(1_000),
});

/** What Graph tells of a subscription instead of a change. */
export type LifecycleEvent =
  | { readonly kind: "reauthorizationRequired"; readonly subscriptionId: string }
  | { readonly kind: "subscriptionRemoved" }
  | { readonly kind: "missed" };

/**
 * `POST /api/notifications/graph` and `…/lifecycle`: Graph's handshake and its notifications. They name no item; they
 * only make the next delta sooner, so the answer is quick and nothing in the payload is believed but the shared client
 * state.
 */
export function graphNotifications(options: {
  /** What Graph was given to send with each, now or before the secret was changed. */
  readonly clientStates: readonly string[];
  readonly onChange: () => void;
  readonly onLifecycle: (event: LifecycleEvent) => void;
}): Router {
  const router = Router();
  const json = express.json({ limit: BODY_LIMIT });
  router.post("/", json, answerHandshake, (request, response) => {
    const { value } = parseInput(notificationsSchema, request.body);
    refuseStrangers(value);
    options.onChange();
    response.status(202).end();
  });
  router.post("/lifecycle", json, answerHandshake, (request, response) => {
    const { value } = parseInput(lifecycleSchema, request.body);
    refuseStrangers(value);
    for (const one of value) {
      options.onLifecycle(eventOf(one.lifecycleEvent, one.subscriptionId ?? ""));
    }
    response.status(202).end();
  });
  return router;

  function refuseStrangers(value: readonly z.infer<typeof notificationSchema>[]): void {
    if (value.length === 0 || !value.every(isOurs)) {
      throw new HttpProblem(403, "forbidden");
    }
  }

  function isOurs({ clientState }: z.infer<typeof notificationSchema>): boolean {
    return options.clientStates.some((expected) => isSameSecret(clientState ?? "", expected));
  }
}

const answerHandshake: RequestHandler = (request, response, next) => {
  const { validationToken } = request.query;
  if (validationToken === undefined) return next();
  if (typeof validationToken !== "string" || validationToken.length > MAX_TOKEN) {
    throw new HttpProblem(400, "badRequest");
  }
  response.set("X-Content-Type-Options", "nosniff").type("text/plain").send(validationToken);
};

/** An event that is not known yet may mean that something was missed: looking costs little. */
function eventOf(name: string, subscriptionId: string): LifecycleEvent {
  if (name === "reauthorizationRequired" && subscriptionId !== "") {
    return { kind: "reauthorizationRequired", subscriptionId };
  }
  return name === "subscriptionRemoved" ? { kind: "subscriptionRemoved" } : { kind: "missed" };
}
