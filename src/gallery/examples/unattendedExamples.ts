import type { Condition } from "#domain/cases/condition.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { dayOf } from "#domain/time/day.ts";
import { bundledUnattendedCard } from "#teams/cards/bundledUnattendedCard.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { bundleContext } from "./bundleExamples.ts";
import type { ExampleGroup } from "./cardExample.ts";
import { COUNTING, KATRIN, LENA, POST, TRANSLATION, UPSCALE } from "./demoApplications.ts";
import { ASKED, demoContext, type Situation } from "./demoContext.ts";

const [on, due] = [dayOf(2026, 11, 27), dayOf(2026, 12, 11)];
const CONDITION: Condition = {
  id: 1,
  text: "Die Löschfristen sind im Archiv eingerichtet.",
  dueOn: due,
  setBy: KATRIN,
  setOn: on,
  round: 1,
};

interface Waiting {
  readonly messageId: MessageId;
  readonly case: Partial<EvaluationCase>;
}

const QUESTION: Waiting = { messageId: `unattended-v${ASKED}`, case: {} };
const MET: Waiting = {
  messageId: "unattended-c1.1",
  case: { state: "approved", due: null, conditions: [CONDITION] },
};
const SECTIONS: Waiting = {
  messageId: "unattended-s1",
  case: { state: "open", sections: { data: { requested: { nth: 1, by: KATRIN, on, due } } } },
};
const STATEMENT: Waiting = {
  messageId: "unattended-r1",
  case: {
    state: "open",
    statements: [
      {
        id: 1,
        role: "dataProtection",
        required: true,
        question: "Bitte prüfen Sie die Löschfristen.",
        askedOf: LENA,
        askedBy: KATRIN,
        askedOn: on,
        due,
        outcome: null,
      },
    ],
  },
};

/** What coordinators are told where nobody can be asked for what waits. */
export const unattendedExamples: ExampleGroup = {
  title: { de: "Niemand erreichbar", en: "Nobody can be reached" },
  examples(language) {
    const shown = (id: string, de: string, en: string, situation: Situation) => ({
      id: `unattended-${id}`,
      title: { de, en }[language],
      card: cardFor(demoContext(language, { application: POST, person: KATRIN, ...situation })),
    });
    return [
      shown("question", "Frage, niemand erreichbar", "Question, nobody there", QUESTION),
      shown("condition", "Auflage, niemand erreichbar", "Condition, nobody there", MET),
      shown("sections", "Angaben, niemand erreichbar", "Facts, nobody there", SECTIONS),
      shown("statement", "Stellungnahme, niemand erreichbar", "Statement, nobody there", STATEMENT),
      shown("attended", "Wieder jemand erreichbar", "Somebody can be reached again", {
        ...{ ...QUESTION, isAttended: true },
      }),
      shown("done", "Niemand war erreichbar, erledigt", "Nobody, settled", {
        ...{ ...QUESTION, case: { state: "open" } },
      }),
      {
        id: "bundle-unattended",
        title: { de: "Für mehrere ist niemand erreichbar", en: "Nobody there for several" }[
          language
        ],
        card: bundledUnattendedCard(
          bundleContext(language, {
            kind: "unattended",
            items: [
              { ...QUESTION, application: POST, state: "open" },
              { ...QUESTION, application: TRANSLATION, state: "open", case: { due: null } },
              { ...MET, application: COUNTING, state: "open" },
              { ...SECTIONS, application: UPSCALE, state: "open" },
              { ...STATEMENT, application: POST, state: "open" },
              { ...QUESTION, application: UPSCALE, state: "done" },
            ],
          }),
        ),
      },
    ];
  },
};
