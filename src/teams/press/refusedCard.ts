import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import type { Verb } from "#teams/cards/inputs.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { formatInstantDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import type { PressedCard } from "./pressedCard.ts";
import type { TypedProblem } from "./typedAnswer.ts";

export type PressProblem = CommandProblem | TypedProblem;

/** The present card with the reason on top; what was typed stays where it can be corrected. */
export function refusedCard(
  context: CardContext,
  problem: PressProblem,
  pressed: PressedCard | undefined,
): AdaptiveCard {
  const { caseInEntry, language, tabUrl } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { notice } = messagesFor(language).cards;
  switch (problem) {
    case "superseded":
      return presentCard(context, notice.stale(evaluationCase.targetVersion));
    case "alreadyAnswered":
    case "notRequested":
    case "notRunning": {
      const sentence = answeredSentence(context);
      // The replica may lag behind the list: a question that is settled is not shown again.
      return evaluationCase.state === "requested"
        ? messageCard(sentence, language, tabUrl(entry.no, evaluationCase.key))
        : cardFor({ ...context, notice: sentence });
    }
    case "notInQuery":
      return presentCard(context, notice.queryDone);
    case "forbidden":
    case "notAllowed":
      return messageCard(notice.forbidden, language, tabUrl(entry.no, evaluationCase.key));
    case "notFound":
      return messageCard(messagesFor(language).cards.message.unknown, language);
    case "malformed":
      return cardFor({ ...context, notice: notice.malformed });
    case "tooLong":
    case "changedMeanwhile":
    case "tickMissing":
    case "optionMissing":
    case "reasonMissing":
    case "reasonNotOffered":
    case "reasonTextTooShort":
    case "liveMissing":
    case "dateMissing":
    case "dateInFuture":
    case "dateInPast":
    case "dateNotReal":
    case "confirmationMissing":
    case "whenMissing":
    case "textMissing":
      return cardFor({
        ...context,
        notice: [notice[problem], ...keepTyped(context, pressed?.verb)].join(" "),
        typed: pressed?.typed,
      });
    default:
      return cardFor({ ...context, notice: notice.refused, typed: pressed?.typed });
  }
}

/** Whatever the copy was about, the question that is open now. */
function presentCard(context: CardContext, notice: string): AdaptiveCard {
  const { queries, state, targetRevision } = context.caseInEntry.evaluationCase;
  const messageId =
    state === "query"
      ? (`query-${queries.length}` as const)
      : (`request-v${targetRevision}` as const);
  return cardFor({ ...context, messageId, notice });
}

function answeredSentence({ caseInEntry, language }: CardContext): string {
  const { notice } = messagesFor(language).cards;
  const { answer, state } = caseInEntry.evaluationCase;
  if (answer !== null) return notice.alreadyAnswered(formatInstantDay(answer.at, language));
  return state === "requested" ? notice.alreadyAnsweredToday : notice.closed;
}

/** The parts of a card come back closed: the message says which one to open. */
function keepTyped({ language }: CardContext, verb: Verb | undefined): readonly string[] {
  const { changed, later, notice, notMine, unchanged } = messagesFor(language).cards;
  switch (verb) {
    case "case/unchanged":
      return [notice.keepTyped(unchanged.title)];
    case "case/changed":
      return [notice.keepTyped(changed.title)];
    case "case/later":
      return [notice.keepTyped(later.title)];
    case "case/notMine":
    case "case/findPerson":
    case "case/handOver":
      return [notice.keepTyped(notMine.title)];
    case "query/answer":
    case "statement/give":
    case "case/refresh":
    case "handover/accept":
    case "handover/decline":
    case undefined:
      return [];
  }
}
