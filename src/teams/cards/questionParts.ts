import type { ShowCardAction } from "@microsoft/teams.cards";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { LATER_KEYS } from "#domain/messages/reminderDay.ts";
import { reasonLabels } from "#domain/triage/triageQuestions.ts";
import {
  askedAbout,
  asksForNewVersion,
  unchangedReasons,
} from "#domain/triage/unchangedReasons.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { INPUTS } from "./actions.ts";
import type { CardContext } from "./cardContext.ts";
import { execute, paragraph } from "./cardFrame.ts";
import { cardPart } from "./cardPart.ts";
import { nobodyKnown, personNameInput } from "./choosePersonCard.ts";
import { choices, textInput } from "./inputElements.ts";

/** By a new law it is evaluated all the same: nobody is asked why that is not needed. */
export function reasonAsked(cases: readonly EvaluationCase[], language: Language): string {
  const { unchanged } = messagesFor(language).cards;
  if (cases.every((one) => asksForNewVersion(askedAbout(one)))) return unchanged.reason;
  return cases.some(({ newLaw }) => newLaw === true)
    ? unchanged.reasonByLaw
    : unchanged.reasonWithoutVersion;
}

/** "Nein, alles unverändert": one reason, and a few words for any other. */
export function unchangedPart(context: CardContext): ShowCardAction {
  const { caseInEntry, language, typed = {} } = context;
  const { unchanged, question } = messagesFor(language).cards;
  const about = askedAbout(caseInEntry.evaluationCase);
  const reasons = unchangedReasons(about).map((value) => ({
    value,
    title: reasonLabels[value][language],
  }));
  const { reasonError, reasonText, reasonTextError, title } = unchanged;
  const reason = reasonAsked([caseInEntry.evaluationCase], language);
  const send = execute(context, question.submit, "case/unchanged");
  return cardPart(
    language,
    title,
    [send],
    [
      choices({ id: "reason", label: reason, error: reasonError }, reasons, typed, "one"),
      textInput(
        { id: "reasonText", label: reasonText, error: reasonTextError },
        { maxLength: INPUTS.reasonText.longest, lines: "one" },
        typed,
      ),
    ],
  );
}

export function laterPart(context: CardContext): ShowCardAction {
  const { later } = messagesFor(context.language).cards;
  const options = LATER_KEYS.map((value) => ({ value, title: later.choices[value] }));
  const send = execute(context, later.submit, "case/later");
  return cardPart(
    context.language,
    later.title,
    [send],
    [
      choices(
        { id: "later", label: later.when, error: later.whenError },
        options,
        context.typed ?? {},
        "one",
      ),
    ],
  );
}

/** The first step: a name to search for, or none. The second is a card of its own. */
export function notMinePart(context: CardContext): ShowCardAction {
  const { choosePerson, notMine } = messagesFor(context.language).cards;
  const search = execute(context, choosePerson.search, "case/findPerson");
  return cardPart(
    context.language,
    notMine.title,
    [search, nobodyKnown(context)],
    [personNameInput(context, choosePerson.name), paragraph(choosePerson.hint)],
  );
}
