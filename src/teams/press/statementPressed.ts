import type { AdaptiveCard } from "@microsoft/teams.cards";
import { statementOf } from "#domain/cases/caseStatements.ts";
import {
  STATEMENT_LIMITS,
  STATEMENT_RESULTS,
  type StatementResult,
} from "#domain/cases/statement.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import type { Person } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { CaseInEntry, Register } from "#register/register.ts";
import { type BotLog, errorKind } from "#teams/bot/log.ts";
import type { CardContext, TabUrl, Typed } from "#teams/cards/cardContext.ts";
import { contextOf } from "#teams/cards/caseContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { statementCard, statementIdOf } from "#teams/cards/statementCard.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { PressedCard } from "./pressedCard.ts";

type Problem = CommandProblem | "malformed" | "resultMissing";

interface Parts {
  readonly register: Register;
  readonly tabUrl: TabUrl;
  readonly log: BotLog;
}

/** A press on the card of a statement: whoever was asked answers, a foreign copy shows nothing of the case. */
export async function statementPressed(
  pressed: PressedCard,
  caseInEntry: CaseInEntry,
  presser: { readonly personId: string; readonly language: Language },
  parts: Parts,
): Promise<{
  readonly card: AdaptiveCard;
  readonly pressed: { readonly caseKey: string; readonly messageId: MessageId } | undefined;
}> {
  const { register, tabUrl } = parts;
  const { evaluationCase } = caseInEntry;
  const { language, personId } = presser;
  const { messageId } = pressed;
  const asked = askedIn(caseInEntry, messageId);
  const { statement: texts } = messagesFor(language).cards;
  if (asked?.id !== personId) {
    const sentence = asked === undefined ? texts.gone : texts.notAsked;
    return { card: messageCard(sentence, language), pressed: undefined };
  }
  const context = contextOf(register.reads, caseInEntry, {
    person: asked,
    messageId,
    language,
    tabUrl,
  });
  if (pressed.verb === "case/refresh") {
    return { card: statementCard(context), pressed: undefined };
  }
  const card = await press(pressed, context, parts);
  return { card, pressed: { caseKey: evaluationCase.key, messageId } };
}

function askedIn({ evaluationCase }: CaseInEntry, messageId: MessageId): Person | undefined {
  const id = statementIdOf(messageId);
  return id === undefined ? undefined : statementOf(evaluationCase, id)?.askedOf;
}

async function press(
  pressed: PressedCard,
  context: CardContext,
  { log, register }: Parts,
): Promise<AdaptiveCard> {
  const { typed, verb } = pressed;
  try {
    const done = await give(pressed, context, register);
    if (!done.ok) return refusedStatement(latest(context, register), done.problem, typed);
    return statementCard({ ...context, caseInEntry: done.value });
  } catch (error) {
    log.error({ verb, error: errorKind(error) }, "card action failed");
    const { failed } = messagesFor(context.language).cards.notice;
    return statementCard({ ...latest(context, register), notice: failed, typed });
  }
}

/** Reads what was typed, then runs the command that the tab would run too. */
async function give(
  { caseKey, typed, verb }: PressedCard,
  { person, messageId }: CardContext,
  { commands }: Register,
): Promise<Result<CaseInEntry, Problem>> {
  const id = statementIdOf(messageId);
  if (verb !== "statement/give" || id === undefined) return err("malformed");
  const read = readStatement(typed);
  if (!read.ok) return read;
  // A card carries no roles: whoever was not asked answers in the register.
  const acting = { viewer: { person, roles: [] }, channel: "card" } as const;
  return commands.giveStatement(caseKey, { id, ...read.value }, acting);
}

function readStatement(
  typed: Typed,
): Result<{ readonly result: StatementResult; readonly text: string }, Problem> {
  const { statementResult = "", statementText = "" } = typed;
  if (statementResult === "") return err("resultMissing");
  const result = STATEMENT_RESULTS.find((one) => one === statementResult);
  if (result === undefined) return err("malformed");
  const text = statementText.trim();
  return text.length > STATEMENT_LIMITS.text ? err("tooLong") : ok({ result, text });
}

/** The present card with the reason on top; what was typed stays where it can be corrected. */
function refusedStatement(context: CardContext, problem: Problem, typed: Typed): AdaptiveCard {
  const { caseInEntry, language, tabUrl } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { notice, statement: texts } = messagesFor(language).cards;
  const again = (sentence: string) => statementCard({ ...context, notice: sentence, typed });
  const over = (sentence: string) => statementCard({ ...context, notice: sentence });
  switch (problem) {
    case "notFound":
    case "statementUnknown":
      return messageCard(texts.gone, language);
    case "notAllowed":
    case "forbidden":
      return messageCard(texts.notAsked, language, tabUrl(entry.no, evaluationCase.key));
    case "statementOwnEntry":
      return messageCard(texts.ownEntry, language, tabUrl(entry.no, evaluationCase.key));
    case "statementGiven":
      return over(alreadyGiven(context));
    case "statementCancelled":
    case "notRunning":
    case "notOpen":
      return over(texts.notOpen);
    case "malformed":
      return over(notice.malformed);
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
  const id = statementIdOf(messageId);
  const held = id === undefined ? undefined : statementOf(caseInEntry.evaluationCase, id);
  // The replica may lag behind the list.
  if (held === undefined || held.outcome === null) return texts.notOpen;
  return texts.alreadyGiven(formatDay(held.outcome.on, language));
}

/** The case as the register knows it after a refusal: the command may have read a newer state. */
function latest(context: CardContext, { reads }: Register): CardContext {
  const caseInEntry = reads.case(context.caseInEntry.evaluationCase.key);
  return caseInEntry === undefined ? context : { ...context, caseInEntry };
}
