import type { CardElementArray } from "@microsoft/teams.cards";
import { isAboutQuestion } from "#domain/messages/messageId.ts";
import { openQuestionOf } from "#domain/messages/questionMessages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import { paragraph } from "./cardFrame.ts";
import { informative, meanwhileLine } from "./informativeCard.ts";

/** To coordinators, and to the head of office where nobody is named any more: nobody can be asked. */
export const unattendedCard = informative("unattended", (context, texts) => {
  const { caseInEntry, isAttended, language, messageId, today } = context;
  const question = openQuestionOf(caseInEntry.evaluationCase);
  if (question === undefined || !isAboutQuestion(messageId, question.key)) {
    return [meanwhileLine(context).withSeparator()];
  }
  if (isAttended) return [paragraph(texts.attended).withSeparator()];
  const lines: CardElementArray = [paragraph(texts.text)];
  const { due } = question;
  if (due !== null) lines.push(paragraph(texts.due(deadlineWords(due, today, language))));
  return lines;
});
