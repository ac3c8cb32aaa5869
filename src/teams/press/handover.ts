import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { answering } from "./answering.ts";
import type { PressProblem } from "./press.ts";

/** The answers of somebody who was named as responsible. */
export const acceptHandover = answering(
  "handover",
  ({ caseKey }, { acting, commands }) => commands.acceptHandover(caseKey, acting),
  refusedHandover,
);

export const declineHandover = answering(
  "handover",
  ({ caseKey }, { acting, commands }) => commands.declineHandover(caseKey, acting),
  refusedHandover,
);

function refusedHandover(context: CardContext, problem: PressProblem): AdaptiveCard {
  return cardFor({ ...context, notice: noticeOf(problem, context.language) });
}

/** Where the request is not open any more the card itself says so. */
function noticeOf(problem: PressProblem, language: Language): string | undefined {
  const { notice } = messagesFor(language).cards;
  if (problem === "handoverClosed" || problem === "notAllowed") return undefined;
  return problem === "changedMeanwhile" ? notice.changedMeanwhile : notice.refused;
}
