import type { CardElementArray } from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { bundleKindOf, nthOf } from "#domain/messages/messageId.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { strong } from "./cardFrame.ts";

/** A reminder says that it is one; the last, to the deputy, that the answer is overdue. */
export function reminderLine(
  { entry, evaluationCase }: CaseInEntry,
  messageId: MessageId,
  language: Language,
): CardElementArray {
  if (bundleKindOf(messageId) !== "reminder") return [];
  const { question } = messagesFor(language).cards;
  const { due } = evaluationCase;
  const title = titleOf(entry);
  if (due === null) return [strong(question.reminderWithoutDay(title))];
  const date = formatDay(due, language);
  const isOverdue = nthOf("reminder", messageId) === 4;
  return [strong(isOverdue ? question.overdue(title, date) : question.reminder(title, date))];
}
