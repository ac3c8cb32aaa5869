import { bundleKindOf, questionOf } from "#domain/messages/messageId.ts";
import { parseQuestionKey } from "#domain/messages/questionKey.ts";
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
  const { caseInEntry, messageId } = context;
  const { queries, state, targetRevision } = caseInEntry.evaluationCase;
  const key = questionOf(messageId);
  const openQuery = openQueryOf(caseInEntry);
  if (key === `q${queries.length}` && openQuery !== undefined) {
    return asksOrContinues(context, queryCard(openQuery));
  }
  const answeredQuery = answeredQueryOf(context);
  if (answeredQuery !== undefined) return answeredQueryCard(answeredQuery);
  if (state !== "requested") return outcomeCard;
  if (key !== undefined) {
    const question = parseQuestionKey(key);
    if (question?.about !== "version") return outcomeCard;
    if (question.revision < targetRevision) return supersededCard;
  }
  const isReminder = bundleKindOf(messageId) === "reminder";
  return asksOrContinues(context, isReminder ? reminderCard : questionCard);
}

/** Whoever has just been refused goes on where they typed. */
function asksOrContinues({ continuedOn, typed }: CardContext, asking: CardKind): CardKind {
  if (continuedOn === undefined || typed !== undefined) return asking;
  return { ...asking, card: (context) => continuedCard(context, continuedOn) };
}
