import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { awaitsAnswers } from "#domain/cases/caseClassification.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { operationStatusOf, titleOf } from "#domain/entry/entry.ts";
import { operationStatusLabels, riskClassLabels } from "#domain/vocabulary.ts";
import { formatDay, formatInstantDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { dayWithDistance, deadlineWords } from "#texts/relativeDay.ts";
import { answeredBySentence, answerLines } from "./answerLines.ts";
import type { CardContext } from "./cardContext.ts";
import { labelled, paragraph, strong } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";
import { usageLine } from "./usageLine.ts";

/** What became of the question: who answered what, what follows, and the decision. */
export const outcomeCard: CardKind = {
  card: cardOf,
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.summary.outcome(titleOf(caseInEntry.entry)),
};

/** The same, to tell of the decision. */
export const decisionCard: CardKind = {
  card: cardOf,
  summary: ({ caseInEntry, language }) => {
    const { outcome } = messagesFor(language).cards;
    const { entry, evaluationCase } = caseInEntry;
    return outcome.summary(titleOf(entry), outcome.headings[evaluationCase.state]);
  },
};

function cardOf(context: CardContext): AdaptiveCard {
  const { caseInEntry, language, person } = context;
  const { entry, evaluationCase } = caseInEntry;
  const { answer, state } = evaluationCase;
  const { outcome } = messagesFor(language).cards;
  const body: CardElementArray = [usageLine(context), ...suspensionLines(context)];
  if (answer !== null) body.push(paragraph(answeredBySentence(answer, person.id, language)));
  body.push(...whatFollows(context), ...decisionLines(context));
  return caseCard(context, {
    sentence: whatHolds(context),
    fallback: outcome.fallback(titleOf(entry), outcome.headings[state]),
    body,
    details: answer === null ? [] : answerLines(answer.answer, language),
  });
}

/** What it has come to, and what holds now: "In Bewertung: ausgesetzt, bis …". */
function whatHolds({ caseInEntry, language, today }: CardContext): string {
  const { entry, evaluationCase } = caseInEntry;
  const { decision, due, state, suspension } = evaluationCase;
  const { outcome } = messagesFor(language).cards;
  const result = outcome.headings[state];
  if (isRunning(state)) {
    const isSuspended = suspension?.state === "active" || suspension?.state === "confirmed";
    if (!isSuspended) return `${result}.`;
    const what =
      due === null
        ? outcome.suspendedWithoutDay
        : outcome.suspendedUntil(deadlineWords(due, today, language));
    return outcome.holds(result, what);
  }
  if (operationStatusOf(entry) === "suspended")
    return outcome.holds(result, outcome.suspendedStill);
  const validUntil = decision?.validUntil;
  if (validUntil === undefined) return `${result}.`;
  return outcome.holds(result, outcome.validOn(dayWithDistance(validUntil, today, language)));
}

function whatFollows(context: CardContext): CardElementArray {
  const { evaluationCase } = context.caseInEntry;
  const { language } = context;
  const { changed, facts, outcome } = messagesFor(language).cards;
  const { answer, due, newLaw, note } = evaluationCase;
  switch (evaluationCase.state) {
    case "objection":
      return [
        paragraph(due === null ? outcome.noneWithoutDay : outcome.none(formatDay(due, language))),
      ];
    case "unchanged":
      return [paragraph(outcome.unchanged)];
    case "open": {
      const isByLaw = newLaw === true;
      const needed = answer === null || answer.outcome === "none" ? null : answer.outcome;
      const depth = needed !== null && isByLaw ? "full" : needed;
      const evaluating = isByLaw ? outcome.evaluatingByLaw : outcome.evaluating;
      const lines = [paragraph(depth === null ? evaluating : outcome[depth])];
      if (depth === null && note !== null) {
        lines.push(labelled(isByLaw ? facts.occasion : outcome.objected, note));
      }
      if (awaitsAnswers(evaluationCase)) lines.push(paragraph(outcome.classify));
      if (answer?.answers.T7 === "harm") lines.push(paragraph(changed.harmHint));
      return lines;
    }
    case "withdrawn":
      return [
        paragraph(outcome.withdrawn),
        ...whyWithdrawn(context).map((reason) => labelled(outcome.reason, reason)),
      ];
    case "requested":
    case "query":
    case "approved":
    case "approvedProvisionally":
    case "rejected":
      return [];
  }
}

/** Whoever retires an application gives no reason for dropping the question. */
function whyWithdrawn({ caseInEntry, language }: CardContext): readonly string[] {
  const { entry, evaluationCase } = caseInEntry;
  if (evaluationCase.note !== null) return [evaluationCase.note];
  return operationStatusOf(entry) === "retired" ? [operationStatusLabels.retired[language]] : [];
}

function suspensionLines(context: CardContext): CardElementArray {
  const { entry, evaluationCase } = context.caseInEntry;
  const { outcome } = messagesFor(context.language).cards;
  if (!isRunning(evaluationCase.state)) {
    return operationStatusOf(entry) === "suspended" ? [strong(outcome.stillSuspended)] : [];
  }
  switch (evaluationCase.suspension?.state) {
    case "active":
      return [strong(outcome.suspendedNow)];
    case "open":
      return [strong(outcome.suspendProposed)];
    case "confirmed":
      return [strong(outcome.suspendConfirmed)];
    case "declined":
      return [paragraph(outcome.suspendDeclined)];
    case undefined:
      return [];
  }
}

function decisionLines(context: CardContext): CardElementArray {
  const { language } = context;
  const { decision } = context.caseInEntry.evaluationCase;
  if (decision === null) return [];
  const { outcome } = messagesFor(language).cards;
  const { riskClass, validUntil } = decision;
  const lines: CardElementArray = [
    labelled(
      outcome.decided(formatInstantDay(decision.at, language)),
      outcome.headings[decision.decision],
    ).withSeparator(),
    labelled(outcome.reason, decision.reason),
  ];
  if (riskClass !== undefined) {
    lines.push(labelled(outcome.riskClass, riskClassLabels[riskClass][language]));
  }
  if (validUntil !== undefined) {
    lines.push(labelled(outcome.validUntil, formatDay(validUntil, language)));
  }
  return lines;
}
