import type { AdaptiveCard } from "@microsoft/teams.cards";
import { ok } from "#domain/result.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { choosePersonCard } from "#teams/cards/choosePersonCard.ts";
import type { Messages } from "#texts/messages.ts";
import { messagesFor } from "#texts/messages.ts";
import { actingAs, type CasePress, caseDone, type PressParts } from "./press.ts";
import type { PressedCard } from "./pressed.ts";
import { aboutVersion } from "./question.ts";
import { refusedCard, refusing } from "./refusedCard.ts";
import { SEARCH_LIMIT_MS, searchPeople } from "./searchPeople.ts";
import { readPersonId, readPersonName } from "./typedAnswer.ts";

const reopen = ({ notMine }: Messages["cards"]) => notMine.title;

/** Finds people by a name, which records nothing. */
export const findPerson: CasePress = {
  on: "question",
  answers: false,
  run: aboutVersion(async (pressed, context, parts) => {
    if (!isAsked(context)) return { ok: false, problem: "notRequested" };
    return ok({ card: await chooseAmongFound(withName(pressed, context), parts) });
  }),
  refuse: refusing(reopen),
};

/** "Ich bin nicht zuständig", and nobody else is known. Older cards took a name as it was typed: it is searched for. */
export const notMine: CasePress = {
  on: "question",
  answers: true,
  run: aboutVersion(async (pressed, context, parts) => {
    if ((pressed.typed.namedName ?? "").trim() !== "") {
      return findPerson.run(pressed, context, parts);
    }
    const { commands, reads } = parts.register;
    const { caseKey, targetRevision } = pressed;
    const { notMine: texts } = messagesFor(context.language).cards;
    const acting = actingAs(context.person);
    const done = await commands.reportNotMine(caseKey, { targetRevision }, acting);
    const saidBefore = !done.ok && done.problem === "noChange" ? reads.case(caseKey) : undefined;
    return caseDone(saidBefore === undefined ? done : ok(saidBefore), { notice: texts.done });
  }),
  refuse: refusing(reopen),
};

/** Names the chosen person, who is asked then. */
export const handOver: CasePress = {
  on: "question",
  answers: true,
  run: aboutVersion(async (pressed, before, parts) => {
    if (!isAsked(before)) return { ok: false, problem: "notRequested" };
    const context = withName(pressed, before);
    const { choosePerson } = messagesFor(context.language).cards;
    const personId = readPersonId(pressed.typed);
    if (!personId.ok) {
      return ok({
        card:
          personId.problem === "personMissing"
            ? await chooseAmongFound(context, parts, choosePerson.personMissing)
            : refusedCard(context, personId.problem, pressed, reopen),
      });
    }
    const { commands, reads } = parts.register;
    const { caseKey, targetRevision } = pressed;
    const input = { targetRevision, personId: personId.value };
    const done = await commands.reportNotMine(caseKey, input, actingAs(context.person));
    const caseInEntry = (done.ok ? done.value : reads.case(caseKey)) ?? context.caseInEntry;
    // Pressed twice: the person is asked already.
    if (done.ok || done.problem === "noChange") {
      const row = caseInEntry.evaluationCase.notMine.findLast(
        ({ namedId }) => namedId === personId.value,
      );
      return ok({ case: caseInEntry, notice: choosePerson.asked(row?.namedName ?? "") });
    }
    const present = { ...context, caseInEntry };
    const sentence = sentenceOf(done.problem, context);
    return ok({
      card:
        sentence === undefined
          ? refusedCard(present, done.problem, pressed, reopen)
          : await chooseAmongFound(present, parts, sentence),
    });
  }),
  refuse: refusing(reopen),
};

function isAsked({ caseInEntry }: CardContext): boolean {
  return caseInEntry.evaluationCase.state === "requested";
}

function withName({ typed }: PressedCard, context: CardContext): CardContext {
  const personName = typed.personName ?? typed.namedName;
  return { ...context, typed: personName === undefined ? typed : { ...typed, personName } };
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
