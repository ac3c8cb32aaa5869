import type { CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { isAboutQuestion } from "#domain/messages/messageId.ts";
import { openQuestionOf } from "#domain/messages/questionMessages.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";
import { informativeCard, meanwhileLine } from "./informativeCard.ts";

/** To coordinators, and to the head of office where nobody is named any more: nobody can be asked. */
export const unattendedCard: CardKind = {
  card: (context) => {
    const { caseInEntry, isAttended, language, messageId } = context;
    const { facts, told } = messagesFor(language).cards;
    const body: CardElementArray = [heading(told.unattended.heading), ...caseFacts(context)];
    const question = openQuestionOf(caseInEntry.evaluationCase);
    if (question === undefined || !isAboutQuestion(messageId, question.key)) {
      body.push(meanwhileLine(context).withSeparator());
    } else if (isAttended) {
      body.push(paragraph(told.unattended.attended).withSeparator());
    } else {
      body.push(paragraph(told.unattended.text).withSeparator());
      if (question.due !== null) body.push(labelled(facts.due, formatDay(question.due, language)));
    }
    return informativeCard(context, told.unattended.heading, body);
  },
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.told.summary.unattended(titleOf(caseInEntry.entry)),
};
