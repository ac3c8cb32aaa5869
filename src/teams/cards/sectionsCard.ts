import type { CardElementArray } from "@microsoft/teams.cards";
import { awaitedSections, sectionsOfRequest } from "#domain/cases/caseSections.ts";
import type { EvaluationSection } from "#domain/entry/sectionFields.ts";
import { evaluationSectionLabels } from "#domain/entry/sectionFields.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { partsOf } from "#domain/messages/messageId.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { CardContext } from "./cardContext.ts";
import { labelled, paragraph } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { informative } from "./informativeCard.ts";

/** To owner and deputy: which sections of the evaluation wait for them, and until when. */
export const sectionsCard: CardKind = informative("sections", lines);
/** The same once more. */
export const sectionsAgainCard: CardKind = informative("sectionsAgain", lines);

function lines(context: CardContext, { text }: { readonly text: string }): CardElementArray {
  const { caseInEntry, language, messageId, today } = context;
  const { sections: texts } = messagesFor(language).cards.informative;
  const awaited = awaitedBy(caseInEntry, messageId);
  if (awaited === undefined) return over(context);
  return [
    labelled(texts.asked, namesOf(awaited.sections, language)),
    paragraph(texts.due(deadlineWords(awaited.due, today, language))),
    paragraph(text),
  ];
}

/** Nothing is left to do: it is there, or not needed any more. */
function over({ caseInEntry, language, messageId }: CardContext): CardElementArray {
  const { sections: texts } = messagesFor(language).cards.informative;
  const asked = requestsBy(caseInEntry, messageId);
  const names = namesOf(
    asked.map(({ section }) => section),
    language,
  );
  const reason = cancellationOf(caseInEntry, messageId)?.reason;
  return [
    ...(names === "" ? [] : [labelled(texts.asked, names)]),
    ...(reason === undefined
      ? [paragraph(texts.done)]
      : [paragraph(texts.cancelled), labelled(texts.reason, reason)]),
  ];
}

/** Why a request was taken back, where nothing of it was left. */
export function cancellationOf(found: CaseInEntry, messageId: MessageId) {
  const asked = requestsBy(found, messageId);
  const cancelled = asked.flatMap(({ requested }) => requested.cancelled ?? []);
  return cancelled.length === asked.length ? cancelled.at(-1) : undefined;
}

/** What of a request is not there yet; undefined once all of it is, was taken back, or the evaluation is over. */
export function awaitedBy(found: CaseInEntry, messageId: MessageId) {
  const { nth } = partsOf(messageId);
  return awaitedSections(found).find((one) => one.nth === nth);
}

function requestsBy({ evaluationCase }: CaseInEntry, messageId: MessageId) {
  return sectionsOfRequest(evaluationCase, partsOf(messageId).nth ?? 0);
}

export function namesOf(sections: readonly EvaluationSection[], language: Language): string {
  return sections.map((section) => evaluationSectionLabels[section][language]).join(", ");
}
