import {
  ActionSet,
  type CardElementArray,
  Container,
  type ShowCardAction,
  ToggleVisibilityAction,
} from "@microsoft/teams.cards";
import { riskClassOf } from "#domain/entry/entry.ts";
import { type KnownUse, knownUse } from "#domain/triage/knownUse.ts";
import {
  CHANGED_TICKS,
  changedTickLabels,
  liveLabels,
  triageQuestions,
  unsureTickLabels,
} from "#domain/triage/triageQuestions.ts";
import { LIVE, QUESTION_IDS } from "#domain/triage/triageRules.ts";
import { askedAbout, asksForNewVersion } from "#domain/triage/unchangedReasons.ts";
import { formatDay } from "#texts/format.ts";
import { messagesFor } from "#texts/messages.ts";
import { INPUTS, UNSURE_OF_ALL } from "./actions.ts";
import type { CardContext, Typed } from "./cardContext.ts";
import { execute, labelled, paragraph } from "./cardFrame.ts";
import { cardPart } from "./cardPart.ts";
import { choices, dateInput, textInput, toggle } from "./inputElements.ts";

const HELP_ID = "questionHelp";
const UNSURE_ID = "unsurePoints";

/** "Ja / Ich bin unsicher": what applies, since when where that is not known, and what will follow from it. */
export function changedPart(context: CardContext): ShowCardAction {
  const { caseInEntry, language, today } = context;
  const { changed, question } = messagesFor(language).cards;
  const typed = context.typed ?? {};
  const known = knownUse(caseInEntry.entry, caseInEntry.evaluationCase, today);
  const ticks = CHANGED_TICKS.map((value) => ({
    value,
    title: changedTickLabels[value][language],
  }));
  const body: CardElementArray = [
    choices(
      { id: "changed", label: changed.changedList, error: changed.listError },
      ticks,
      typed,
      "many",
    ),
    new ActionSet(shows(changed.unsureTitle, UNSURE_ID), shows(changed.help, HELP_ID)),
    unsurePoints(context, typed),
    questionHelp(context),
    ...whenInUse(context, known, typed),
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
  ];
  // What the register knows is sent as if it had been filled in, and checked like that.
  const send = execute(context, question.submit, "case/changed", { ...known });
  return cardPart(language, changed.title, [send], body);
}

function shows(title: string, id: string): ToggleVisibilityAction {
  return new ToggleVisibilityAction().withTitle(title).withTargetElements(id);
}

/** Folded: each point stands once in the list above, and is unchanged where nothing is said of it. */
function unsurePoints({ language }: CardContext, typed: Typed): Container {
  const { changed } = messagesFor(language).cards;
  const points = QUESTION_IDS.map((value) => ({ value, title: unsureTickLabels[value][language] }));
  const all = { value: UNSURE_OF_ALL, title: changed.unsureOfAll };
  // Older cards asked for it apart from the points.
  const ofAll = typed.option === "unsure" && `${typed.changed ?? ""}${typed.unsure ?? ""}` === "";
  const shown = ofAll ? { ...typed, unsure: UNSURE_OF_ALL } : typed;
  const input = choices(
    { id: "unsure", label: changed.unsureList, error: changed.listError },
    [...points, all],
    shown,
    "many",
  );
  return new Container(input).withId(UNSURE_ID).withIsVisible((shown.unsure ?? "") !== "");
}

function whenInUse(
  { caseInEntry, language }: CardContext,
  known: KnownUse | undefined,
  typed: Typed,
): CardElementArray {
  const { asked, changed, facts } = messagesFor(language).cards;
  if (known !== undefined) {
    const label = known.live === "live" ? facts.since : facts.plannedFrom;
    return [labelled(label, formatDay(known.date, language))];
  }
  const isAboutVersion = asksForNewVersion(askedAbout(caseInEntry.evaluationCase));
  const live = LIVE.map((value) => ({ value, title: liveLabels[value][language] }));
  const label = isAboutVersion ? asked.isLive : asked.isChangeLive;
  return [
    choices({ id: "live", label, error: changed.liveError }, live, typed, "one"),
    dateInput({ id: "date", label: changed.date, error: changed.dateError }, typed),
    toggle(
      { id: "dateUnknown", label: changed.dateUnknownLabel, error: changed.dateUnknownError },
      changed.dateUnknown,
      false,
      typed,
    ),
  ];
}

/** What each point means and what will follow: shown and hidden on the client. */
function questionHelp({ caseInEntry, language }: CardContext): Container {
  const { changed } = messagesFor(language).cards;
  const lines: CardElementArray = QUESTION_IDS.map((id) => {
    const { help, text } = triageQuestions[id];
    return labelled(unsureTickLabels[id][language], `${text[language]} ${help[language]}`);
  });
  return new Container(
    ...lines,
    labelled(changed.consequence, changed.consequences[riskClassOf(caseInEntry.entry)]),
    paragraph(changed.harmHint),
  )
    .withId(HELP_ID)
    .withIsVisible(false);
}
