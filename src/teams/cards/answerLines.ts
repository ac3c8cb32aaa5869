import type { CardElementArray } from "@microsoft/teams.cards";
import type { StoredAnswer } from "#domain/cases/evaluationCase.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import {
  cardOptionLabels,
  changedTickLabels,
  liveLabels,
  reasonLabels,
  unsureTickLabels,
} from "#domain/triage/triageQuestions.ts";
import { formatDay, formatInstantDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { labelled, paragraph } from "./cardFrame.ts";

/** Who answered when, by role; the reader's own answer by "you". */
export function answeredBySentence(
  stored: StoredAnswer,
  readerId: string,
  language: Language,
): string {
  const { outcome } = messagesFor(language).cards;
  const date = formatInstantDay(stored.at, language);
  return stored.by.id === readerId
    ? outcome.answeredByYou(date)
    : outcome.answeredBy[stored.by.role](date);
}

/** What was answered, in the words of the card. */
export function answerLines(answer: CardAnswer, language: Language): CardElementArray {
  const { outcome } = messagesFor(language).cards;
  const chosen = cardOptionLabels[answer.option][language];
  if (answer.option === "unchanged") {
    const reason = reasonLabels[answer.reason][language];
    const detail = answer.reasonText === undefined ? reason : `${reason} – ${answer.reasonText}`;
    return [labelled(outcome.answer, `${chosen} – ${detail}`)];
  }
  const changed = answer.changed.map((tick) => changedTickLabels[tick][language]);
  const unsure = answer.unsure.map((tick) => unsureTickLabels[tick][language]);
  const nothingTicked = changed.length + unsure.length === 0;
  const lines: CardElementArray = [labelled(outcome.answer, chosen)];
  if (changed.length > 0) lines.push(labelled(outcome.changed, changed.join(", ")));
  if (unsure.length > 0 || nothingTicked) {
    lines.push(labelled(outcome.unsure, nothingTicked ? outcome.unsureAll : unsure.join(", ")));
  }
  const label = capitalized(liveLabels[answer.live].date[language]);
  const date = answer.date === undefined ? outcome.dateUnknown : formatDay(answer.date, language);
  lines.push(labelled(label, date));
  if (answer.note !== undefined) lines.push(labelled(outcome.note, answer.note));
  return lines;
}

/** The latest answer about an older version: to be read, never pre-selected. */
export function earlierAnswerLines(
  earlier: readonly StoredAnswer[],
  readerId: string,
  language: Language,
): CardElementArray {
  const last = earlier.at(-1);
  if (last === undefined) return [];
  const { question } = messagesFor(language).cards;
  const title = labelled(question.earlier, answeredBySentence(last, readerId, language));
  return [title.withSeparator(), ...answerLines(last.answer, language), paragraph(" ")];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
