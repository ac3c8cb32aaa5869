import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";
import { createDeliveries } from "#register/messages/deliveries.ts";
import type { Deliver } from "#register/messages/delivery.ts";

/** Sends what is due, and brings sent copies up to date. */
export function sendMessages(context: Context, deliver: Deliver): Step {
  return { name: "send messages", run: createDeliveries(context, deliver).run };
}
