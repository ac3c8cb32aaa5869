import type { CardElementArray } from "@microsoft/teams.cards";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { labelled, paragraph } from "./cardFrame.ts";
import { informative } from "./informativeCard.ts";

/** To whoever reported the application: the result, which everybody may read; not the reasons. */
export const reportedCard = informative("outcome", ({ caseInEntry, language }, texts) => {
  const { outcome } = messagesFor(language).cards;
  const { decision, state } = caseInEntry.evaluationCase;
  const lines: CardElementArray = [
    paragraph(texts.text).withSeparator(),
    labelled(texts.result, outcome.headings[state]),
  ];
  if (decision?.riskClass !== undefined) {
    lines.push(labelled(outcome.riskClass, riskClassLabels[decision.riskClass][language]));
  }
  if (decision?.validUntil !== undefined) {
    lines.push(labelled(outcome.validUntil, formatDay(decision.validUntil, language)));
  }
  return lines;
});
