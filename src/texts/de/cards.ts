import type { Trigger } from "#domain/cases/causes.ts";
import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import type { CaseState, RiskClass } from "#domain/vocabulary.ts";
import { handoverCardsDe } from "./handover.ts";
import { platformCardDe } from "./platform.ts";
import { statementCardDe } from "./statementCard.ts";
import { toldDe } from "./told.ts";

const headings: Readonly<Record<Trigger, string>> = {
  first: "Erstbewertung",
  version: "Neue Version",
  report: "Gemeldete Änderung",
  incident: "Vorkommnis",
  periodic: "Regelmäßige Überprüfung",
  lawChange: "Überprüfung wegen einer Rechtsänderung",
  campaign: "Sammelabfrage",
  platform: "Änderung der Plattform",
  coordinator: "Überprüfung auf Veranlassung der KI-Koordination",
};

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

const outcomeHeadings: Readonly<Record<CaseState, string>> = {
  requested: "Anfrage offen",
  objection: "Antwort erhalten",
  unchanged: "Unverändert bestätigt",
  open: "In Bewertung",
  query: "Rückfrage der KI-Koordination",
  approved: "Freigegeben",
  approvedProvisionally: "Vorläufig freigegeben",
  rejected: "Abgelehnt",
  withdrawn: "Anfrage zurückgezogen",
};

/** Everything the bot says: cards, their messages and the notification texts. */
export const cardsDe = {
  facts: {
    application: "Anwendung",
    version: "Version",
    versionChange: (before: string, after: string) => `bisher ${before}, jetzt ${after}`,
    since: "Im Einsatz seit",
    plannedFrom: "Geplant ab",
    office: "Amt",
    due: "Bitte antworten bis",
    occasion: "Anlass",
    severalVersions: (count: number) => `${count} Versionen seit der letzten Bewertung`,
    releaseNotes: "Hinweise zur Version öffnen",
  },
  question: {
    headings,
    intro: "Bitte beantworten Sie kurz, ob eine neue Bewertung nötig ist.",
    reminder: (title: string, date: string) =>
      `Erinnerung: Für „${title}“ fehlt noch Ihre Antwort (bis ${date}).`,
    overdue: (title: string, date: string) =>
      `Für „${title}“ war die Antwort am ${date} fällig. Bitte antworten Sie als Stellvertretung.`,
    reminderWithoutDay: (title: string) => `Erinnerung: Für „${title}“ fehlt noch Ihre Antwort.`,
    remindOn: (date: string) => `Erinnerung vorgemerkt für ${date}.`,
    notMineReported: (date: string) =>
      `Sie haben am ${date} gemeldet, dass Sie nicht zuständig sind. Die KI-Koordination klärt das. Sie können trotzdem antworten.`,
    earlier: "Frühere Antwort zu einer älteren Version",
    open: "Im Register öffnen",
    refresh: "Aktualisieren",
    submit: "Antwort senden",
    fallback: (title: string) =>
      `Anfrage zu „${title}“. Bitte öffnen Sie das KI-Register, um zu antworten.`,
  },
  unchanged: {
    title: "Nein, alles unverändert",
    reason: "Was war der Anlass der neuen Version?",
    reasonWithoutVersion: "Warum ist keine neue Bewertung nötig?",
    reasonError: "Bitte einen Grund wählen.",
    reasonText: `Bitte kurz erläutern (nur bei „Anderer Grund“, mindestens ${TEXT_MINIMA.reasonText} Zeichen)`,
    reasonTextError: `Bitte höchstens ${TEXT_LIMITS.reasonText} Zeichen schreiben.`,
  },
  changed: {
    help: "Was ist damit gemeint?",
    title: "Ja / Ich bin unsicher",
    option: "Was trifft zu?",
    optionError: "Bitte „geändert“ oder „unsicher“ wählen.",
    changedList: "Das hat sich geändert oder ist vorgefallen",
    unsureList: "Das weiß ich nicht genau (nichts angekreuzt: alles unsicher)",
    listError: "Bitte Punkte aus der Liste ankreuzen.",
    liveError: "Bitte angeben, ob die Version schon im Einsatz ist.",
    date: "Im Einsatz seit oder geplant ab",
    dateError: "Bitte ein Datum angeben.",
    dateUnknown: "Datum noch unbekannt",
    dateUnknownLabel: "Falls geplant und ohne Datum",
    dateUnknownError: "Ein unbekanntes Datum ist nur bei einer geplanten Version möglich.",
    rest: "Alles andere ist unverändert, soweit ich weiß.",
    restLabel: "Bestätigung",
    restError: "Bitte bestätigen, dass alles andere unverändert ist.",
    note: "Anmerkung (freiwillig)",
    noteError: `Bitte höchstens ${TEXT_LIMITS.answerNote} Zeichen schreiben.`,
    consequence: "Was daraus folgt",
    consequences,
    harmHint:
      "Bei einem Schaden bitte auch die Meldewege beachten: schwerwiegender Vorfall sofort an Anbieter und Behörde, Datenschutzvorfall binnen 72 Stunden.",
  },
  later: {
    title: "Später erinnern",
    when: "Wann sollen wir Sie erinnern?",
    whenError: "Bitte einen Zeitpunkt wählen.",
    choices: { tomorrow: "Morgen", threeDays: "In 3 Tagen", nextWeek: "Nächste Woche" },
    submit: "Erinnerung vormerken",
    done: (date: string) => `Wir erinnern Sie am ${date}. Die Frist ändert sich dadurch nicht.`,
  },
  notMine: {
    title: "Ich bin nicht zuständig",
    done: "Danke für den Hinweis. Die KI-Koordination klärt, wer zuständig ist. Die Frist läuft weiter.",
  },
  query: {
    heading: "Rückfrage der KI-Koordination",
    answer: "Ihre Antwort",
    answerError: `Bitte eine Antwort mit höchstens ${TEXT_LIMITS.queryAnswer} Zeichen schreiben.`,
    answeredHeading: "Rückfrage beantwortet",
    question: "Rückfrage",
    state: "Stand der Bewertung",
    answeredFallback: (title: string) => `Die Rückfrage zu „${title}“ ist beantwortet.`,
    submit: "Antwort senden",
    fallback: (title: string) =>
      `Rückfrage zu „${title}“. Bitte öffnen Sie das KI-Register, um zu antworten.`,
  },
  outcome: {
    headings: outcomeHeadings,
    answeredByYou: (date: string) => `Von Ihnen beantwortet am ${date}.`,
    answeredBy: {
      owner: (date: string) => `Beantwortet von der fachverantwortlichen Person am ${date}.`,
      deputy: (date: string) => `Beantwortet von der Stellvertretung am ${date}.`,
      coordinator: (date: string) => `Beantwortet von der KI-Koordination am ${date}.`,
    },
    answer: "Antwort",
    changed: "Geändert oder vorgefallen",
    unsure: "Unsicher",
    unsureAll: "alle Punkte",
    note: "Anmerkung",
    dateUnknown: "Datum noch unbekannt",
    none: (date: string) =>
      `Danke. Eine Neubewertung ist nicht nötig. Die KI-Koordination kann die Antwort bis ${date} prüfen.`,
    noneWithoutDay:
      "Danke. Eine Neubewertung ist nicht nötig. Die KI-Koordination kann die Antwort noch prüfen.",
    short: "Danke. Es folgt eine Kurzbewertung; die KI-Koordination meldet sich.",
    full: "Danke. Es folgt eine vollständige Bewertung; die KI-Koordination meldet sich.",
    evaluating: "Die KI-Koordination bewertet die Anwendung. Sie müssen gerade nichts tun.",
    objected: "Die KI-Koordination hält eine Bewertung für nötig. Begründung",
    unchanged: "Die Antwort ist bestätigt. Eine Neubewertung ist nicht nötig.",
    queryOpen:
      "Die KI-Koordination hat eine Rückfrage. Bitte beantworten Sie diese in der Karte mit der Rückfrage oder im Register.",
    withdrawn: "Die Anfrage wurde zurückgezogen. Sie müssen nichts mehr tun.",
    suspendedNow:
      "Die Anwendung ist ab sofort ausgesetzt und darf bis zur Entscheidung nicht genutzt werden.",
    suspendProposed:
      "Die KI-Koordination prüft, ob die Anwendung bis zur Entscheidung ausgesetzt wird.",
    suspendConfirmed:
      "Die KI-Koordination hat die Anwendung ausgesetzt. Sie darf bis zur Entscheidung nicht genutzt werden.",
    suspendDeclined: "Die KI-Koordination hat entschieden, die Anwendung nicht auszusetzen.",
    stillSuspended: "Die Anwendung ist zurzeit ausgesetzt und darf nicht genutzt werden.",
    decided: (date: string) => `Entscheidung vom ${date}`,
    reason: "Begründung",
    validUntil: "Gültig bis",
    riskClass: "Risikoklasse",
    fallback: (title: string, heading: string) => `„${title}“: ${heading}.`,
  },
  message: {
    heading: "KI-Register",
    superseded: (version: string) =>
      `Inzwischen ist Version ${version} eingetragen. Bitte beantworten Sie die neue Karte; Ihre früheren Antworten werden angezeigt.`,
    notResponsible:
      "Für diese Anwendung ist inzwischen jemand anderes zuständig. Sie müssen nichts mehr tun.",
    unknown: "Diese Anfrage gibt es nicht mehr. Sie müssen nichts mehr tun.",
  },
  notice: {
    stale: (version: string) =>
      `Inzwischen ist Version ${version} eingetragen. Ihre Angaben wurden nicht übernommen; bitte beantworten Sie die Frage für diese Version.`,
    alreadyAnswered: (date: string) => `Diese Frage wurde am ${date} bereits beantwortet.`,
    alreadyAnsweredToday: "Diese Frage wurde bereits beantwortet.",
    closed: "Diese Anfrage ist bereits abgeschlossen. Ihre Angaben wurden nicht übernommen.",
    queryDone: "Diese Rückfrage ist bereits beantwortet oder erledigt.",
    forbidden:
      "Diese Anfrage richtet sich an die fachverantwortliche Person und ihre Stellvertretung. Ihre Angaben wurden nicht übernommen.",
    malformed:
      "Ihre Angaben konnten nicht gelesen werden und wurden nicht übernommen. Bitte antworten Sie noch einmal.",
    tooLong: "Ein Text ist zu lang. Bitte kürzen Sie ihn; Ihre Angaben sind noch da.",
    changedMeanwhile:
      "Die Anfrage wurde im selben Augenblick geändert. Ihre Angaben wurden nicht übernommen; bitte versuchen Sie es noch einmal.",
    refused: "Das ist bei dieser Anfrage zurzeit nicht möglich. Es wurde nichts geändert.",
    failed:
      "Das hat gerade nicht geklappt. Bitte versuchen Sie es in einigen Minuten noch einmal; doppelt gespeichert wird dabei nichts.",
    late: "Das Speichern dauert gerade länger als sonst. Ihre Angaben sind angekommen und werden weiter verarbeitet; bitte sehen Sie in einigen Minuten noch einmal nach. Wenn Sie noch einmal senden, zählt trotzdem nur eine Antwort.",
    tickMissing: "Bitte mindestens einen Punkt ankreuzen.",
    optionMissing: "Bitte „geändert“ oder „unsicher“ wählen.",
    reasonMissing: "Bitte einen Grund wählen.",
    reasonNotOffered:
      "Dieser Grund passt nicht zum Anlass der Anfrage. Bitte einen der angebotenen Gründe wählen.",
    reasonTextTooShort: `Bitte den Grund mit mindestens ${TEXT_MINIMA.reasonText} Zeichen erläutern.`,
    liveMissing: "Bitte angeben, ob die neue Version schon im Einsatz ist.",
    dateMissing: "Bitte angeben, seit wann oder ab wann die Version im Einsatz ist.",
    dateInFuture: "Die Version ist schon im Einsatz: Das Datum darf nicht in der Zukunft liegen.",
    dateInPast: "Die Version ist erst geplant: Das Datum darf nicht in der Vergangenheit liegen.",
    dateNotReal: "Bitte ein gültiges Datum angeben.",
    confirmationMissing: "Bitte bestätigen, dass alles andere unverändert ist.",
    whenMissing: "Bitte wählen, wann wir Sie erinnern sollen.",
    textMissing: "Bitte eine Antwort schreiben.",
    keepTyped: (part: string) => `Ihre Eingaben sind noch da: Bitte „${part}“ noch einmal öffnen.`,
  },
  help: {
    text: "Hallo! Ich bin das KI-Register. Ich melde mich, wenn sich bei einer KI-Anwendung, für die Sie zuständig sind, etwas ändert.",
    tasks: (count: number) =>
      count === 0
        ? "Zurzeit ist für Sie nichts offen."
        : count === 1
          ? "Für Sie ist 1 Aufgabe offen."
          : `Für Sie sind ${count} Aufgaben offen.`,
  },
  summary: {
    question: (title: string, date: string) =>
      `KI-Register: Bitte zu „${title}“ antworten bis ${date}`,
    questionWithoutDay: (title: string) => `KI-Register: Bitte zu „${title}“ antworten`,
    reminder: (title: string) => `KI-Register: Erinnerung an „${title}“`,
    query: (title: string) => `KI-Register: Rückfrage zu „${title}“`,
    outcome: (title: string) => `KI-Register: Neuer Stand zu „${title}“`,
    help: "KI-Register",
  },
  ...platformCardDe,
  ...statementCardDe,
  ...handoverCardsDe,
  ...toldDe,
};
