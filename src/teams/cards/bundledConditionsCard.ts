import type { AdaptiveCard, CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import { deadlineWords } from "#texts/relativeDay.ts";
import type { BundledMessagesContext } from "./bundleContext.ts";
import { bundleFrame, openPage } from "./bundleFrame.ts";
import { heading, labelled, paragraph } from "./cardFrame.ts";
import { conditionAsked } from "./conditionCard.ts";

/** What an approval, or several, ask for: each with its application and its day. It is proved in the register. */
export function bundledConditionsCard(context: BundledMessagesContext): AdaptiveCard {
  const { items, language, today } = context;
  const { cards } = messagesFor(language);
  const texts = cards.condition.bundle;
  const body: CardElementArray = [heading(texts.heading), paragraph(texts.text)];
  for (const { caseInEntry, messageId, state } of items) {
    const condition = conditionAsked(caseInEntry.evaluationCase, messageId);
    const open =
      condition === undefined || state === "done"
        ? texts.done
        : texts.item(condition.text, deadlineWords(condition.dueOn, today, language));
    body.push(labelled(titleOf(caseInEntry.entry), open));
  }
  return bundleFrame(context, texts.heading, body, [openPage(context, cards.question.open)]);
}
