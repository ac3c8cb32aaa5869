import type { AdaptiveCard, CardElementArray, RichTextBlock } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { caseCard, openInRegister, paragraph } from "./cardFrame.ts";

/** A card that asks nothing: the matter, and the way to the register. */
export function informativeCard(
  context: CardContext,
  title: string,
  body: CardElementArray,
): AdaptiveCard {
  const fallback = `${title}: ${titleOf(context.caseInEntry.entry)}`;
  return caseCard(context, fallback, body, [openInRegister(context)]);
}

/** What the case has come to meanwhile. */
export function meanwhileLine({ caseInEntry, language }: CardContext): RichTextBlock {
  const { outcome, told } = messagesFor(language).cards;
  return paragraph(told.decided(outcome.headings[caseInEntry.evaluationCase.state]));
}
