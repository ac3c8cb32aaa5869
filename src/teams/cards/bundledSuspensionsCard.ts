import type { AdaptiveCard } from "@microsoft/teams.cards";
import { messagesFor } from "#texts/messages.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { toldBundle } from "./toldBundle.ts";

/** Several suspensions at once: which applications must not be used. */
export function bundledSuspensionsCard(context: BundledMessagesContext): AdaptiveCard {
  const { informativeBundles, question } = messagesFor(context.language).cards;
  const { done, heading, item, text } = informativeBundles.suspensions;
  return toldBundle(context, {
    ...{ heading, text, open: question.open },
    line: ({ state }) => (state === "done" ? done : item),
  });
}
