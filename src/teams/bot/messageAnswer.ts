import type { AdaptiveCard } from "@microsoft/teams.cards";
import { isSearch } from "#domain/search/question.ts";
import type { RegisterReads } from "#register/register.ts";
import { askCard } from "#teams/cards/askCard.ts";
import type { PageUrl } from "#teams/cards/cardContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { usageCard, usageSummary } from "#teams/cards/usageCard.ts";
import { lookUp } from "#teams/press/lookUp.ts";
import { type Language, languageOf } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { Activity } from "./activity.ts";

interface Answered {
  readonly card: AdaptiveCard;
  readonly summary: string;
}

interface AnswerParts {
  /** Undefined until the register is loaded. */
  readonly reads: RegisterReads | undefined;
  readonly pageUrl: PageUrl;
  /** Whether the welcome follows. */
  readonly isNewcomer: boolean;
}

/** What somebody writes is looked for in the register; whoever greets is greeted. Nothing of it is kept or logged. */
export async function messageAnswer(
  { from, locale, text = "" }: Pick<Activity, "from" | "locale" | "text">,
  parts: AnswerParts,
): Promise<Answered> {
  const language = languageOf(locale);
  const { pageUrl, reads } = parts;
  const { aadObjectId: personId } = from;
  const { help } = messagesFor(language).cards.summary;
  const isGuest = personId !== undefined && reads?.account(personId) === "guest";
  if (reads !== undefined && !isGuest && isSearch(text)) {
    const context = { language, pageUrl, today: reads.today() };
    const answer = await lookUp(text, reads);
    return { card: usageCard(answer, context), summary: usageSummary(answer, context) };
  }
  return { card: await helpCard(personId, language, parts), summary: help };
}

/** What a greeting is answered, also before anything is loaded. */
async function helpCard(
  personId: string | undefined,
  language: Language,
  { isNewcomer, pageUrl, reads }: AnswerParts,
): Promise<AdaptiveCard> {
  const { cards, problems } = messagesFor(language);
  const { help, message } = cards;
  const isGuest = personId !== undefined && reads?.account(personId) === "guest";
  if (reads === undefined || isGuest) {
    const sentences = isGuest ? [problems.guest] : [help.text, help.starting];
    return messageCard(sentences, language, pageUrl("register"));
  }
  const count = personId === undefined ? 0 : await reads.taskCount(personId);
  // What the register is, and how it is asked, says the welcome that follows.
  if (isNewcomer) return messageCard(help.tasks(count), language, pageUrl("register"));
  const lines = [help.text, help.ask, help.tasks(count)];
  const sentences = { heading: message.heading, lines, fallback: lines.join(" ") };
  return askCard(sentences, { language, pageUrl });
}
