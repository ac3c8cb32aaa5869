import { TEXT_MINIMA } from "#domain/limits.ts";
import { FIRST_YEAR, LAST_YEAR } from "#domain/time/possibleDay.ts";
import { cardsAsked } from "./cardsAsked.ts";
import { cardsBundle } from "./cardsBundle.ts";
import { cardsConditions } from "./cardsConditions.ts";
import { cardsDigest } from "./cardsDigest.ts";
import { cardsDuties } from "./cardsDuties.ts";
import { cardsFollowed } from "./cardsFollowed.ts";
import { cardsHandover } from "./cardsHandover.ts";
import { cardsHint } from "./cardsHint.ts";
import { cardsInformative } from "./cardsInformative.ts";
import { cardsOutcome } from "./cardsOutcome.ts";
import { cardsPlatform } from "./cardsPlatform.ts";
import { cardsPublication } from "./cardsPublication.ts";
import { cardsQuestion } from "./cardsQuestion.ts";
import { cardsStatement } from "./cardsStatement.ts";
import { cardsUsage } from "./cardsUsage.ts";
import { cardsWelcome } from "./cardsWelcome.ts";

/** Everything the bot says: cards, their messages and the notification texts. */
export const cards = {
  facts: {
    heading: (title: string, version: string) => `${title}: Version ${version}`,
    details: "Einzelheiten",
    version: "Version",
    versionChange: (before: string, after: string) => `bisher ${before}, jetzt ${after}`,
    since: "Im Einsatz seit",
    plannedFrom: "Geplant ab",
    office: "Amt",
    occasion: "Anlass",
    versionsSinceEvaluation: (count: number) => `${count} Versionen seit der letzten Bewertung`,
    releaseNotes: "Hinweise zur Version öffnen",
  },
  message: {
    heading: "KI-Register",
    superseded: (version: string) =>
      `Inzwischen ist Version ${version} eingetragen. Bitte beantworten Sie die neue Karte; Ihre früheren Antworten werden angezeigt.`,
    continued: (title: string, day: string) =>
      `${title}: Weiter geht es in der neueren Karte in diesem Chat, gesendet ${day}.`,
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
    unreadable: (label: string) =>
      `Ihre Angabe bei „${label}“ konnte nicht gelesen werden, es wurde noch nichts gespeichert. Bitte füllen Sie dieses Feld noch einmal aus.`,
    tooLong: "Ein Text ist zu lang. Bitte kürzen Sie ihn; Ihre Angaben sind noch da.",
    changedMeanwhile:
      "Die Anfrage wurde im selben Augenblick geändert. Ihre Angaben wurden nicht übernommen; bitte versuchen Sie es noch einmal.",
    refused: "Das ist bei dieser Anfrage zurzeit nicht möglich. Es wurde nichts geändert.",
    failed:
      "Das hat gerade nicht geklappt. Bitte versuchen Sie es in einigen Minuten noch einmal; doppelt gespeichert wird dabei nichts.",
    late: "Das Speichern dauert gerade länger als sonst. Ihre Angaben sind angekommen und werden weiter verarbeitet; bitte sehen Sie in einigen Minuten noch einmal nach. Wenn Sie noch einmal senden, zählt trotzdem nur eine Antwort.",
    tooMany:
      "Das waren gerade sehr viele Eingaben; diese wurde noch nicht übernommen. Bitte versuchen Sie es in einer Minute noch einmal.",
    tickMissing: "Bitte kreuzen Sie mindestens einen Punkt an.",
    reasonMissing: "Bitte wählen Sie eine Begründung.",
    reasonNotOffered:
      "Diese Begründung passt nicht zum Anlass der Anfrage. Bitte wählen Sie eine der angebotenen.",
    reasonTextTooShort: `Bitte schreiben Sie eine Begründung mit mindestens ${TEXT_MINIMA.reasonText} Zeichen.`,
    liveMissing: "Bitte geben Sie an, ob die neue Version schon im Einsatz ist.",
    dateMissing: "Bitte geben Sie an, seit wann oder ab wann die Version im Einsatz ist.",
    dateInFuture: "Die Version ist schon im Einsatz: Das Datum darf nicht in der Zukunft liegen.",
    dateInPast: "Die Version ist erst geplant: Das Datum darf nicht in der Vergangenheit liegen.",
    dateOutOfRange: `Bitte prüfen Sie das Jahr: Es muss zwischen ${FIRST_YEAR} und ${LAST_YEAR} liegen.`,
    dateNotReal: "Bitte geben Sie ein gültiges Datum an.",
    confirmationMissing: "Bitte bestätigen Sie, dass alles andere unverändert ist.",
    whenMissing: "Bitte wählen Sie, wann wir Sie erinnern sollen.",
    textMissing: "Bitte schreiben Sie eine Antwort.",
    keepTyped: (part: string) =>
      `Ihre Eingaben sind noch da: Bitte öffnen Sie „${part}“ noch einmal.`,
  },
  help: {
    text: "Hallo! Ich bin das KI-Register. Ich melde mich, wenn sich bei einer KI-Anwendung, für die Sie zuständig sind, etwas ändert.",
    ask: "Wenn Sie mir den Namen einer Anwendung schreiben, oder wofür Sie eine brauchen, sage ich Ihnen, ob Sie sie nutzen dürfen.",
    tasks: (count: number) =>
      count === 0
        ? "Zurzeit ist für Sie nichts offen."
        : count === 1
          ? "Für Sie ist 1 Aufgabe offen."
          : `Für Sie sind ${count} Aufgaben offen.`,
    starting:
      "Ich starte gerade. Was für Sie offen ist, kann ich in einigen Minuten sagen; bitte schreiben Sie mir dann noch einmal.",
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
  ...cardsAsked,
  ...cardsQuestion,
  ...cardsOutcome,
  ...cardsBundle,
  ...cardsInformative,
  ...cardsDigest,
  ...cardsHandover,
  ...cardsHint,
  ...cardsDuties,
  ...cardsPublication,
  ...cardsFollowed,
  ...cardsPlatform,
  ...cardsStatement,
  ...cardsConditions,
  ...cardsUsage,
  ...cardsWelcome,
};
