import {
  ActionSet,
  AdaptiveCard,
  type CardElementArray,
  Container,
  type ExecuteAction,
  ShowCardAction,
  ToggleVisibilityAction,
} from "@microsoft/teams.cards";
import { riskClassOf } from "#domain/entry/entry.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { LATER_KEYS } from "#domain/messages/reminderDay.ts";
import {
  CHANGED_TICKS,
  cardOptionLabels,
  changedTickLabels,
  liveChangeQuestion,
  liveLabels,
  liveQuestion,
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
import type { CardContext } from "./cardContext.ts";
import { execute, labelled, paragraph } from "./cardFrame.ts";
import { nobodyKnown, personNameInput } from "./choosePersonCard.ts";
import type { Verb } from "./inputs.ts";
import { choices, dateInput, textInput, toggle } from "./partInputs.ts";

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
  return part(context, title, { verb: "case/unchanged", submit: question.submit }, [
    choices({ id: "reason", label: reason, error: reasonError }, reasons, typed, "one"),
    textInput(
      { id: "reasonText", label: reasonText, error: reasonTextError },
      { maxLength: TEXT_LIMITS.reasonText, lines: "one" },
      typed,
    ),
  ]);
}

/** "Ja / Ich bin unsicher": what applies, since when, and what will follow from it. */
export function changedPart(context: CardContext): ShowCardAction {
  const { language, typed = {} } = context;
  const { changed, question } = messagesFor(language).cards;
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
  const send = { verb: "case/changed", submit: question.submit } as const;
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
        label: (isAboutVersion ? liveQuestion : liveChangeQuestion)[language],
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
    toggle(
      { id: "restUnchanged", label: changed.restLabel, error: changed.restError },
      changed.rest,
      true,
      typed,
    ),
    textInput(
      { id: "note", label: changed.note, error: changed.noteError },
      { maxLength: TEXT_LIMITS.answerNote, lines: "many" },
      typed,
    ),
    labelled(changed.consequence, changed.consequences[riskClassOf(context.caseInEntry.entry)]),
    paragraph(changed.harmHint),
  ];
  return part(context, changed.title, send, body);
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
  return part(context, later.title, { verb: "case/later", submit: later.submit }, [
    choices(
      { id: "later", label: later.when, error: later.whenError },
      options,
      context.typed ?? {},
      "one",
    ),
  ]);
}

/** The first messageId: a name to search for, or none. The second is a card of its own. */
export function notMinePart(context: CardContext): ShowCardAction {
  const { choosePerson, notMine } = messagesFor(context.language).cards;
  return part(
    context,
    notMine.title,
    { verb: "case/findPerson", submit: choosePerson.search },
    [personNameInput(context, choosePerson.name), paragraph(choosePerson.hint)],
    [nobodyKnown(context)],
  );
}

/** Opened on the client: what is typed elsewhere stays, and no message is sent for it. */
function part(
  context: CardContext,
  title: string,
  send: { readonly verb: Verb; readonly submit: string },
  body: CardElementArray,
  also: readonly ExecuteAction[] = [],
): ShowCardAction {
  const card = new AdaptiveCard(...body)
    .withVersion("1.5")
    .withLang(context.language)
    .withFallbackText(title)
    .withActions(execute(context, send.submit, send.verb), ...also);
  return new ShowCardAction({ card }).withTitle(title);
}
