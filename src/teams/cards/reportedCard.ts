import type { CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";
import { informativeCard } from "./informativeCard.ts";

/** To whoever reported the application: the result, which everybody may read; not the reasons. */
export const reportedCard: CardKind = {
  card: (context) => {
    const { caseInEntry, language } = context;
    const { outcome, told } = messagesFor(language).cards;
    const { decision, state } = caseInEntry.evaluationCase;
    const body: CardElementArray = [
      heading(told.report.heading),
      ...caseFacts(context),
      paragraph(told.report.text).withSeparator(),
      labelled(told.report.result, outcome.headings[state]),
    ];
    if (decision?.riskClass !== undefined) {
      body.push(labelled(outcome.riskClass, riskClassLabels[decision.riskClass][language]));
    }
    if (decision?.validUntil !== undefined) {
      body.push(labelled(outcome.validUntil, formatDay(decision.validUntil, language)));
    }
    return informativeCard(context, told.report.heading, body);
  },
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.told.summary.report(titleOf(caseInEntry.entry)),
};
