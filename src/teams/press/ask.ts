import type { AdaptiveCard } from "@microsoft/teams.cards";
import { isSearch } from "#domain/search/question.ts";
import { INPUTS } from "#teams/cards/actions.ts";
import { askedAgainCard } from "#teams/cards/askCard.ts";
import { usageCard } from "#teams/cards/usageCard.ts";
import { messagesFor } from "#texts/messages.ts";
import { lookUp } from "./lookUp.ts";
import type { Presser, PressParts } from "./press.ts";
import { type Inputs, unreadableNotice } from "./readInputs.ts";

/** "Darf ich … nutzen?": what was typed into the field is answered like a message, and the next question fits below. */
export async function answerAsked(
  { typed, unreadable }: Inputs,
  { language }: Presser,
  { pageUrl, register: { reads } }: PressParts,
): Promise<AdaptiveCard> {
  const again = (notice: string) => askedAgainCard(notice, { language, pageUrl, typed });
  if (unreadable.length > 0) return again(unreadableNotice(unreadable, language));
  const { question = "" } = typed;
  if (question.length > INPUTS.question.longest || !isSearch(question)) {
    return again(messagesFor(language).cards.ask.error);
  }
  const context = { language, pageUrl, today: reads.today(), asksOn: true };
  return usageCard(await lookUp(question, reads), context);
}
