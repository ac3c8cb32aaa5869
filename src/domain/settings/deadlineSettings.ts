import type { Bilingual } from "#domain/bilingual.ts";
import { type DeadlineTable, defaultDeadlines } from "#domain/cases/deadlines.ts";
import type { DeadlineKey } from "#domain/vocabulary.ts";
import { parseNumber } from "./settingKind.ts";
import type { DeadlineSetting, SettingRow } from "./settingRow.ts";

/** No deadline of the register is shorter than a day, and none longer than half a year of working days. */
const LONGEST = 130;

/** The deadlines of workflow §6, each in working days from what its help names. */
export const deadlineSettings: Readonly<Record<DeadlineSetting, SettingRow<number>>> = {
  "deadline-answer": deadline("answer", {
    label: { de: "Anfrage beantworten", en: "Answer a request" },
    help: { de: "Ab Zustellung der Karte.", en: "From the delivery of the card." },
  }),
  "deadline-answerHarm": deadline("answerHarm", {
    label: { de: "Angaben zu einem Schaden ergänzen", en: "Complete the facts of a harm" },
    help: { de: "Ab der Meldung.", en: "From the report." },
  }),
  "deadline-remind1": deadline("remind1", {
    label: { de: "Erste Erinnerung", en: "First reminder" },
    help: {
      de: "Ab Zustellung der Karte. Gilt auch für laufende Anfragen.",
      en: "From the delivery of the card. Also for running requests.",
    },
  }),
  "deadline-remind2": deadline("remind2", {
    label: { de: "Zweite Erinnerung", en: "Second reminder" },
    help: {
      de: "Ab Zustellung der Karte. Gilt auch für laufende Anfragen.",
      en: "From the delivery of the card. Also for running requests.",
    },
  }),
  "deadline-coordinatorNotice": deadline("coordinatorNotice", {
    label: { de: "Hinweis an die KI-Koordination", en: "Notice to the AI coordinators" },
    help: {
      de: "Ab dem Fälligkeitstag. Gilt auch für laufende Anfragen.",
      en: "From the due day. Also for running requests.",
    },
  }),
  "deadline-escalation": deadline("escalation", {
    label: { de: "Information an die Amtsleitung", en: "Information to the head of office" },
    help: {
      de: "Ab dem Fälligkeitstag, danach immer wieder im selben Abstand. Gilt auch für laufende Anfragen.",
      en: "From the due day, then again and again at the same distance. Also for running requests.",
    },
  }),
  "deadline-objection": deadline("objection", {
    label: { de: "Prüffrist der KI-Koordination", en: "Time for the AI coordinators to check" },
    help: { de: "Ab der Antwort „unverändert“.", en: "From the answer “unchanged”." },
  }),
  "deadline-short": deadline("short", {
    label: { de: "Kurzbewertung", en: "Short evaluation" },
    help: { de: "Ab Beginn der Bewertung.", en: "From the beginning of the evaluation." },
  }),
  "deadline-full": deadline("full", {
    label: { de: "Vollständige Bewertung", en: "Full evaluation" },
    help: { de: "Ab Beginn der Bewertung.", en: "From the beginning of the evaluation." },
  }),
  "deadline-first": deadline("first", {
    label: { de: "Erstbewertung", en: "First evaluation" },
    help: { de: "Ab der Meldung der Anwendung.", en: "From the report of the application." },
  }),
  "deadline-query": deadline("query", {
    label: { de: "Rückfrage beantworten", en: "Answer a query" },
    help: { de: "Ab der Rückfrage.", en: "From the query." },
  }),
  "deadline-statement": deadline("statement", {
    label: { de: "Stellungnahme", en: "Statement" },
    help: { de: "Ab dem Tag, an dem sie erbeten wird.", en: "From the day it is asked for." },
  }),
  "deadline-section": deadline("section", {
    label: { de: "Angaben zu einem Abschnitt", en: "Facts of a section" },
    help: { de: "Ab dem Tag, an dem sie erbeten werden.", en: "From the day they are asked for." },
  }),
  "deadline-confirmSuspension": deadline("confirmSuspension", {
    label: { de: "Vorgeschlagene Aussetzung entscheiden", en: "Decide a proposed suspension" },
    help: { de: "Ab dem Vorschlag.", en: "From the proposal." },
  }),
};

/** The deadlines as the rules ask for them. */
export function deadlineTable(value: (key: DeadlineSetting) => number): DeadlineTable {
  return {
    answer: value("deadline-answer"),
    answerHarm: value("deadline-answerHarm"),
    remind1: value("deadline-remind1"),
    remind2: value("deadline-remind2"),
    remind3: value("deadline-answer"),
    coordinatorNotice: value("deadline-coordinatorNotice"),
    escalation: value("deadline-escalation"),
    objection: value("deadline-objection"),
    short: value("deadline-short"),
    full: value("deadline-full"),
    first: value("deadline-first"),
    query: value("deadline-query"),
    statement: value("deadline-statement"),
    section: value("deadline-section"),
    confirmSuspension: value("deadline-confirmSuspension"),
  };
}

function deadline(
  key: DeadlineKey,
  words: { readonly label: Bilingual; readonly help: Bilingual },
): SettingRow<number> {
  return {
    group: "deadlines",
    kind: { kind: "number", min: 1, max: LONGEST, unit: { de: "Arbeitstage", en: "working days" } },
    ...{ who: "Admin", isSeeded: false },
    ...words,
    parse: parseNumber(1, LONGEST),
    initial: () => defaultDeadlines[key],
  };
}
