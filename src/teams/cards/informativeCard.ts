import type { CardElementArray, RichTextBlock } from "@microsoft/teams.cards";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { type Messages, messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";

type InformativeTexts = Messages["cards"]["informative"];

/** A card that asks nothing: the case, what is told of it, and the way to the register. */
export function informative<Kind extends keyof InformativeTexts>(
  kind: Kind,
  lines: (
    context: CardContext,
    texts: InformativeTexts[Kind],
  ) => CardElementArray = textOrMeanwhile,
): CardKind {
  const textsIn = ({ language }: CardContext) => messagesFor(language).cards.informative[kind];
  return {
    card: (context) => {
      const texts = textsIn(context);
      const fallback = `${texts.heading}: ${titleOf(context.caseInEntry.entry)}`;
      return caseCard(context, {
        sentence: `${texts.heading}.`,
        fallback,
        body: lines(context, texts),
      });
    },
    summary: (context) => textsIn(context).summary(titleOf(context.caseInEntry.entry)),
  };
}

/** What the case has come to meanwhile. */
export function meanwhileLine({ caseInEntry, language }: CardContext): RichTextBlock {
  const { outcome } = messagesFor(language).cards;
  return paragraph(outcome.meanwhile(outcome.headings[caseInEntry.evaluationCase.state]));
}

function textOrMeanwhile(
  context: CardContext,
  { text }: { readonly text: string },
): CardElementArray {
  const isOpen = isRunning(context.caseInEntry.evaluationCase.state);
  return [(isOpen ? paragraph(text) : meanwhileLine(context)).withSeparator()];
}
