import type { CardElementArray } from "@microsoft/teams.cards";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import { heading, strong } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";
import { informativeCard, meanwhileLine } from "./informativeCard.ts";

/** A suspension, as long as it is in force; afterwards what the case has come to. */
export const suspensionCard: CardKind = {
  card: (context) => {
    const { caseInEntry, language } = context;
    const { suspension: texts } = messagesFor(language).cards.told;
    const { state, suspension } = caseInEntry.evaluationCase;
    const isInForce = suspension?.state === "active" || suspension?.state === "confirmed";
    const isOver = !(isRunning(state) && isInForce);
    const body: CardElementArray = [
      heading(texts.heading),
      ...caseFacts(context),
      strong(isOver ? texts.over : texts.text).withSeparator(),
    ];
    if (isOver) body.push(meanwhileLine(context));
    return informativeCard(context, texts.heading, body);
  },
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.told.summary.suspension(titleOf(caseInEntry.entry)),
};
