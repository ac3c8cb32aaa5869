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
  if (awaited === undefined) {
    return [
      labelled(texts.asked, namesOf(askedBy(caseInEntry, messageId), language)),
      paragraph(texts.done),
    ];
  }
  return [
    labelled(texts.asked, namesOf(awaited.sections, language)),
    paragraph(texts.due(deadlineWords(awaited.due, today, language))),
    paragraph(text),
  ];
}

/** What of a request is not there yet; undefined once all of it is, or the evaluation is over. */
export function awaitedBy(found: CaseInEntry, messageId: MessageId) {
  const { nth } = partsOf(messageId);
  return awaitedSections(found).find((one) => one.nth === nth);
}

function askedBy({ evaluationCase }: CaseInEntry, messageId: MessageId) {
  return sectionsOfRequest(evaluationCase, partsOf(messageId).nth ?? 0);
}

export function namesOf(sections: readonly EvaluationSection[], language: Language): string {
  return sections.map((section) => evaluationSectionLabels[section][language]).join(", ");
}
