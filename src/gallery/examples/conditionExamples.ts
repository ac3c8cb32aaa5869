import type { Bilingual } from "#domain/bilingual.ts";
import type { Condition } from "#domain/cases/condition.ts";
import { dayOf } from "#domain/time/day.ts";
import { bundledConditionsCard } from "#teams/cards/bundledConditionsCard.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { messagesFor } from "#texts/messages.ts";
import { bundleContext } from "./bundleExamples.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { JANA, KATRIN, LONGEST, longText, POST, UPSCALE } from "./demoApplications.ts";
import { demoContext, type Situation } from "./demoContext.ts";

const CONDITION: Condition = {
  id: 1,
  text: "Die Löschfristen sind im Archiv eingerichtet und einmal geprüft.",
  dueOn: dayOf(2026, 12, 18),
  setBy: KATRIN,
  setOn: dayOf(2026, 11, 20),
  round: 1,
};
const ANSWER = {
  text: "Eingerichtet am 24. November, das Protokoll liegt bei.",
  by: { ...JANA, role: "owner" },
  channel: "card",
  on: dayOf(2026, 11, 25),
} as const;
function judged(isAccepted: boolean, reason: string) {
  return { isAccepted, reason, by: KATRIN, on: dayOf(2026, 11, 26) };
}

/** What owner and deputy are asked to prove, and what became of it. */
export const conditionExamples: ExampleGroup = {
  title: { de: "Auflage", en: "Condition" },
  examples: (language) => {
    const { condition: texts } = messagesFor(language).cards;
    const shown = (
      id: string,
      title: Bilingual,
      condition: Partial<Condition>,
      situation: Situation = {},
    ): CardExample => ({
      id: `condition-${id}`,
      title: title[language],
      card: cardFor(demoContext(language, about(condition, situation))),
    });
    const refused = (id: string, notice: string, condition: Partial<Condition>): CardExample => ({
      id: `condition-refused-${id}`,
      title: notice,
      card: cardFor(demoContext(language, { ...about(condition), notice })),
    });
    return [
      shown("open", { de: "Auflage", en: "Condition" }, {}),
      shown(
        "moved",
        { de: "Tag verschoben", en: "Day moved" },
        {
          dueOn: dayOf(2027, 1, 15),
          moved: {
            nth: 1,
            from: dayOf(2026, 12, 18),
            reason: "Der Hersteller liefert die Schnittstelle erst im Januar.",
            by: KATRIN,
            on: dayOf(2026, 11, 26),
          },
        },
      ),
      shown(
        "reminder",
        { de: "Erinnerung an eine Auflage", en: "Reminder of a condition" },
        {},
        { messageId: "conditionReminder-1.1-1" },
      ),
      shown(
        "again",
        { de: "Nachweis zurückgegeben", en: "Evidence sent back" },
        sentBack("Für das Archiv fehlt das Protokoll."),
        { messageId: "condition-1.2" },
      ),
      shown(
        "older",
        { de: "Die Karte davor", en: "The card before" },
        sentBack("Es fehlt noch etwas."),
      ),
      shown("given", { de: "Nachweis vorgelegt", en: "Evidence given" }, { answer: ANSWER }),
      shown("met", { de: "Auflage erfüllt", en: "Condition met" }, MET),
      shown("lifted", { de: "Auflage aufgehoben", en: "Condition lifted" }, LIFTED),
      shown(
        "retired",
        { de: "Anwendung außer Betrieb", en: "Application retired" },
        {},
        { entry: { operationStatus: "retired" } },
      ),
      shown(
        "gone",
        { de: "Auflage gibt es nicht mehr", en: "No longer there" },
        {},
        { messageId: "condition-2.1" },
      ),
      shown(
        "longest",
        { de: "Die längsten Texte", en: "The longest texts" },
        { ...sentBack(longText(500)), text: longText(500) },
        {
          application: LONGEST,
          messageId: "condition-1.2",
          typed: { conditionText: longText(800) },
        },
      ),
      refused("text-missing", texts.textError, {}),
      refused("already-given", texts.alreadyGiven, { answer: ANSWER }),
      refused("closed", texts.closed, MET),
      {
        id: "bundle-conditions",
        title: { de: "Mehrere Auflagen", en: "Several conditions" }[language],
        card: bundledConditionsCard(
          bundleContext(language, {
            kind: "conditions",
            items: [
              { ...about({}), state: "open" },
              { ...about({}, { application: POST }), state: "open" },
              { ...about(MET, { application: UPSCALE }), state: "done" },
            ],
          }),
        ),
      },
    ];
  },
};

const MET: Partial<Condition> = { answer: { ...ANSWER, judged: judged(true, "") } };
const LIFTED: Partial<Condition> = {
  lifted: { reason: "Das Archiv ist abgelöst.", by: KATRIN, on: dayOf(2026, 11, 26) },
};

function sentBack(reason: string): Partial<Condition> {
  return { round: 2, answer: { ...ANSWER, judged: judged(false, reason) } };
}

function about(condition: Partial<Condition>, situation: Situation = {}): Situation {
  return {
    messageId: "condition-1.1",
    ...situation,
    case: { state: "approved", conditions: [{ ...CONDITION, ...condition }] },
  };
}
