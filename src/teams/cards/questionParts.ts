import {
  ActionSet,
  type CardElementArray,
  Container,
  type ShowCardAction,
  ToggleVisibilityAction,
} from "@microsoft/teams.cards";
import { riskClassOf } from "#domain/entry/entry.ts";
import { LATER_KEYS } from "#domain/messages/reminderDay.ts";
import {
  CHANGED_TICKS,
  cardOptionLabels,
  changedTickLabels,
  liveLabels,
  reasonLabels,
  triageQuestions,
  unsureTickLabels,
} from "#domain/triage/triageQuestions.ts";
import { LIVE, QUESTION_IDS } from "#domain/triage/triageRules.ts";
import {
  askedAbout,
  asksForNewVersion,
  unchangedReasons,
} from "#domain/triage/unchangedReasons.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { INPUTS } from "./actions.ts";
import type { CardContext } from "./cardContext.ts";
import { execute, labelled, paragraph } from "./cardFrame.ts";
import { cardPart } from "./cardPart.ts";
import { nobodyKnown, personNameInput } from "./choosePersonCard.ts";
import { choices, dateInput, textInput, toggle } from "./inputElements.ts";

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
  const reason = asksForNewVersion(about) ? unchanged.reason : unchanged.reasonWithoutVersion;
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

/** "Ja / Ich bin unsicher": what applies, since when, and what will follow from it. */
export function changedPart(context: CardContext): ShowCardAction {
  const { language, typed = {} } = context;
  const { asked, changed, question } = messagesFor(language).cards;
  const options = (["changed", "unsure"] as const).map((value) => ({
    value,
    title: cardOptionLabels[value][language],
  }));
  const changedTicks = CHANGED_TICKS.map((value) => ({
    value,
    title: changedTickLabels[value][language],
  }));
  const unsureTicks = QUESTION_IDS.map((value) => ({
    value,
    title: unsureTickLabels[value][language],
  }));
  const live = LIVE.map((value) => ({ value, title: liveLabels[value][language] }));
  const { listError, liveError } = changed;
  const { evaluationCase } = context.caseInEntry;
  const isAboutVersion = asksForNewVersion(askedAbout(evaluationCase));
  const send = execute(context, question.submit, "case/changed");
  const help = new ToggleVisibilityAction().withTitle(changed.help).withTargetElements(HELP_ID);
  const body: CardElementArray = [
    choices(
      { id: "option", label: changed.option, error: changed.optionError },
      options,
      typed,
      "one",
    ),
    new ActionSet(help),
    questionHelp(language),
    choices(
      { id: "changed", label: changed.changedList, error: listError },
      changedTicks,
      typed,
      "many",
    ),
    choices(
      { id: "unsure", label: changed.unsureList, error: listError },
      unsureTicks,
      typed,
      "many",
    ),
    choices(
      {
        id: "live",
        label: isAboutVersion ? asked.isLive : asked.isChangeLive,
        error: liveError,
      },
      live,
      typed,
      "one",
    ),
    dateInput({ id: "date", label: changed.date, error: changed.dateError }, typed),
    toggle(
      { id: "dateUnknown", label: changed.dateUnknownLabel, error: changed.dateUnknownError },
      changed.dateUnknown,
      false,
      typed,
    ),
    // Not required on the client: who is unsure about everything has nothing to confirm.
    toggle(
      { id: "restUnchanged", label: changed.restLabel, error: changed.restError },
      changed.rest,
      false,
      typed,
    ),
    textInput(
      { id: "note", label: changed.note, error: changed.noteError },
      { maxLength: INPUTS.note.longest, lines: "many" },
      typed,
    ),
    labelled(changed.consequence, changed.consequences[riskClassOf(context.caseInEntry.entry)]),
    paragraph(changed.harmHint),
  ];
  return cardPart(language, changed.title, [send], body);
}

const HELP_ID = "questionHelp";

/** What each point means: shown and hidden on the client. */
function questionHelp(language: Language): Container {
  const lines = QUESTION_IDS.map((id) => {
    const { help, text } = triageQuestions[id];
    return labelled(unsureTickLabels[id][language], `${text[language]} ${help[language]}`);
  });
  return new Container(...lines).withId(HELP_ID).withIsVisible(false);
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
