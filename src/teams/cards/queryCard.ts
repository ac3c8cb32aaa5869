import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import type { CaseQuery } from "#domain/cases/evaluationCase.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { bundleKindOf, nthOf } from "#domain/messages/messageId.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import { INPUTS } from "./actions.ts";
import type { CardContext } from "./cardContext.ts";
import { execute, paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";
import { textInput } from "./inputElements.ts";

/** The coordinators' question during an evaluation, with a field for the answer. */
export function queryCard(query: CaseQuery): CardKind {
  return {
    card: (context) => cardOf(context, query),
    summary: ({ caseInEntry, language }) =>
      messagesFor(language).cards.summary.query(titleOf(caseInEntry.entry)),
  };
}

function cardOf(context: CardContext, query: CaseQuery): AdaptiveCard {
  const { caseInEntry, language, messageId, today, typed = {} } = context;
  const { due, queries } = caseInEntry.evaluationCase;
  const { query: texts, question } = messagesFor(language).cards;
  const wanted =
    due === null ? texts.wantedWithoutDay : texts.wanted(deadlineWords(due, today, language));
  const isReminder = bundleKindOf(messageId) === "reminder";
  const body: CardElementArray = [
    ...(nthOf("reminder", messageId) === 4 ? [paragraph(question.asDeputy)] : []),
    paragraph(query.text),
    textInput(
      { id: "queryAnswer", label: texts.answer, error: texts.answerError },
      { maxLength: INPUTS.queryAnswer.longest, required: true, lines: "many" },
      typed,
    ),
  ];
  return caseCard(context, {
    sentence: isReminder ? question.reminder(wanted) : wanted,
    fallback: texts.fallback(titleOf(caseInEntry.entry)),
    body,
    actions: [execute(context, texts.submit, "query/answer", { query: queries.length })],
  });
}

/** The query that waits for an answer; the number of queries so far tells it from earlier ones. */
export function openQueryOf({ evaluationCase }: CaseInEntry): CaseQuery | undefined {
  if (evaluationCase.state !== "query") return undefined;
  const last = evaluationCase.queries.at(-1);
  return last?.answer === undefined ? last : undefined;
}
