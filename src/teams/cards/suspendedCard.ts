import type { CardElementArray } from "@microsoft/teams.cards";
import { operationStatusOf } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { partsOf } from "#domain/messages/messageId.ts";
import { formatDay } from "#texts/format.ts";
import { labelled, paragraph, strong } from "./cardFrame.ts";
import { informative } from "./informativeCard.ts";

/** A suspension that stands at the entry, as long as it does. Why, only those read who answer for it. */
export const suspendedCard = informative("suspended", (context, texts) => {
  const { caseInEntry, language, messageId, person } = context;
  const { entry } = caseInEntry;
  const { values } = entry;
  const { day } = partsOf(messageId);
  const isInForce = operationStatusOf(entry) === "suspended" && values.suspendedSince === day;
  if (!isInForce) return [paragraph(texts.over).withSeparator()];
  const lines: CardElementArray = [strong(texts.text).withSeparator()];
  if (day !== undefined) lines.push(labelled(texts.since, formatDay(day, language)));
  const { headOfOfficeId, suspensionNote } = values;
  const mayReadWhy = relationTo(entry, person.id) !== undefined || headOfOfficeId === person.id;
  if (suspensionNote !== undefined && mayReadWhy)
    lines.push(labelled(texts.reason, suspensionNote));
  return lines;
});
