import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { type EvaluationCase, type Incident, isRunning } from "#domain/cases/evaluationCase.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { nthOf, questionOf } from "#domain/messages/messageId.ts";
import { openQuestionOf } from "#domain/messages/messagesDue.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { caseCard, heading, labelled, openInRegister, paragraph, strong } from "./cardFrame.ts";
import { caseFacts } from "./caseFacts.ts";

/** To coordinators, and to the head of office where nobody is named any more: nobody can be asked. */
export function unattendedCard(context: CardContext): AdaptiveCard {
  const { caseInEntry, language, messageId } = context;
  const { evaluationCase } = caseInEntry;
  const { facts, told } = messagesFor(language).cards;
  const body: CardElementArray = [heading(told.unattended.heading), ...caseFacts(context)];
  const asking = openQuestionOf(evaluationCase);
  if (asking === undefined || asking.key !== questionOf(messageId)) {
    body.push(outcomeLine(context).withSeparator());
  } else if (context.isAttended) {
    body.push(paragraph(told.unattended.attended).withSeparator());
  } else {
    body.push(paragraph(told.unattended.text).withSeparator());
    if (asking.due !== null) body.push(labelled(facts.due, formatDay(asking.due, language)));
  }
  return toldCard(context, told.unattended.heading, body);
}

/** What was reported, without who reported it. */
export function incidentCard(context: CardContext, incident: Incident): AdaptiveCard {
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
    body.push(outcomeLine(context));
  }
  return toldCard(context, texts.heading, body);
}

/** The n-th incident of the case, counted from 1. */
export function incidentOf(
  { incidents = [] }: EvaluationCase,
  messageId: CardContext["messageId"],
): Incident | undefined {
  const nth = nthOf("incident", messageId);
  return nth === undefined ? undefined : incidents[nth - 1];
}

export function suspensionCard(context: CardContext): AdaptiveCard {
  const { caseInEntry, language } = context;
  const { told } = messagesFor(language).cards;
  const { state, suspension } = caseInEntry.evaluationCase;
  const isInForce = suspension?.state === "active" || suspension?.state === "confirmed";
  const isOver = !(isRunning(state) && isInForce);
  const body: CardElementArray = [
    heading(told.suspension.heading),
    ...caseFacts(context),
    strong(isOver ? told.suspension.over : told.suspension.text).withSeparator(),
  ];
  if (isOver) body.push(outcomeLine(context));
  return toldCard(context, told.suspension.heading, body);
}

/** To whoever reported the application: the result, which everybody may read; not the reasons. */
export function reportCard(context: CardContext): AdaptiveCard {
  const { caseInEntry, language } = context;
  const { cards } = messagesFor(language);
  const { outcome, told } = cards;
  const { decision, state } = caseInEntry.evaluationCase;
  const body: CardElementArray = [
    heading(told.report.heading),
    ...caseFacts(context),
    paragraph(told.report.text).withSeparator(),
    labelled(told.report.result, outcome.headings[state]),
  ];
  if (decision?.riskClass !== undefined) {
    body.push(labelled(outcome.riskClass, riskClassLabels[decision.riskClass][language]));
  }
  if (decision?.validUntil !== undefined) {
    body.push(labelled(outcome.validUntil, formatDay(decision.validUntil, language)));
  }
  return toldCard(context, told.report.heading, body);
}

function outcomeLine({ caseInEntry, language }: CardContext) {
  const { outcome, told } = messagesFor(language).cards;
  return paragraph(told.decided(outcome.headings[caseInEntry.evaluationCase.state]));
}

function toldCard(context: CardContext, title: string, body: CardElementArray): AdaptiveCard {
  const fallback = `${title}: ${titleOf(context.caseInEntry.entry)}`;
  return caseCard(context, fallback, body, [openInRegister(context)]);
}
