import { triggerHeadings } from "#domain/cases/causes.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import { caseCard, heading, openInRegister, paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";

/** A newer version has its own card; this one points to it. */
export const supersededCard: CardKind = {
  card: (context) => {
    const { evaluationCase } = context.caseInEntry;
    const { language } = context;
    const { message } = messagesFor(language).cards;
    const text = message.superseded(evaluationCase.targetVersion);
    return caseCard(
      context,
      text,
      [
        heading(triggerHeadings[evaluationCase.trigger][language]),
        ...caseFacts(context),
        paragraph(text).withSeparator(),
      ],
      [openInRegister(context)],
    );
  },
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.summary.outcome(titleOf(caseInEntry.entry)),
};
