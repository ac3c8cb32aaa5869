import { cardFor } from "#teams/cards/cardFor.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { actingAs, type CasePress, caseDone, type PressProblem } from "./press.ts";

/** The answers of somebody who was named as responsible. */
export const acceptHandover: CasePress = {
  on: "handover",
  answers: true,
  run: async ({ caseKey }, { person }, { register }) =>
    caseDone(await register.commands.acceptHandover(caseKey, actingAs(person))),
  refuse: (context, problem) =>
    cardFor({ ...context, notice: noticeOf(problem, context.language) }),
};

export const declineHandover: CasePress = {
  ...acceptHandover,
  run: async ({ caseKey }, { person }, { register }) =>
    caseDone(await register.commands.declineHandover(caseKey, actingAs(person))),
};

/** Where the request is not open any more the card itself says so. */
function noticeOf(problem: PressProblem, language: Language): string | undefined {
  const { notice } = messagesFor(language).cards;
  if (problem === "handoverClosed" || problem === "notAllowed") return undefined;
  return problem === "changedMeanwhile" ? notice.changedMeanwhile : notice.refused;
}
