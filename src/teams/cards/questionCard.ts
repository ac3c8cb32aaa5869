import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { triggerHeadings } from "#domain/cases/causes.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { mayNominate } from "#domain/cases/handover.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { isMajorChange } from "#domain/entry/version.ts";
import { bundleKindOf, nthOf, partsOf } from "#domain/messages/messageId.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords, onDay } from "#texts/relativeDay.ts";
import { earlierAnswerLines } from "./answerLines.ts";
import type { CardContext } from "./cardContext.ts";
import { labelled, paragraph, strong } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";
import { changedPart } from "./changedPart.ts";
import { notMineLines } from "./notMineLines.ts";
import { laterPart, notMinePart, unchangedPart } from "./questionParts.ts";
import { usageLine } from "./usageLine.ts";

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
  const { earlierAnswers, note } = evaluationCase;
  const body: CardElementArray = [...remindedLines(context), ...majorHint(context)];
  if (note !== null) body.push(labelled(facts.occasion, note));
  // Right after the report the notice on top says it.
  if (context.notice === undefined) body.push(...notMineLines(context));
  body.push(usageLine(context), strong(asked.anything));
  return caseCard(context, {
    sentence: wantedOf(context),
    fallback: question.fallback(titleOf(entry)),
    body,
    details: earlierAnswerLines(earlierAnswers, person.id, language),
    actions: [
      unchangedPart(context),
      changedPart(context),
      laterPart(context),
      ...(mayNominate(evaluationCase, person.id) ? [notMinePart(context)] : []),
    ],
  });
}

/** Why, what is wanted and until when; a reminder says that it is one. */
function wantedOf({ caseInEntry, language, messageId, today }: CardContext): string {
  const { question } = messagesFor(language).cards;
  const { due, newLaw } = caseInEntry.evaluationCase;
  const cause = causeOf(caseInEntry.evaluationCase, language);
  const texts = newLaw === true ? question.byLaw : question;
  const wanted =
    due === null
      ? texts.wantedWithoutDay(cause)
      : texts.wanted(cause, deadlineWords(due, today, language));
  return bundleKindOf(messageId) === "reminder" ? question.reminder(wanted) : wanted;
}

/** A change of law is said as such; it may have come to a question about something else. */
function causeOf(
  { newLaw, trigger }: Pick<EvaluationCase, "newLaw" | "trigger">,
  language: Language,
): string {
  const { question } = messagesFor(language).cards;
  if (trigger === "lawChange") return question.byLaw.cause;
  const cause = triggerHeadings[trigger][language];
  return newLaw === true ? question.byLaw.causeBesides(cause) : cause;
}

function majorHint({ caseInEntry, language }: CardContext): CardElementArray {
  const { previousVersion, targetVersion } = caseInEntry.evaluationCase;
  const isMajor = previousVersion !== null && isMajorChange(previousVersion, targetVersion);
  return isMajor ? [paragraph(messagesFor(language).cards.asked.majorVersion)] : [];
}

/** The last reminder goes to the deputy; a postponed one says so, and the first card for which day it was postponed. */
function remindedLines(context: CardContext): CardElementArray {
  const { language, remindOn, messageId, today } = context;
  const { question } = messagesFor(language).cards;
  const lines: CardElementArray = [];
  if (nthOf("reminder", messageId) === 4) lines.push(paragraph(question.asDeputy));
  if (remindOn !== undefined && remindOn !== partsOf(messageId).day) {
    lines.push(paragraph(question.remindOn(onDay(remindOn, today, language))));
  }
  return lines;
}
