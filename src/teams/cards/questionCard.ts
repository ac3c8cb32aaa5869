import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { triggerHeadings } from "#domain/cases/causes.ts";
import { mayNominate } from "#domain/cases/handover.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { isMajorChange } from "#domain/entry/version.ts";
import { partsOf } from "#domain/messages/messageId.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { earlierAnswerLines } from "./answerLines.ts";
import type { CardContext } from "./cardContext.ts";
import { caseCard, heading, labelled, openInRegister, paragraph, strong } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";
import { notMineLines } from "./notMineLines.ts";
import { changedPart, laterPart, notMinePart, unchangedPart } from "./questionParts.ts";
import { reminderLine } from "./reminderLine.ts";

/** The question about a version: what changed first, then its parts, opened on the client. */
export const questionCard: CardKind = {
  card: cardOf,
  summary: ({ caseInEntry, language }) => {
    const { summary } = messagesFor(language).cards;
    const title = titleOf(caseInEntry.entry);
    const { due } = caseInEntry.evaluationCase;
    return due === null
      ? summary.questionWithoutDay(title)
      : summary.question(title, formatDay(due, language));
  },
};

/** The same once more. */
export const reminderCard: CardKind = {
  card: cardOf,
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.summary.reminder(titleOf(caseInEntry.entry)),
};

function cardOf(context: CardContext): AdaptiveCard {
  const { caseInEntry, language, person } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { asked, facts, question } = messagesFor(language).cards;
  const body: CardElementArray = [
    heading(triggerHeadings[evaluationCase.trigger][language]),
    ...reminderLines(context),
    ...caseFacts(context),
    ...majorHint(context),
  ];
  const { due, note } = evaluationCase;
  if (note !== null) body.push(labelled(facts.occasion, note));
  if (due !== null) body.push(labelled(facts.due, formatDay(due, language)));
  // Right after the report the notice on top says it.
  if (context.notice === undefined) body.push(...notMineLines(context));
  body.push(...earlierAnswerLines(evaluationCase.earlierAnswers, person.id, language));
  body.push(paragraph(question.intro), strong(asked.anything));
  return caseCard(context, question.fallback(titleOf(entry)), body, [
    unchangedPart(context),
    changedPart(context),
    laterPart(context),
    ...(mayNominate(evaluationCase, person.id) ? [notMinePart(context)] : []),
    openInRegister(context),
  ]);
}

function majorHint({ caseInEntry, language }: CardContext): CardElementArray {
  const { previousVersion, targetVersion } = caseInEntry.evaluationCase;
  const isMajor = previousVersion !== null && isMajorChange(previousVersion, targetVersion);
  return isMajor ? [paragraph(messagesFor(language).cards.asked.majorVersion)] : [];
}

/** A postponed reminder says so; the first card says for which day it was postponed. */
function reminderLines(context: CardContext): CardElementArray {
  const { caseInEntry, language, remindOn, messageId } = context;
  const { question } = messagesFor(language).cards;
  const lines: CardElementArray = [...reminderLine(caseInEntry, messageId, language)];
  if (remindOn !== undefined && remindOn !== partsOf(messageId).day) {
    lines.push(paragraph(question.remindOn(formatDay(remindOn, language))));
  }
  return lines;
}
