import type { CardElementArray } from "@microsoft/teams.cards";
import { lastNotMineOf } from "#domain/cases/handover.ts";
import { formatInstantDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardContext } from "./cardContext.ts";
import { paragraph } from "./cardFrame.ts";

/** What became of the reader's "Ich bin nicht zuständig". */
export function notMineLines({ caseInEntry, language, person }: CardContext): CardElementArray {
  const row = lastNotMineOf(caseInEntry.evaluationCase, person.id);
  if (row === undefined) return [];
  const { choosePerson, question } = messagesFor(language).cards;
  const date = formatInstantDay(row.at, language);
  const name = row.namedName ?? "";
  switch (row.handover?.state) {
    case undefined:
      return [paragraph(question.notMineReported(date))];
    case "asked":
      return [paragraph(choosePerson.waiting(date, name))];
    case "declined":
      return [paragraph(choosePerson.declined(name))];
    case "accepted":
    case "closed":
      return [];
  }
}
