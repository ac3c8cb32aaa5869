import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { conditionOf, followsConditions } from "#domain/cases/caseConditions.ts";
import { awaitsEvidence, type Condition, conditionState } from "#domain/cases/condition.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { titleOf } from "#domain/entry/entry.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { partsOf } from "#domain/messages/messageId.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import { INPUTS } from "./actions.ts";
import type { CardContext } from "./cardContext.ts";
import { execute, labelled, paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";
import { textInput } from "./inputElements.ts";
import { messageCard } from "./messageCard.ts";

/** What owner and deputy are asked to prove; once they have, what became of it. */
export const conditionCard: CardKind = {
  card: (context) => {
    const { caseInEntry, language, messageId } = context;
    const condition = conditionAsked(caseInEntry.evaluationCase, messageId);
    if (condition === undefined) {
      return messageCard(messagesFor(language).cards.condition.gone, language);
    }
    return isAwaited(context, condition)
      ? openCard(context, condition)
      : settledCard(context, condition);
  },
  summary: (context) => {
    const { caseInEntry, language, messageId } = context;
    const { condition: texts } = messagesFor(language).cards;
    const condition = conditionAsked(caseInEntry.evaluationCase, messageId);
    const title = titleOf(caseInEntry.entry);
    return condition !== undefined && isAwaited(context, condition)
      ? texts.summary(title, formatDay(condition.dueOn, language))
      : texts.outcomeSummary(title);
  },
};

/** The condition that a message is about. */
export function conditionAsked(
  evaluationCase: EvaluationCase,
  messageId: MessageId,
): Condition | undefined {
  const { condition } = partsOf(messageId);
  return condition === undefined ? undefined : conditionOf(evaluationCase, condition.id);
}

/** Whether the message asks for what is waited for now: what was sent back is asked for by a card of its own. */
export function isAwaited(
  { caseInEntry: { entry }, messageId }: Pick<CardContext, "caseInEntry" | "messageId">,
  condition: Condition,
): boolean {
  return (
    followsConditions(entry) &&
    awaitsEvidence(conditionState(condition)) &&
    partsOf(messageId).condition?.round === condition.round
  );
}

function openCard(context: CardContext, condition: Condition): AdaptiveCard {
  const { caseInEntry, language, today, typed = {} } = context;
  const { condition: texts } = messagesFor(language).cards;
  const body: CardElementArray = [
    labelled(texts.condition, condition.text),
    ...movedLines(context, condition),
    ...sentBackLines(context, condition),
    textInput(
      { id: "conditionText", label: texts.text, error: texts.textError },
      { maxLength: INPUTS.conditionText.longest, lines: "many", required: true },
      typed,
    ),
    textInput(
      { id: "evidenceUrl", label: texts.link, error: texts.linkError },
      { maxLength: INPUTS.evidenceUrl.longest, lines: "one" },
      typed,
    ),
  ];
  return caseCard(context, {
    sentence: texts.wanted(deadlineWords(condition.dueOn, today, language)),
    fallback: texts.fallback(titleOf(caseInEntry.entry)),
    body,
    actions: [execute(context, texts.submit, "condition/prove")],
  });
}

function settledCard(context: CardContext, condition: Condition): AdaptiveCard {
  const { caseInEntry, language } = context;
  const { condition: texts } = messagesFor(language).cards;
  const state = conditionState(condition);
  const { answer, lifted } = condition;
  const body: CardElementArray = [
    labelled(texts.condition, condition.text),
    ...sentBackLines(context, condition),
  ];
  if (lifted !== undefined) body.push(labelled(texts.reason, lifted.reason));
  else if (answer !== undefined) body.push(labelled(texts.given, answer.text));
  return caseCard(context, {
    sentence: texts.outcomes[state],
    fallback: texts.outcomeFallback(titleOf(caseInEntry.entry)),
    body,
  });
}

/** That there is more or less time than before, and why. */
function movedLines({ language }: CardContext, { dueOn, moved }: Condition): CardElementArray {
  if (moved === undefined) return [];
  const { condition: texts } = messagesFor(language).cards;
  const sentence = texts.moved(formatDay(moved.from, language), formatDay(dueOn, language));
  return [paragraph(sentence), labelled(texts.reason, moved.reason)];
}

/** Why it is asked for again. */
function sentBackLines({ language }: CardContext, condition: Condition): CardElementArray {
  const judged = condition.answer?.judged;
  if (conditionState(condition) !== "sentBack" || judged === undefined) return [];
  const { condition: texts } = messagesFor(language).cards;
  return [
    paragraph(texts.sentBack(formatDay(judged.on, language))),
    labelled(texts.reason, judged.reason),
  ];
}
