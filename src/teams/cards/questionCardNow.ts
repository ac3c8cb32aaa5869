import { bundleKindOf, isAboutQuestion } from "#domain/messages/messageId.ts";
import { standingOfCopy, takesAnswerTo } from "#domain/messages/questionCopy.ts";
import { openQuestionOf } from "#domain/messages/questionMessages.ts";
import { answeredQueryCard, answeredQueryOf } from "./answeredQueryCard.ts";
import type { CardContext } from "./cardContext.ts";
import type { CardKind } from "./cardKind.ts";
import { continuedCard } from "./continuedCard.ts";
import { outcomeCard } from "./outcomeCard.ts";
import { openQueryOf, queryCard } from "./queryCard.ts";
import { questionCard, reminderCard } from "./questionCard.ts";
import { supersededCard } from "./supersededCard.ts";

/** What a copy that asked owner or deputy shows today. */
export function questionCardNow(context: CardContext): CardKind {
  const { caseInEntry, continuedOn, messageId } = context;
  const hasNewer = continuedOn !== undefined && !goesOnHere(context);
  switch (standingOfCopy(caseInEntry.evaluationCase, { messageId, hasNewer })) {
    case "asks":
      return askingCard(context);
    case "continued":
      return continuedOn === undefined ? askingCard(context) : continued(context, continuedOn);
    case "superseded":
      return supersededCard;
    case "settled":
      return settledCard(context);
  }
}

/** Whoever has just been refused goes on where they typed. */
function goesOnHere({ caseInEntry, messageId, typed }: CardContext): boolean {
  const open = openQuestionOf(caseInEntry.evaluationCase);
  return typed !== undefined && open !== undefined && takesAnswerTo(messageId, open.key);
}

function askingCard({ caseInEntry, messageId }: CardContext): CardKind {
  const openQuery = openQueryOf(caseInEntry);
  if (openQuery !== undefined) return queryCard(openQuery);
  return bundleKindOf(messageId) === "reminder" ? reminderCard : questionCard;
}

/** Where another question is open than the one that it asked, the notification says that things have moved on. */
function continued(context: CardContext, on: NonNullable<CardContext["continuedOn"]>): CardKind {
  const { caseInEntry, messageId } = context;
  const open = openQuestionOf(caseInEntry.evaluationCase);
  const isSame = open !== undefined && isAboutQuestion(messageId, open.key);
  const { summary } = isSame ? askingCard(context) : outcomeCard;
  return { card: () => continuedCard(context, on), summary };
}

function settledCard(context: CardContext): CardKind {
  const answeredQuery = answeredQueryOf(context);
  return answeredQuery === undefined ? outcomeCard : answeredQueryCard(answeredQuery);
}
