import {
  AdaptiveCard,
  type CardElementArray,
  type ExecuteAction,
  ShowCardAction,
} from "@microsoft/teams.cards";
import type { Language } from "#texts/language.ts";
import { plainText } from "./plainText.ts";

/** A part of a card, opened on the client: what is typed elsewhere stays, and no message is sent for it. */
export function cardPart(
  language: Language,
  title: string,
  actions: readonly ExecuteAction[],
  body: CardElementArray,
): ShowCardAction {
  const card = new AdaptiveCard(...body)
    .withVersion("1.5")
    .withLang(language)
    .withFallbackText(plainText(title))
    .withActions(...actions);
  return new ShowCardAction({ card }).withTitle(title);
}
