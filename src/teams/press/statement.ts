import type { AdaptiveCard } from "@microsoft/teams.cards";
import { STATEMENT_RESULTS, type StatementResult } from "#domain/cases/statement.ts";
import { nthOf } from "#domain/messages/messageId.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { INPUTS } from "#teams/cards/actions.ts";
import type { CardContext, Typed } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { statementAsked } from "#teams/cards/statementCard.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { answering } from "./answering.ts";
import type { PressProblem } from "./press.ts";
import { type Inputs, unreadableNotice } from "./readInputs.ts";
import type { TypedProblem } from "./typedAnswer.ts";

/** The answer of whoever was asked for a statement. */
export const giveStatement = answering(
  "statement",
  async ({ caseKey, messageId, typed }, { acting, commands }) => {
    const id = nthOf("statement", messageId);
    const read = readStatement(typed);
    if (id === undefined) return err("malformed");
    return read.ok ? commands.giveStatement(caseKey, { id, ...read.value }, acting) : read;
  },
  (context, problem, pressed) => refusedStatement(context, problem, pressed),
);

function readStatement(
  typed: Typed,
): Result<{ readonly result: StatementResult; readonly text: string }, TypedProblem> {
  const { statementResult = "", statementText = "" } = typed;
  if (statementResult === "") return err("resultMissing");
  const result = STATEMENT_RESULTS.find((one) => one === statementResult);
  if (result === undefined) return err("malformed");
  const text = statementText.trim();
  return text.length > INPUTS.statementText.longest ? err("tooLong") : ok({ result, text });
}

/** The present card with the reason on top; what was typed stays where it can be corrected. */
function refusedStatement(
  context: CardContext,
  problem: PressProblem,
  { typed, unreadable }: Inputs,
): AdaptiveCard {
  const { caseInEntry, language, tabUrl } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { notice, statement: texts } = messagesFor(language).cards;
  const again = (sentence: string) => cardFor({ ...context, notice: sentence, typed });
  const over = (sentence: string) => cardFor({ ...context, notice: sentence });
  switch (problem) {
    case "notFound":
    case "statementUnknown":
      return messageCard(texts.gone, language);
    case "notAllowed":
    case "forbidden":
      return messageCard(texts.notAsked, language, tabUrl(entry.no, evaluationCase.key, "others"));
    case "statementOwnEntry":
      return messageCard(texts.ownEntry, language, tabUrl(entry.no, evaluationCase.key, "others"));
    case "statementGiven":
      return over(alreadyGiven(context));
    case "statementCancelled":
    case "notRunning":
    case "notOpen":
      return over(texts.notOpen);
    case "malformed":
      return again(notice.malformed);
    case "unreadable":
      return again(unreadableNotice(unreadable, language));
    case "resultMissing":
      return again(texts.resultMissing);
    case "statementTextMissing":
      return again(texts.textMissing);
    case "statementTextNotKept":
      return again(texts.textNotKept);
    case "tooLong":
    case "changedMeanwhile":
      return again(notice[problem]);
    default:
      return again(notice.refused);
  }
}

function alreadyGiven({ caseInEntry, language, messageId }: CardContext): string {
  const { statement: texts } = messagesFor(language).cards;
  const statement = statementAsked(caseInEntry.evaluationCase, messageId);
  // The replica may lag behind the list.
  if (statement === undefined || statement.outcome === null) return texts.notOpen;
  return texts.alreadyGiven(formatDay(statement.outcome.on, language));
}
