import type { CardElementArray } from "@microsoft/teams.cards";
import { type EvaluationCase, type Incident, isRunning } from "#domain/cases/evaluationCase.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { nthOf } from "#domain/messages/messageId.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords, relativeDay } from "#texts/relativeDay.ts";
import type { CardContext } from "./cardContext.ts";
import { labelled, paragraph, strong } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { informative, meanwhileLine } from "./informativeCard.ts";
import { outcomeCard } from "./outcomeCard.ts";

const reported = informative("incident", (context, texts) => {
  const { caseInEntry, language, reader, today } = context;
  const incident = incidentIn(context);
  if (incident === undefined) return [];
  const { harms } = messagesFor(language).tab.incident;
  const lines: CardElementArray = [
    labelled(texts.on, relativeDay(incident.on, today, language)),
    labelled(texts.text, incident.text),
    labelled(texts.harm, harms[incident.harm]),
  ];
  if (isRunning(caseInEntry.evaluationCase.state)) {
    const due = texts.due(deadlineWords(incident.due, today, language));
    lines.push(paragraph(`${texts.outcome[incident.outcome]} ${due}`));
    lines.push(strong(reader === "coordination" ? texts.toFollow : texts.toSuspend));
  } else {
    lines.push(meanwhileLine(context));
  }
  return lines;
});

/** What was reported, without who reported it. */
export const incidentCard: CardKind = {
  ...reported,
  card: (context) =>
    incidentIn(context) === undefined ? outcomeCard.card(context) : reported.card(context),
};

function incidentIn({ caseInEntry, messageId }: CardContext): Incident | undefined {
  return incidentOf(caseInEntry.evaluationCase, messageId);
}

/** The incident that a message tells of. */
export function incidentOf(
  { incidents = [] }: EvaluationCase,
  messageId: MessageId,
): Incident | undefined {
  const nth = nthOf("incident", messageId);
  return nth === undefined ? undefined : incidents[nth - 1];
}
