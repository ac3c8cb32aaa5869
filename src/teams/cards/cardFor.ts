import type { AdaptiveCard } from "@microsoft/teams.cards";
import { relationTo } from "#domain/entry/entryRights.ts";
import type { MessageAudience } from "#domain/messages/kinds.ts";
import { audienceOf, messageKindOf } from "#domain/messages/messageId.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import type { CardKind } from "./cardKind.ts";
import { MESSAGE_CARDS } from "./kinds.ts";
import { messageCard } from "./messageCard.ts";

/** The card that this copy shows today: a function of the case's state, whatever its age. */
export function cardFor(context: CardContext): AdaptiveCard {
  return kindNow(context).card(context);
}

/** The sentence that the notification shows. */
export function summaryFor(context: CardContext): string {
  return kindNow(context).summary(context);
}

function kindNow(context: CardContext): CardKind {
  const { messageId } = context;
  if (!MAY_READ[audienceOf(messageId)](context)) return notResponsibleCard;
  return MESSAGE_CARDS[messageKindOf(messageId)].kindNow(context);
}

/** Whoever was told as owner, deputy or head of office, and is so no more, sees nothing of it any longer. */
const MAY_READ: Readonly<Record<MessageAudience, (context: CardContext) => boolean>> = {
  responsible: isResponsible,
  concerned: (context) =>
    context.isContact ||
    isResponsible(context) ||
    context.caseInEntry.entry.values.headOfOfficeId === context.person.id,
  // Told in a bundle, which shows them no card of a case.
  headOfOffice: isResponsible,
  person: () => true,
  reviewer: () => true,
};

function isResponsible({ caseInEntry, person }: CardContext): boolean {
  return relationTo(caseInEntry.entry, person.id) !== undefined;
}

const notResponsibleCard: CardKind = {
  card: ({ language }) => messageCard(messagesFor(language).cards.message.notResponsible, language),
  summary: ({ language }) => messagesFor(language).cards.summary.help,
};
