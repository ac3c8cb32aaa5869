import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { openStatements, statementOf } from "#domain/cases/caseStatements.ts";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import {
  keepsText,
  STATEMENT_RESULTS,
  type Statement,
  statementResultLabels,
  statementRoleLabels,
} from "#domain/cases/statement.ts";
import { titleOf } from "#domain/entry/entry.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { nthOf } from "#domain/messages/messageId.ts";
import { caseStateLabels } from "#domain/vocabulary.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import { INPUTS } from "./actions.ts";
import type { CardContext } from "./cardContext.ts";
import { execute, labelled, paragraph, strong } from "./cardFrame.ts";
import type { Addressed, CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";
import { choices, textInput } from "./inputElements.ts";
import { messageCard } from "./messageCard.ts";

/** The request for a statement to the person asked; once it is closed, what became of it. */
export const statementCard: CardKind = {
  card: (context) => {
    const { caseInEntry, language, messageId, person } = context;
    const { evaluationCase } = caseInEntry;
    const statement = statementAsked(evaluationCase, messageId);
    if (statement === undefined || statement.askedOf.id !== person.id) {
      return statementAddressed.foreignCard(statement?.askedOf, language);
    }
    return openStatements(evaluationCase).includes(statement)
      ? openCard(context, statement)
      : closedCard(context, statement);
  },
  summary: ({ caseInEntry, language, messageId }) => {
    const { entry, evaluationCase } = caseInEntry;
    const { statement: texts } = messagesFor(language).cards;
    const title = titleOf(entry);
    const statement = statementAsked(evaluationCase, messageId);
    return statement !== undefined && openStatements(evaluationCase).includes(statement)
      ? texts.summary(title, formatDay(statement.due, language))
      : texts.outcomeSummary(title);
  },
};

/** Only the person who was asked. */
export const statementAddressed: Addressed = {
  personOf: (evaluationCase, messageId) => statementAsked(evaluationCase, messageId)?.askedOf,
  foreignCard: (person, language) => {
    const { statement: texts } = messagesFor(language).cards;
    return messageCard(person === undefined ? texts.gone : texts.notAsked, language);
  },
};

/** The statement that a message asks for. */
export function statementAsked(
  evaluationCase: EvaluationCase,
  messageId: MessageId,
): Statement | undefined {
  const id = nthOf("statement", messageId);
  return id === undefined ? undefined : statementOf(evaluationCase, id);
}

function openCard(context: CardContext, statement: Statement): AdaptiveCard {
  const { caseInEntry, language, today, typed = {} } = context;
  const { statement: texts } = messagesFor(language).cards;
  const { due, question, required, role } = statement;
  const results = STATEMENT_RESULTS.map((value) => ({
    value,
    title: statementResultLabels[value][language],
  }));
  const body: CardElementArray = [paragraph(texts.intro), labelled(texts.question, question)];
  if (required) body.push(paragraph(texts.required));
  if (!keepsText(role)) body.push(paragraph(texts.staffCouncilHint));
  body.push(
    choices(
      { id: "statementResult", label: texts.result, error: texts.resultError },
      results,
      typed,
      "one",
    ),
  );
  if (required) body.push(paragraph(texts.conditionsHint));
  if (keepsText(role)) {
    body.push(
      textInput(
        { id: "statementText", label: texts.text, error: texts.textError },
        { maxLength: INPUTS.statementText.longest, lines: "many" },
        typed,
      ),
    );
  }
  return caseCard(context, {
    sentence: texts.wanted(
      statementRoleLabels[role][language],
      deadlineWords(due, today, language),
    ),
    fallback: texts.fallback(titleOf(caseInEntry.entry)),
    body,
    actions: [execute(context, texts.submit, "statement/give")],
  });
}

function closedCard(context: CardContext, statement: Statement): AdaptiveCard {
  const { caseInEntry, language } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { statement: texts } = messagesFor(language).cards;
  const body: CardElementArray = [...outcomeLines(context, statement)];
  if (!isRunning(evaluationCase.state)) {
    body.push(labelled(texts.caseState, caseStateLabels[evaluationCase.state][language]));
  }
  return caseCard(context, {
    sentence: `${texts.outcomeHeading(statementRoleLabels[statement.role][language])}.`,
    fallback: texts.outcomeFallback(titleOf(entry)),
    body,
    details: [labelled(texts.question, statement.question)],
  });
}

function outcomeLines({ language, person }: CardContext, { outcome }: Statement): CardElementArray {
  const { statement: texts } = messagesFor(language).cards;
  if (outcome === null) return [strong(texts.closed)];
  const date = formatDay(outcome.on, language);
  if (outcome.kind === "cancelled") {
    return [strong(texts.cancelled(date)), labelled(texts.reason, outcome.reason)];
  }
  const { by, result, text } = outcome;
  const lines: CardElementArray = [
    strong(by.id === person.id ? texts.givenByYou(date) : texts.givenByColleague(date)),
    labelled(texts.resultLabel, statementResultLabels[result][language]),
  ];
  if (text !== "") lines.push(labelled(texts.textLabel, text));
  return lines;
}
