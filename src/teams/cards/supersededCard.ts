import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";

/** A newer version has its own card; this one points to it. */
export const supersededCard: CardKind = {
  card: (context) => {
    const { evaluationCase } = context.caseInEntry;
    const { language } = context;
    const { message } = messagesFor(language).cards;
    const text = message.superseded(evaluationCase.targetVersion);
    return caseCard(context, { sentence: text, fallback: text });
  },
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.summary.outcome(titleOf(caseInEntry.entry)),
};
