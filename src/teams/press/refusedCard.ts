import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { formatInstantDay } from "#texts/format.ts";
import { type Messages, messagesFor } from "#texts/messages.ts";
import type { CasePress, PressProblem } from "./press.ts";
import { type Inputs, unreadableNotice } from "./readInputs.ts";

/** The title of the part of a card that is to be opened again: parts come back closed. */
type Reopen = (cards: Messages["cards"]) => string;

/** How a press on a question or query is refused. */
export function refusing(reopen?: Reopen): CasePress["refuse"] {
  return (context, problem, pressed) => refusedCard(context, problem, pressed, reopen);
}

/** The present card with the reason on top; what was typed stays where it can be corrected. */
export function refusedCard(
  context: CardContext,
  problem: PressProblem,
  { typed, unreadable }: Inputs,
  reopen: Reopen | undefined,
): AdaptiveCard {
  const { caseInEntry, language, tabUrl } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { notice } = messagesFor(language).cards;
  const again = (sentence: string) =>
    cardFor({ ...context, notice: [sentence, ...keepTyped(context, reopen)].join(" "), typed });
  switch (problem) {
    case "superseded":
      return presentCard(context, notice.stale(evaluationCase.targetVersion));
    case "alreadyAnswered":
    case "notRequested":
    case "notRunning": {
      const sentence = answeredSentence(context);
      // The replica may lag behind the list: a question that is settled is not shown again.
      return evaluationCase.state === "requested"
        ? messageCard(
            sentence,
            language,
            tabUrl(entry.no, evaluationCase.key, context.reader ?? "others"),
          )
        : cardFor({ ...context, notice: sentence });
    }
    case "notInQuery":
      return presentCard(context, notice.queryDone);
    case "forbidden":
    case "notAllowed":
      return messageCard(
        notice.forbidden,
        language,
        tabUrl(entry.no, evaluationCase.key, context.reader ?? "others"),
      );
    case "notFound":
      return messageCard(messagesFor(language).cards.message.unknown, language);
    case "malformed":
      return cardFor({ ...context, notice: notice.malformed, typed });
    case "unreadable":
      return again(unreadableNotice(unreadable, language));
    case "tooLong":
    case "changedMeanwhile":
    case "tickMissing":
    case "reasonMissing":
    case "reasonNotOffered":
    case "reasonTextTooShort":
    case "liveMissing":
    case "dateMissing":
    case "dateInFuture":
    case "dateInPast":
    case "dateOutOfRange":
    case "dateNotReal":
    case "confirmationMissing":
    case "whenMissing":
    case "textMissing":
      return again(notice[problem]);
    default:
      return cardFor({ ...context, notice: notice.refused, typed });
  }
}

/** Whatever the copy was about, the question that is open now. */
function presentCard(context: CardContext, notice: string): AdaptiveCard {
  const { queries, state, targetRevision } = context.caseInEntry.evaluationCase;
  const messageId =
    state === "query"
      ? (`query-${queries.length}` as const)
      : (`request-v${targetRevision}` as const);
  return cardFor({ ...context, messageId, notice, continuedOn: undefined });
}

function answeredSentence({ caseInEntry, language }: CardContext): string {
  const { notice } = messagesFor(language).cards;
  const { answer, state } = caseInEntry.evaluationCase;
  if (answer !== null) return notice.alreadyAnswered(formatInstantDay(answer.at, language));
  return state === "requested" ? notice.alreadyAnsweredToday : notice.closed;
}

function keepTyped({ language }: CardContext, reopen: Reopen | undefined): readonly string[] {
  const { cards } = messagesFor(language);
  return reopen === undefined ? [] : [cards.notice.keepTyped(reopen(cards))];
}
