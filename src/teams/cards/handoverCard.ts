import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { type EvaluationCase, isRunning, type NotMine } from "#domain/cases/evaluationCase.ts";
import { namedIn } from "#domain/cases/handover.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { nthOf } from "#domain/messages/messageId.ts";
import { formatInstantDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { CardContext } from "./cardContext.ts";
import { execute, paragraph } from "./cardFrame.ts";
import type { Addressed, CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";
import { messageCard } from "./messageCard.ts";

/** To somebody who was named as responsible: who says so, for what, and what it means; afterwards what became of it. */
export const handoverCard: CardKind = {
  card: cardOf,
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.handover.summary(titleOf(caseInEntry.entry)),
};

/** Only the person whom that row of the case names. */
export const handoverAddressed: Addressed = {
  personOf: (evaluationCase, messageId) => {
    const row = rowOf(evaluationCase, messageId);
    return row === undefined ? undefined : namedIn(row);
  },
  foreignCard: (_person, language) =>
    messageCard(messagesFor(language).cards.handover.forbidden, language),
};

function cardOf(context: CardContext): AdaptiveCard {
  const { caseInEntry, language, person, today } = context;
  const { entry } = caseInEntry;
  const { handover } = messagesFor(language).cards;
  const row = rowOf(caseInEntry.evaluationCase, context.messageId);
  if (row === undefined || row.namedId !== person.id) {
    return messageCard(handover.forbidden, language);
  }
  const place = relationTo(entry, row.by.id);
  if (!canAnswer(context, row) || place === undefined) {
    const sentence = answeredSentence(context, row);
    return caseCard(context, { sentence, fallback: sentence });
  }
  const body: CardElementArray = [paragraph(handover.asks(row.by.name))];
  const { due, state } = caseInEntry.evaluationCase;
  if (due !== null && (state === "requested" || state === "query")) {
    body.push(paragraph(handover.due(deadlineWords(due, today, language))));
  }
  body.push(paragraph(`${handover.place[place]} ${handover.duties}`));
  return caseCard(context, {
    sentence: handover.heading,
    fallback: handover.fallback(titleOf(entry)),
    body,
    actions: [
      execute(context, handover.accept, "handover/accept"),
      execute(context, handover.decline, "handover/decline"),
    ],
  });
}

function rowOf({ notMine }: EvaluationCase, messageId: MessageId): NotMine | undefined {
  const nth = nthOf("handover", messageId);
  return nth === undefined ? undefined : notMine[nth - 1];
}

function canAnswer({ caseInEntry, person }: CardContext, row: NotMine): boolean {
  const { entry, evaluationCase } = caseInEntry;
  return (
    row.handover?.state === "asked" &&
    isRunning(evaluationCase.state) &&
    relationTo(entry, person.id) === undefined &&
    relationTo(entry, row.by.id) !== undefined
  );
}

function answeredSentence({ caseInEntry, language, person }: CardContext, row: NotMine): string {
  const { entry, evaluationCase } = caseInEntry;
  const { handover } = messagesFor(language).cards;
  const date = formatInstantDay(row.handover?.at ?? row.at, language);
  const isResponsible = relationTo(entry, person.id) !== undefined;
  switch (row.handover?.state) {
    case "accepted":
      if (!isResponsible) return handover.closed;
      return isRunning(evaluationCase.state)
        ? handover.accepted(date)
        : handover.acceptedDone(date);
    case "declined":
      return handover.declined(date);
    case "asked":
    case "closed":
    case undefined:
      return isResponsible ? handover.acceptedNow : handover.closed;
  }
}
