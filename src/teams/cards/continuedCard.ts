import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { Day } from "#domain/time/day.ts";
import { messagesFor } from "#texts/messages.ts";
import { relativeDay } from "#texts/relativeDay.ts";
import type { CardContext } from "./cardContext.ts";
import { framedCard, openInRegister, paragraph, refreshOf } from "./cardFrame.ts";
import { caseTitle } from "./caseFrame.ts";

/** An older copy of a question: one line that says where it goes on. */
export function continuedCard(context: CardContext, on: Day): AdaptiveCard {
  const { caseInEntry, language, notice, today } = context;
  const { message } = messagesFor(language).cards;
  const text = message.continued(
    caseTitle(caseInEntry, language),
    relativeDay(on, today, language),
  );
  const frame = { language, notice, fallbackText: text, refresh: refreshOf(context) };
  return framedCard(frame, [paragraph(text)], [openInRegister(context)]);
}
