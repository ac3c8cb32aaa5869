import { AdaptiveCard, OpenUrlAction } from "@microsoft/teams.cards";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { heading, paragraph } from "./cardFrame.ts";
import { plainText } from "./plainText.ts";

/** A card that only says what happened; it shows nothing of a case. */
export function messageCard(
  text: string | readonly string[],
  language: Language,
  url?: string,
): AdaptiveCard {
  const { message, question } = messagesFor(language).cards;
  const sentences = typeof text === "string" ? [text] : text;
  const card = new AdaptiveCard(heading(message.heading), ...sentences.map(paragraph))
    .withVersion("1.5")
    .withLang(language)
    .withFallbackText(plainText(sentences.join(" ")));
  return url === undefined
    ? card
    : card.withActions(new OpenUrlAction(url).withTitle(question.open));
}
