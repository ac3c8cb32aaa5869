import type { AdaptiveCard } from "@microsoft/teams.cards";
import type { Person } from "#domain/people/person.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { choosePersonCard } from "#teams/cards/choosePersonCard.ts";
import { messagesFor } from "#texts/messages.ts";
import type { PressParts } from "./answerPressed.ts";
import type { PressedCard } from "./pressedCard.ts";
import { refusedCard } from "./refusedCard.ts";
import { SEARCH_LIMIT_MS, searchPeople } from "./searchPeople.ts";
import { readPersonId, readPersonName } from "./typedAnswer.ts";

/** Older cards took a name as it was typed: it is searched for. */
export function isNaming({ typed, verb }: PressedCard): boolean {
  if (verb === "case/findPerson" || verb === "case/handOver") return true;
  return verb === "case/notMine" && (typed.namedName ?? "").trim() !== "";
}

/** "Ich bin nicht zuständig" with somebody else: finds people, which records nothing, and names the chosen one. */
export async function nameSomebody(
  pressed: PressedCard,
  context: CardContext,
  person: Person,
  parts: PressParts,
): Promise<AdaptiveCard> {
  const { typed } = pressed;
  const personName = typed.personName ?? typed.namedName;
  const named = personName === undefined ? typed : { ...typed, personName };
  const asked = { ...context, typed: named };
  if (context.caseInEntry.evaluationCase.state !== "requested") {
    return refusedCard(context, "notRequested", pressed);
  }
  return pressed.verb === "case/handOver"
    ? handOver(pressed, asked, person, parts)
    : chooseAmongFound(asked, parts);
}

async function handOver(
  pressed: PressedCard,
  context: CardContext,
  person: Person,
  parts: PressParts,
): Promise<AdaptiveCard> {
  const { choosePerson } = messagesFor(context.language).cards;
  const personId = readPersonId(pressed.typed);
  if (!personId.ok) {
    return personId.problem === "personMissing"
      ? chooseAmongFound(context, parts, choosePerson.personMissing)
      : refusedCard(context, personId.problem, pressed);
  }
  const { commands, reads } = parts.register;
  const { caseKey, targetRevision } = pressed;
  const acting: Acting = { viewer: { person, roles: [] }, channel: "card" };
  const input = { targetRevision, personId: personId.value };
  const done = await commands.reportNotMine(caseKey, input, acting);
  const caseInEntry = done.ok ? done.value : reads.case(caseKey);
  const present = caseInEntry === undefined ? context : { ...context, caseInEntry };
  // Pressed twice: the person is asked already.
  if (done.ok || done.problem === "noChange") {
    const { notMine } = present.caseInEntry.evaluationCase;
    const row = notMine.findLast(({ namedId }) => namedId === personId.value);
    const notice = choosePerson.asked(row?.namedName ?? "");
    return cardFor({ ...present, typed: undefined, notice });
  }
  const problem = sentenceOf(done.problem, context);
  return problem === undefined
    ? refusedCard(present, done.problem, pressed)
    : chooseAmongFound(present, parts, problem);
}

/** The people whom the search finds, with what was typed and chosen before. */
async function chooseAmongFound(
  context: CardContext,
  parts: PressParts,
  notice?: string,
): Promise<AdaptiveCard> {
  const { choosePerson, notice: notices } = messagesFor(context.language).cards;
  const name = readPersonName(context.typed ?? {});
  if (!name.ok) {
    const problem = name.problem === "tooLong" ? notices.tooLong : choosePerson.nameMissing;
    return choosePersonCard({ ...context, notice: notice ?? problem }, undefined);
  }
  const { log, register, searchLimit = SEARCH_LIMIT_MS } = parts;
  const found = await searchPeople(register.reads, name.value, searchLimit, log);
  const unavailable = found === undefined ? choosePerson.unavailable : undefined;
  return choosePersonCard({ ...context, notice: notice ?? unavailable }, found);
}

/** Why this person cannot be named; undefined for what concerns the case and not the choice. */
function sentenceOf(problem: CommandProblem, { language }: CardContext): string | undefined {
  const { problems } = messagesFor(language);
  switch (problem) {
    case "namedUnknown":
    case "namedOneself":
    case "alreadyResponsible":
    case "alreadyDeclined":
    case "namedTooMany":
      return problems[problem];
    default:
      return undefined;
  }
}
