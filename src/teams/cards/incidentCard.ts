import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { type Incident, isRunning } from "#domain/cases/evaluationCase.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { nthOf } from "#domain/messages/messageId.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";
import { informativeCard, meanwhileLine } from "./informativeCard.ts";
import { outcomeCard } from "./outcomeCard.ts";

/** What was reported, without who reported it. */
export const incidentCard: CardKind = {
  card: (context) => {
    const { incidents = [] } = context.caseInEntry.evaluationCase;
    const nth = nthOf("incident", context.messageId);
    const incident = nth === undefined ? undefined : incidents[nth - 1];
    return incident === undefined ? outcomeCard.card(context) : cardOf(context, incident);
  },
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.told.summary.incident(titleOf(caseInEntry.entry)),
};

function cardOf(context: CardContext, incident: Incident): AdaptiveCard {
  const { caseInEntry, language } = context;
  const { cards, tab } = messagesFor(language);
  const { incident: texts } = cards.told;
  const body: CardElementArray = [
    heading(texts.heading),
    ...caseFacts(context),
    labelled(texts.on, formatDay(incident.on, language)).withSeparator(),
    labelled(texts.text, incident.text),
    labelled(texts.harm, tab.incident.harms[incident.harm]),
  ];
  if (isRunning(caseInEntry.evaluationCase.state)) {
    body.push(
      paragraph(
        `${texts.outcome[incident.outcome]} ${texts.due(formatDay(incident.due, language))}`,
      ),
    );
  } else {
    body.push(meanwhileLine(context));
  }
  return informativeCard(context, texts.heading, body);
}
