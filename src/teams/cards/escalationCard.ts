import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";

/** To the head of office: which applications, and when they were due. Nothing about what anybody did. */
export function escalationCard(context: BundledMessagesContext): AdaptiveCard {
  const { items, language, today } = context;
  const { question, informativeBundles } = messagesFor(language).cards;
  const texts = informativeBundles.escalation;
  const body: CardElementArray = [heading(texts.heading), paragraph(texts.text)];
  for (const { caseInEntry, state } of items) {
    const { entry, evaluationCase } = caseInEntry;
    const isOpen = state !== "done" && evaluationCase.due !== null;
    const due =
      isOpen && evaluationCase.due !== null
        ? deadlineWords(evaluationCase.due, today, language)
        : "";
    body.push(labelled(titleOf(entry), isOpen ? texts.item(due) : texts.itemDone));
  }
  return bundleFrame(context, texts.fallback, body, [openPage(context, question.open)]);
}
