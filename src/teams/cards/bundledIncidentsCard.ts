import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import { relativeDay } from "#texts/relativeDay.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";
import { incidentOf } from "./incidentCard.ts";

/** Much that was reported at once: which applications, when, and whether anybody was harmed. What happened stands in the register. */
export function bundledIncidentsCard(context: BundledMessagesContext): AdaptiveCard {
  const { items, language, today } = context;
  const { cards, tab } = messagesFor(language);
  const texts = cards.informativeBundles.incidents;
  const body: CardElementArray = [heading(texts.heading), paragraph(texts.text)];
  for (const { caseInEntry, messageId, state } of items) {
    const incident = incidentOf(caseInEntry.evaluationCase, messageId);
    const open =
      incident === undefined
        ? texts.done
        : texts.item(relativeDay(incident.on, today, language), tab.incident.harms[incident.harm]);
    body.push(labelled(titleOf(caseInEntry.entry), state === "done" ? texts.done : open));
  }
  return bundleFrame(context, texts.heading, body, [openPage(context, cards.question.open)]);
}
