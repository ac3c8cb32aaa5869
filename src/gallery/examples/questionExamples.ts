import { TRIGGERS, type Trigger, triggerHeadings } from "#domain/cases/causes.ts";
import { dayOf } from "#domain/time/day.ts";
import { RISK_CLASSES, riskClassLabels } from "#domain/vocabulary.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { demoAnswers } from "./demoAnswers.ts";
import {
  atEvaluatedVersion,
  COUNTING,
  JANA,
  KATRIN,
  LONGEST,
  longText,
  MEHMET,
  POST,
  TRANSLATION,
  UPSCALE,
} from "./demoApplications.ts";
import { ASKED, DEMO_DAY, DUE, demoAnswer, demoContext, type Situation } from "./demoContext.ts";

/** The question in all its occasions, with everything that can stand above it. */
export const questionExamples: ExampleGroup = {
  title: { de: "Anfrage und Erinnerung", en: "Question and reminder" },
  examples: (language) => [
    ...TRIGGERS.map((trigger) => ({
      id: `question-${trigger}`,
      title: triggerHeadings[trigger][language],
      card: cardFor(demoContext(language, withTrigger(trigger))),
    })),
    ...situations(language),
    ...RISK_CLASSES.map((riskClass) => ({
      id: `question-class-${riskClass}`,
      title: { de: "Folgen bei: ", en: "What follows for: " }[language].concat(
        riskClassLabels[riskClass][language],
      ),
      card: cardFor(demoContext(language, { application: POST, entry: { riskClass } })),
    })),
  ],
};

/** What stands beside the trigger, where it has more to show than the trigger itself. */
const occasions: Readonly<Partial<Record<Trigger, Situation>>> = {
  first: { application: UPSCALE },
  report: {
    application: TRANSLATION,
    case: { note: "Gemeldet vom Amt: Übersetzt wird jetzt auch in Leichte Sprache." },
  },
  incident: {
    application: POST,
    case: {
      due: dayOf(2026, 11, 24),
      note: "Ein Antrag wurde dem falschen Sachgebiet zugeordnet und blieb liegen.",
    },
  },
  periodic: { application: atEvaluatedVersion(COUNTING) },
  lawChange: {
    application: atEvaluatedVersion(POST),
    case: { note: "Neue Leitlinien der Kommission zu Anhang III liegen vor." },
  },
  campaign: {
    application: atEvaluatedVersion(TRANSLATION),
    case: { note: "Jährliche Abfrage aller Anwendungen mit Publikumsverkehr." },
  },
  platform: {
    application: UPSCALE,
    case: { note: "Das Redaktionssystem wird auf eine neue Hauptversion gehoben." },
  },
  coordinator: { application: POST, case: { note: "Im Amt ist ein neues Verfahren angelaufen." } },
};

const LAW = {
  trigger: "lawChange",
  newLaw: true,
  note: "Mit der neuen Fassung der Fragen folgt eine andere Klasse.",
} as const;

/** What a change of law asks for: evaluated anew, however it is answered. */
const byLaw: readonly (readonly [id: string, de: string, en: string, Situation])[] = [
  ["day", "Neues Recht", "New law", { application: atEvaluatedVersion(POST), case: LAW }],
  [
    "no-day",
    "Neues Recht, ohne Frist",
    "New law, without a day",
    { application: atEvaluatedVersion(POST), case: { ...LAW, due: null } },
  ],
  [
    "version",
    "Neue Version und neues Recht",
    "A new version, and new law",
    { application: POST, case: { newLaw: true, note: LAW.note } },
  ],
];

function withTrigger(trigger: Trigger): Situation {
  const situation = occasions[trigger] ?? { application: COUNTING };
  return { ...situation, case: { ...situation.case, trigger } };
}

function situations(language: Language): readonly CardExample[] {
  const { later, notMine } = messagesFor(language).cards;
  const tomorrow = dayOf(2026, 11, 24);
  const reported = [{ by: JANA, namedName: "Thomas Brandt", at: "2026-11-21T08:00:00.000Z" }];
  const shown = (id: string, de: string, en: string, situation: Situation): CardExample => ({
    id,
    title: { de, en }[language],
    card: cardFor(demoContext(language, situation)),
  });
  return [
    shown("question-live", "Schon im Einsatz", "Already in use", { application: POST }),
    shown("question-no-day", "Ohne Frist", "Without a day", { case: { due: null } }),
    shown("question-no-version", "Ohne Version", "Without a version", {
      application: UPSCALE,
      case: { targetVersion: "" },
    }),
    ...byLaw.map(([id, de, en, about]) => shown(`question-law-${id}`, de, en, about)),
    shown("question-several", "Mehrere Versionen", "Several versions", {
      case: { causes: [`ki-2026-0002/v${ASKED - 2}`, `ki-2026-0002/v${ASKED}`] },
    }),
    shown("question-earlier-own", "Eigene frühere Antwort", "An earlier answer of one's own", {
      case: { earlierAnswers: [demoAnswer(demoAnswers.otherReason)] },
    }),
    shown("question-earlier-deputy", "Frühere Antwort der Stellvertretung", "Deputy's answer", {
      case: {
        earlierAnswers: [demoAnswer(demoAnswers.changed, { by: { ...MEHMET, role: "deputy" } })],
      },
    }),
    shown("question-earlier-coordinator", "Frühere Antwort der KI-Koordination", "Coordination's", {
      case: {
        earlierAnswers: [
          demoAnswer(demoAnswers.allUnsure, { by: { ...KATRIN, role: "coordinator" } }),
        ],
      },
    }),
    shown("question-remind-on", "Erinnerung vorgemerkt", "A reminder is set", {
      remindOn: tomorrow,
    }),
    shown("question-later-done", "Gerade vorgemerkt", "A reminder was just set", {
      notice: later.done(formatDay(tomorrow, language)),
    }),
    shown("question-not-mine", "Nicht zuständig gemeldet", "Reported as not responsible", {
      case: { notMine: reported },
    }),
    shown("question-not-mine-done", "Gerade gemeldet", "Just reported", {
      case: { notMine: reported },
      notice: notMine.done,
    }),
    shown("question-continued", "Die Frage steht in einer neueren Karte", "A newer card asks", {
      continuedOn: DEMO_DAY,
    }),
    shown("reminder", "Erinnerung", "Reminder", {
      messageId: `later-${tomorrow}`,
      remindOn: tomorrow,
    }),
    shown("reminder-overdue", "Überfällig, an die Stellvertretung", "Overdue, to the deputy", {
      messageId: `reminder-v${ASKED}-4`,
      person: MEHMET,
    }),
    shown("question-platform-reasons", "Zwei Änderungen der Plattform", "Two platform changes", {
      application: TRANSLATION,
      case: {
        trigger: "platform",
        platforms: (["short", "full"] as const).map((outcome) => ({
          caseKey: "demo-c9",
          entryNo: "KI-2026-0010",
          title: "Sprachplattform der Stadt",
          version: outcome === "full" ? "" : "4.0",
          outcome,
        })),
      },
    }),
    shown("reminder-no-day", "Erinnerung ohne Frist", "Reminder without a day", {
      messageId: `later-${tomorrow}`,
      case: { due: null },
    }),
    shown("reminder-again", "Erinnerung, noch einmal verschoben", "Reminder, put off again", {
      messageId: `later-${tomorrow}`,
      remindOn: DUE,
    }),
    shown("question-longest", "Die längsten Texte", "The longest texts", {
      application: LONGEST,
      case: { note: longText(2000), earlierAnswers: [demoAnswer(demoAnswers.longest)] },
      notice: later.done(formatDay(tomorrow, language)),
      remindOn: tomorrow,
    }),
  ];
}
