import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { messagesFor } from "#texts/messages.ts";
import type { HintAnsweredContext } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, paragraph, strong } from "./cardFrame.ts";

/** What became of a hint, for whoever gave it. */
export function hintAnsweredCard(context: HintAnsweredContext): AdaptiveCard {
  const { hint: texts } = messagesFor(context.language).cards;
  const body: CardElementArray = [heading(texts.heading), ...lines(context)];
  return bundleFrame(context, texts.fallback, body, [openPage(context, texts.open)]);
}

function lines({ hint, language, title = "" }: HintAnsweredContext): CardElementArray {
  const { hint: texts } = messagesFor(language).cards;
  if (hint === undefined || hint.closed === null) return [paragraph(texts.gone)];
  const { outcome } = hint.closed;
  const thanks = paragraph(texts.thanks(hint.what));
  if (outcome.kind !== "answered") return [thanks, paragraph(texts[outcome.kind](title))];
  return [thanks, strong(texts.answered), paragraph(outcome.answer)];
}
