import type { CardElementArray } from "@microsoft/teams.cards";
import { deadlineWords } from "#texts/relativeDay.ts";
import { paragraph } from "./cardFrame.ts";
import { informative, meanwhileLine } from "./informativeCard.ts";
import { waitNamed } from "./waitNamed.ts";

/** To coordinators, and to the head of office where nobody is named any more: nobody can be asked for what waits. */
export const unattendedCard = informative("unattended", (context, texts) => {
  const { caseInEntry, isAttended, language, messageId, today } = context;
  const wait = waitNamed(caseInEntry, messageId);
  if (wait === undefined) return [meanwhileLine(context).withSeparator()];
  if (isAttended) return [paragraph(texts.attended).withSeparator()];
  const { due, kind } = wait;
  const text = kind === "question" ? texts.text : texts.textWhere[kind];
  const lines: CardElementArray = [paragraph(text)];
  if (due !== null) lines.push(paragraph(texts.due[kind](deadlineWords(due, today, language))));
  return lines;
});
