import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import type { CaseQuery } from "#domain/cases/evaluationCase.ts";
import { titleOf } from "#domain/entry/entry.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { INPUTS } from "./actions.ts";
import type { CardContext } from "./cardContext.ts";
import { caseCard, execute, heading, labelled, openInRegister, strong } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";
import { textInput } from "./inputElements.ts";
import { reminderLine } from "./reminderLine.ts";

/** The coordinators' question during an evaluation, with a field for the answer. */
export function queryCard(query: CaseQuery): CardKind {
  return {
    card: (context) => cardOf(context, query),
    summary: ({ caseInEntry, language }) =>
      messagesFor(language).cards.summary.query(titleOf(caseInEntry.entry)),
  };
}

function cardOf(context: CardContext, query: CaseQuery): AdaptiveCard {
  const { caseInEntry, language, typed = {} } = context;
  const { due, queries } = caseInEntry.evaluationCase;
  const { facts, query: texts } = messagesFor(language).cards;
  const body: CardElementArray = [
    heading(texts.heading),
    ...reminderLine(caseInEntry, context.messageId, language),
    ...caseFacts(context),
    strong(query.text).withSeparator(),
  ];
  if (due !== null) body.push(labelled(facts.due, formatDay(due, language)));
  body.push(
    textInput(
      { id: "queryAnswer", label: texts.answer, error: texts.answerError },
      { maxLength: INPUTS.queryAnswer.longest, required: true, lines: "many" },
      typed,
    ),
  );
  return caseCard(context, texts.fallback(titleOf(caseInEntry.entry)), body, [
    execute(context, texts.submit, "query/answer", { query: queries.length }),
    openInRegister(context),
  ]);
}

/** The query that waits for an answer; the number of queries so far tells it from earlier ones. */
export function openQueryOf({ evaluationCase }: CaseInEntry): CaseQuery | undefined {
  if (evaluationCase.state !== "query") return undefined;
  const last = evaluationCase.queries.at(-1);
  return last?.answer === undefined ? last : undefined;
}
