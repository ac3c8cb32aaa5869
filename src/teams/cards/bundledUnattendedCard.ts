import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";

/** To coordinators, where much comes together: for these applications nobody can be asked. */
export function bundledUnattendedCard(context: BundledMessagesContext): AdaptiveCard {
  const { items, language, today } = context;
  const { digest, informativeBundles } = messagesFor(language).cards;
  const { done, heading: title, item, itemWithoutDay, text } = informativeBundles.unattended;
  const body: CardElementArray = [heading(title), paragraph(text)];
  for (const { caseInEntry, state } of items) {
    const { entry, evaluationCase } = caseInEntry;
    const { due } = evaluationCase;
    const open = due === null ? itemWithoutDay : item(deadlineWords(due, today, language));
    body.push(labelled(titleOf(entry), state === "done" ? done : open));
  }
  return bundleFrame(context, title, body, [openPage(context, digest.open)]);
}
