import type { AdaptiveCard } from "@microsoft/teams.cards";
import { messagesFor } from "#texts/messages.ts";
import { relativeDay } from "#texts/relativeDay.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { incidentOf } from "./incidentCard.ts";
import { toldBundle } from "./toldBundle.ts";

/** Much that was reported at once: which applications, when, and whether anybody was harmed. What happened stands in the register. */
export function bundledIncidentsCard(context: BundledMessagesContext): AdaptiveCard {
  const { language, today } = context;
  const { cards, tab } = messagesFor(language);
  const { done, heading, item, text } = cards.informativeBundles.incidents;
  return toldBundle(context, {
    ...{ heading, text, open: cards.question.open },
    line: ({ caseInEntry, messageId, state }) => {
      const incident = incidentOf(caseInEntry.evaluationCase, messageId);
      if (incident === undefined || state === "done") return done;
      return item(relativeDay(incident.on, today, language), tab.incident.harms[incident.harm]);
    },
  });
}
