import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { CaseQuery } from "#domain/cases/evaluationCase.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { questionOf } from "#domain/messages/messageId.ts";
import { parseQuestionKey } from "#domain/messages/questionKey.ts";
import { caseStateLabels } from "#domain/vocabulary.ts";
import { formatInstantDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { labelled, paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";

type Answered = CaseQuery & { readonly answer: NonNullable<CaseQuery["answer"]> };

/** The query that this copy asked, once it is answered. */
export function answeredQueryOf({ caseInEntry, messageId }: CardContext): Answered | undefined {
  const question = parseQuestionKey(questionOf(messageId) ?? "");
  if (question?.about !== "query") return undefined;
  const query = caseInEntry.evaluationCase.queries[question.number - 1];
  return query?.answer === undefined ? undefined : { ...query, answer: query.answer };
}

/** What was asked, what was answered by whom, and how the case stands. */
export function answeredQueryCard(answered: Answered): CardKind {
  return {
    card: (context) => cardOf(context, answered),
    summary: ({ caseInEntry, language }) =>
      messagesFor(language).cards.summary.outcome(titleOf(caseInEntry.entry)),
  };
}

function cardOf(context: CardContext, { answer, text }: Answered): AdaptiveCard {
  const { caseInEntry, language, person } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { outcome, query: texts } = messagesFor(language).cards;
  const date = formatInstantDay(answer.at, language);
  const role = relationTo(entry, answer.by.id) ?? "coordinator";
  return caseCard(context, {
    sentence: `${texts.answeredHeading}.`,
    fallback: texts.answeredFallback(titleOf(entry)),
    body: [
      paragraph(
        answer.by.id === person.id ? outcome.answeredByYou(date) : outcome.answeredBy[role](date),
      ),
      labelled(texts.state, caseStateLabels[evaluationCase.state][language]),
    ],
    details: [labelled(texts.question, text), labelled(outcome.answer, answer.text)],
  });
}
