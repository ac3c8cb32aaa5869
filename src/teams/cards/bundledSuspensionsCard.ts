import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";

/** Several suspensions at once: which applications must not be used. */
export function bundledSuspensionsCard(context: BundledMessagesContext): AdaptiveCard {
  const { items, language } = context;
  const { informativeBundles, question } = messagesFor(language).cards;
  const texts = informativeBundles.suspensions;
  const body: CardElementArray = [heading(texts.heading), paragraph(texts.text)];
  for (const { caseInEntry, state } of items) {
    body.push(labelled(titleOf(caseInEntry.entry), state === "done" ? texts.done : texts.item));
  }
  return bundleFrame(context, texts.heading, body, [openPage(context, question.open)]);
}
