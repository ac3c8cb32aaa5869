import { z } from "zod";
import type { SendGraph } from "./graph.ts";

const subscriptionSchema = z.object({
  id: z.string(),
  resource: z.string(),
  notificationUrl: z.string().nullish(),
  clientState: z.string().nullish(),
  expirationDateTime: z.string(),
});

/** Graph's maximum for list subscriptions is 42,300 minutes; a week is renewed often enough to notice a fault. */
const LIFETIME_MS = 7 * 24 * 60 * 60_000;
const RENEW_BEFORE_MS = 2 * 24 * 60 * 60_000;

/**
 * Makes sure each list tells us of its changes: keeps what runs, renews what ends soon, creates what is missing.
 * Notifications only make the next delta sooner; without any the register polls.
 */
export async function ensureSubscriptions(
  send: SendGraph,
  options: {
    /** `/sites/{id}/lists/{id}` */
    readonly listPaths: readonly string[];
    readonly notificationUrl: string;
    readonly clientState: string;
    /** Epoch milliseconds; subscriptions live in real time. */
    readonly now: number;
  },
): Promise<void> {
  const response = await send({ method: "GET", path: "/subscriptions" });
  const { value } = z.object({ value: z.array(subscriptionSchema) }).parse(response.body);
  const expirationDateTime = new Date(options.now + LIFETIME_MS).toISOString();
  for (const listPath of options.listPaths) {
    const resource = listPath.replace(/^\//, "");
    const ours = value.find(
      (subscription) =>
        subscription.resource === resource &&
        subscription.notificationUrl === options.notificationUrl,
    );
    if (ours !== undefined) {
      if (Date.parse(ours.expirationDateTime) - options.now > RENEW_BEFORE_MS) continue;
      const renewed = await send({
        method: "PATCH",
        path: `/subscriptions/${ours.id}`,
        body: { expirationDateTime },
        expected: [404],
      });
      if (renewed.status !== 404) continue;
    }
    await send({
      method: "POST",
      path: "/subscriptions",
      body: {
        changeType: "updated",
        notificationUrl: options.notificationUrl,
        resource,
        expirationDateTime,
        clientState: options.clientState,
      },
    });
  }
}
