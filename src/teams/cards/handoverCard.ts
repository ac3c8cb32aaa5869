import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { type EvaluationCase, isRunning, type NotMine } from "#domain/cases/evaluationCase.ts";
import { namedIn } from "#domain/cases/handover.ts";
import { titleOf } from "#domain/entry/entry.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { nthOf } from "#domain/messages/messageId.ts";
import { relationTo } from "#domain/people/roles.ts";
import { formatDay, formatInstantDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import {
  caseCard,
  execute,
  heading,
  labelled,
  openInRegister,
  paragraph,
  strong,
} from "./cardFrame.ts";
import type { Addressed, CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";
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
  const { caseInEntry, language, person } = context;
  const { entry } = caseInEntry;
  const { facts, handover } = messagesFor(language).cards;
  const row = rowOf(caseInEntry.evaluationCase, context.messageId);
  if (row === undefined || row.namedId !== person.id) {
    return messageCard(handover.forbidden, language);
  }
  const place = relationTo(entry, row.by.id);
  const body: CardElementArray = [heading(handover.heading)];
  const { orgUnitName } = entry.values;
  if (!canAnswer(context, row) || place === undefined) {
    const sentence = answeredSentence(context, row);
    body.push(
      labelled(facts.application, titleOf(entry)),
      ...(orgUnitName === undefined ? [] : [labelled(facts.office, orgUnitName)]),
      strong(sentence).withSeparator(),
    );
    return caseCard(context, sentence, body, [openInRegister(context)]);
  }
  body.push(strong(handover.asks(row.by.name)), ...caseFacts(context));
  const { due, state } = caseInEntry.evaluationCase;
  if (due !== null && (state === "requested" || state === "query")) {
    body.push(labelled(handover.due, formatDay(due, language)));
  }
  body.push(paragraph(`${handover.place[place]} ${handover.duties}`).withSeparator());
  return caseCard(context, handover.fallback(titleOf(entry)), body, [
    execute(context, handover.accept, "handover/accept"),
    execute(context, handover.decline, "handover/decline"),
    openInRegister(context),
  ]);
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
