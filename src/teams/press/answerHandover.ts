import { namedIn } from "#domain/cases/handover.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import { errorKind } from "#teams/bot/log.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { contextOf } from "#teams/cards/caseContext.ts";
import { handoverCard } from "#teams/cards/handoverCard.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { PressAnswer, Presser, PressParts } from "./answerPressed.ts";
import type { PressedCard } from "./pressedCard.ts";

export function isAboutHandover({ messageId, verb }: PressedCard): boolean {
  const isAnswer = verb === "handover/accept" || verb === "handover/decline";
  return isAnswer || (verb === "case/refresh" && messageId.startsWith("handover-"));
}

/** The answer of somebody who was named as responsible; only they may, by the row that the card names. */
export async function answerHandover(
  { caseKey, messageId, verb }: PressedCard,
  caseInEntry: CaseInEntry,
  { language, personId }: Presser,
  { log, register, tabUrl }: PressParts,
): Promise<PressAnswer> {
  const { handover, notice } = messagesFor(language).cards;
  const { notMine } = caseInEntry.evaluationCase;
  const index = Number(/^handover-(\d+)$/.exec(messageId)?.[1] ?? 0);
  const row = notMine[index - 1];
  const person = row === undefined ? undefined : namedIn(row);
  if (person?.id !== personId) {
    return { card: messageCard(handover.forbidden, language), pressed: undefined };
  }
  const context = contextOf(register.reads, caseInEntry, { person, messageId, language, tabUrl });
  if (verb === "case/refresh") return { card: handoverCard(context), pressed: undefined };
  const pressed = { caseKey, messageId };
  const present = (): CardContext => {
    const now = register.reads.case(caseKey);
    return now === undefined ? context : { ...context, caseInEntry: now };
  };
  const acting: Acting = { viewer: { person, roles: [] }, channel: "card" };
  const { acceptHandover, declineHandover } = register.commands;
  try {
    const answer = verb === "handover/accept" ? acceptHandover : declineHandover;
    const done = await answer(caseKey, acting);
    if (done.ok) return { card: handoverCard({ ...context, caseInEntry: done.value }), pressed };
    return {
      card: handoverCard({ ...present(), notice: sentenceOf(done.problem, language) }),
      pressed,
    };
  } catch (error) {
    log.error({ verb, error: errorKind(error) }, "card action failed");
    return { card: handoverCard({ ...present(), notice: notice.failed }), pressed };
  }
}

/** Where the request is not open any more the card itself says so. */
function sentenceOf(problem: CommandProblem, language: Language): string | undefined {
  const { notice } = messagesFor(language).cards;
  if (problem === "handoverClosed" || problem === "notAllowed") return undefined;
  return problem === "changedMeanwhile" ? notice.changedMeanwhile : notice.refused;
}
