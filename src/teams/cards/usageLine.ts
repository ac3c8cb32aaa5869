import type { RichTextBlock } from "@microsoft/teams.cards";
import { messagesFor } from "#texts/messages.ts";
import { usageWords } from "#texts/usageWords.ts";
import type { CardContext } from "./cardContext.ts";
import { labelled } from "./cardFrame.ts";

/** What staff may do with it today, in the words of the register. */
export function usageLine({ caseInEntry, language, today }: CardContext): RichTextBlock {
  const { usage } = messagesFor(language);
  const { answer, reason } = usageWords(caseInEntry.entry.values, today, language, usage);
  return labelled(usage.question, reason === undefined ? answer : `${answer}. ${reason}`);
}
