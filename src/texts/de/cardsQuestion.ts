import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import type { RiskClass } from "#domain/vocabulary.ts";

const strictConsequence =
  "Jedes „geändert“ und jedes „unsicher“ führt zu einer vollständigen Bewertung. Ist die geänderte Version schon im Einsatz, prüft die KI-Koordination, ob die Anwendung bis zur Entscheidung ausgesetzt wird. Bei einem Schaden wird sie sofort ausgesetzt.";

const lightConsequence =
  "Es folgt eine Kurzbewertung. Ändern sich Zweck oder menschliche Kontrolle, treffen mindestens drei Punkte zu oder gab es einen Schaden, folgt eine vollständige Bewertung.";

const consequences: Readonly<Record<RiskClass, string>> = {
  prohibited:
    "Die Anwendung ist als verboten eingestuft. Es folgt eine vollständige Bewertung; die Nutzung bleibt untersagt.",
  highRisk: strictConsequence,
  highRiskExempt:
    "Es folgt mindestens eine Kurzbewertung. Ändern sich Zweck oder menschliche Kontrolle, sind Sie dort unsicher oder treffen zwei Punkte aus Personenkreis, Daten und Modell zu, folgt eine vollständige Bewertung. Bei einem Schaden wird die Anwendung sofort ausgesetzt.",
  limited: lightConsequence,
  minimal: lightConsequence,
  notApplicable: `${lightConsequence} Das gilt auch, wenn eine KI-Funktion hinzukommt oder hinzukommen könnte.`,
  unclear: strictConsequence,
};

/** The card that asks what has changed: its answers, a reminder, a query. */
export const cardsQuestion = {
  question: {
    /** `deadline`: "Frist in 3 Tagen (10.12.2026)". */
    wanted: (cause: string, deadline: string) =>
      `${cause}. Bitte sagen Sie kurz, ob eine neue Bewertung nötig ist: ${deadline}.`,
    wantedWithoutDay: (cause: string) =>
      `${cause}. Bitte sagen Sie kurz, ob eine neue Bewertung nötig ist.`,
    /** The law has changed what follows from the answers: it is evaluated anew, however somebody answers. */
    byLaw: {
      cause: "Das Recht hat sich geändert",
      causeBesides: (cause: string) => `${cause}, und das Recht hat sich geändert`,
      wanted: (cause: string, deadline: string) =>
        `${cause}. Die Anwendung wird deshalb neu bewertet. Bitte sagen Sie kurz, ob sich auch an ihr etwas geändert hat: ${deadline}.`,
      wantedWithoutDay: (cause: string) =>
        `${cause}. Die Anwendung wird deshalb neu bewertet. Bitte sagen Sie kurz, ob sich auch an ihr etwas geändert hat.`,
    },
    reminder: (wanted: string) => `Erinnerung: ${wanted}`,
    asDeputy: "Die Antwort fehlt noch. Bitte antworten Sie als Stellvertretung.",
    remindOn: (date: string) => `Erinnerung vorgemerkt: ${date}.`,
    notMineReported: (date: string) =>
      `Sie haben am ${date} gemeldet, dass Sie nicht zuständig sind. Die KI-Koordination klärt das. Sie können trotzdem antworten.`,
    earlier: "Frühere Antwort zu einer älteren Version",
    open: "Im Register öffnen",
    openCase: "Vorgang öffnen",
    inRegister: (title: string) => `${title} (im Register)`,
    refresh: "Aktualisieren",
    submit: "Antwort senden",
    fallback: (title: string) =>
      `Anfrage zu „${title}“. Bitte öffnen Sie das KI-Register, um zu antworten.`,
  },
  unchanged: {
    title: "Nein, alles unverändert",
    reason: "Was war der Anlass der neuen Version?",
    reasonWithoutVersion: "Warum ist keine neue Bewertung nötig?",
    reasonByLaw: "Woran sehen Sie, dass sich an der Anwendung nichts geändert hat?",
    reasonError: "Bitte wählen Sie eine Begründung.",
    reasonText: `Begründung in eigenen Worten (nur bei „Andere Begründung“, mindestens ${TEXT_MINIMA.reasonText} Zeichen)`,
    reasonTextError: `Bitte schreiben Sie höchstens ${TEXT_LIMITS.reasonText} Zeichen.`,
  },
  changed: {
    help: "Was ist gemeint, was folgt daraus?",
    title: "Ja / Ich bin unsicher",
    option: "Was trifft zu?",
    changedList: "Das hat sich geändert (sonst unverändert)",
    unsureTitle: "Ich bin unsicher",
    unsureList: "Das weiß ich nicht genau",
    unsureOfAll: "Alles: Ich weiß es nicht genau",
    listError: "Bitte kreuzen Sie Punkte aus der Liste an.",
    liveError: "Bitte geben Sie an, ob die Version schon im Einsatz ist.",
    date: "Im Einsatz seit oder geplant ab",
    dateError: "Bitte geben Sie ein Datum an.",
    dateUnknown: "Datum noch unbekannt",
    dateUnknownLabel: "Falls geplant und ohne Datum",
    dateUnknownError: "Ein unbekanntes Datum ist nur bei einer geplanten Version möglich.",
    rest: "Alles andere ist unverändert, soweit ich weiß.",
    restLabel: "Bestätigung, außer bei „Alles“",
    restError: "Bitte bestätigen Sie, dass alles andere unverändert ist.",
    note: "Anmerkung (freiwillig)",
    noteError: `Bitte schreiben Sie höchstens ${TEXT_LIMITS.answerNote} Zeichen.`,
    consequence: "Was daraus folgt",
    consequences,
    harmHint:
      "Bei einem Schaden beachten Sie bitte auch die Meldewege: schwerwiegender Vorfall sofort an Anbieter und Behörde, Datenschutzvorfall binnen 72 Stunden.",
  },
  later: {
    title: "Später erinnern",
    when: "Wann sollen wir Sie erinnern?",
    whenError: "Bitte wählen Sie einen Zeitpunkt.",
    choices: { tomorrow: "Morgen", threeDays: "In 3 Tagen", nextWeek: "Nächste Woche" },
    submit: "Erinnerung vormerken",
    done: (date: string) => `Wir erinnern Sie am ${date}. Die Frist ändert sich dadurch nicht.`,
  },
  notMine: {
    title: "Ich bin nicht zuständig",
    done: "Danke für den Hinweis. Die KI-Koordination klärt, wer zuständig ist. Die Frist läuft weiter.",
  },
  query: {
    wanted: (deadline: string) =>
      `Rückfrage der KI-Koordination. Bitte antworten Sie: ${deadline}.`,
    wantedWithoutDay: "Rückfrage der KI-Koordination. Bitte antworten Sie.",
    answer: "Ihre Antwort",
    answerError: `Bitte schreiben Sie eine Antwort mit höchstens ${TEXT_LIMITS.queryAnswer} Zeichen.`,
    answeredHeading: "Rückfrage beantwortet",
    question: "Rückfrage",
    state: "Stand der Bewertung",
    answeredFallback: (title: string) => `Die Rückfrage zu „${title}“ ist beantwortet.`,
    submit: "Antwort senden",
    fallback: (title: string) =>
      `Rückfrage zu „${title}“. Bitte öffnen Sie das KI-Register, um zu antworten.`,
  },
};
