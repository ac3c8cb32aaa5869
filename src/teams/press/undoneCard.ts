import type { AdaptiveCard } from "@microsoft/teams.cards";
import { responsiblePersons } from "#domain/entry/entry.ts";
import { askedAgainCard } from "#teams/cards/askCard.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { contextOf } from "#teams/cards/caseContext.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { messagesFor } from "#texts/messages.ts";
import type { Presser, PressParts } from "./press.ts";
import { parseAsked, parsePressedCard } from "./pressed.ts";

/** For a button whose work is not done, or not yet: the present card says why and keeps what was typed. */
export function undoneCard(
  why: "late" | "tooMany",
  value: unknown,
  { language, personId }: Presser,
  { pageUrl, register, tabUrl }: PressParts,
): AdaptiveCard {
  const notice = messagesFor(language).cards.notice[why];
  const asked = parseAsked(value);
  if (asked !== undefined) return askedAgainCard(notice, { language, pageUrl, typed: asked.typed });
  const pressed = parsePressedCard(value);
  const found = pressed === undefined ? undefined : register.reads.case(pressed.caseKey);
  const person =
    found === undefined
      ? undefined
      : responsiblePersons(found.entry).find(({ id }) => id === personId);
  if (pressed === undefined || found === undefined || person === undefined) {
    return messageCard(notice, language);
  }
  const { messageId, typed } = pressed;
  const context = contextOf(register.reads, found, { person, messageId, language, tabUrl });
  return cardFor({ ...context, notice, typed });
}
