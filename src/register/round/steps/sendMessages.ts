import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";
import { createDeliveries } from "#register/messages/deliveries.ts";
import type { Sending } from "#register/messages/dueIndex.ts";

/** Sends what is due, and brings sent copies up to date. */
export function sendMessages(context: Context, sending: Sending): Step {
  return { name: "send messages", run: createDeliveries(context, sending).run };
}
