import type { CampaignProblem } from "#domain/cases/campaign.ts";
import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import type { FieldProblem } from "#domain/entry/fieldValue.ts";
import type { OperationProblem } from "#domain/entry/operationProblem.ts";
import { EXTENSION_DAYS_MAX, REPORTS_PER_DAY, TEXT_MINIMA } from "#domain/limits.ts";
import { FIRST_YEAR, LAST_YEAR } from "#domain/time/possibleDay.ts";

/** Why an application may not go into use: at the field, and as the answer to a command. */
const operation = {
  classNotUsable:
    "Mit dieser Risikoklasse darf die Anwendung nicht in Betrieb gehen. Bitte lassen Sie sie zuerst bewerten.",
  approvalMissing: "Dafür fehlt eine gültige Freigabe der KI-Koordination.",
  harmRunning:
    "Es wurde ein Schaden gemeldet, über den noch nicht entschieden ist. Bis zur Entscheidung darf die Anwendung nicht in Betrieb gehen.",
  suspensionRunning:
    "Die laufende Bewertung hat die Anwendung ausgesetzt. Bitte warten Sie auf die Entscheidung der KI-Koordination.",
  approvalBeforeSuspension:
    "Die Freigabe ist älter als die Aussetzung. Nötig ist eine Freigabe, die seit der Aussetzung entschieden wurde.",
  provisionalHighRisk:
    "Mit einer vorläufigen Freigabe darf eine Anwendung mit hohem Risiko nicht produktiv eingesetzt werden.",
} satisfies Record<OperationProblem, string>;

/** Why a request was refused, as a sentence with what to do next; keyed by the problem's code. */
const requests = {
  ...operation,
  notInUse: "Diese Anwendung ist nicht in Betrieb. Aussetzen lässt sich nur, was in Betrieb ist.",
  notSuspended: "Diese Anwendung ist nicht ausgesetzt.",
  outOfUse: "Diese Anwendung ist außer Betrieb. Zu ihr wird nichts mehr bewertet.",
  caseRunning: "Zu dieser Anwendung läuft schon eine Bewertung.",
  notWithdrawn: "Erneut einreichen lässt sich nur, was zurückgezogen wurde.",
  reasonTooShort: `Bitte beschreiben Sie den Anlass mit mindestens ${TEXT_MINIMA.campaignReason} Zeichen.`,
  dueTooSoon: "Bitte lassen Sie mindestens drei Arbeitstage Zeit für die Antwort.",
  dueTooLate:
    "Fragen sind spätestens nach zehn Arbeitstagen fällig. Bitte wählen Sie einen früheren Tag oder lassen Sie das Feld leer.",
  nobodyToAsk: "Zu dieser Auswahl gibt es niemanden, der gefragt werden kann.",
  alreadyEnded: "Diese Sammelabfrage ist schon beendet.",
  tickMissing: "Bitte kreuzen Sie an, was sich geändert hat oder wobei Sie unsicher sind.",
  reasonMissing: "Bitte geben Sie einen Grund an.",
  reasonNotOffered:
    "Dieser Grund passt nicht zum Anlass der Anfrage. Bitte wählen Sie einen der angebotenen Gründe.",
  reasonTextTooShort: `Bitte erläutern Sie den anderen Grund mit mindestens ${TEXT_MINIMA.reasonText} Zeichen.`,
  dateMissing: "Bitte geben Sie das Datum an.",
  dateInFuture: "Das Datum liegt in der Zukunft. Bitte wählen Sie heute oder einen früheren Tag.",
  dateInPast:
    "Das Datum liegt in der Vergangenheit. Bitte wählen Sie heute oder einen späteren Tag.",
  dateOutOfRange: `Bitte prüfen Sie das Jahr: Es muss zwischen ${FIRST_YEAR} und ${LAST_YEAR} liegen.`,
  alreadyAnswered: "Diese Frage ist schon beantwortet.",
  superseded:
    "Inzwischen gilt die Frage einer neueren Version. Bitte beantworten Sie die neue Frage.",
  notRunning: "Diese Bewertung ist bereits abgeschlossen.",
  notRequested: "Zu dieser Bewertung ist gerade keine Frage offen.",
  notInObjection: "Die Prüffrist der KI-Koordination läuft nicht mehr.",
  notOpen: "Über diese Bewertung kann gerade nicht entschieden werden.",
  notInQuery: "Es ist gerade keine Rückfrage offen.",
  notAllowed: "Dafür fehlt Ihnen die Berechtigung.",
  ownCase:
    "Sie sind für diese Anwendung selbst verantwortlich. Bitte lassen Sie eine andere Person der KI-Koordination entscheiden.",
  needsCoordinator: "Diesen Schritt kann nur die KI-Koordination machen.",
  periodNotOver: "Die Prüffrist ist noch nicht abgelaufen.",
  notNewer: "Diese Version ist nicht neuer als die erfasste.",
  noChange: "Es hat sich nichts geändert.",
  textMissing: "Bitte geben Sie einen Text ein.",
  classMissing: "Bitte legen Sie zuerst eine Risikoklasse fest, mit der freigegeben werden darf.",
  classChanged:
    "Eine Kurzbewertung kann die Risikoklasse nicht ändern. Dafür ist eine vollständige Bewertung nötig.",
  onlyWhilePlanned:
    "Mit ungeklärter Risikoklasse kann nur vorläufig freigegeben werden, was noch geplant ist.",
  validUntilMissing: "Bitte geben Sie an, bis wann die vorläufige Freigabe gilt.",
  validUntilInPast: "Das Ende der Freigabe liegt in der Vergangenheit.",
  validUntilTooLate:
    "So lange kann nicht vorläufig freigegeben werden. Bitte wählen Sie einen früheren Tag.",
  harmReported: "Es wurde ein Schaden gemeldet. Diese Bewertung muss entschieden werden.",
  usageNotAllowed: "Bitte prüfen Sie die Angaben zur Nutzung durch Beschäftigte.",
  alreadyExtended: "Die Frist wurde schon einmal verlängert.",
  notExtendable: "Nur die Frist einer vollständigen Bewertung kann verlängert werden.",
  extensionTooShort: "Bitte verlängern Sie um mindestens einen Arbeitstag.",
  extensionTooLong: `Die Frist kann um höchstens ${EXTENSION_DAYS_MAX} Arbeitstage verlängert werden.`,
  nothingProposed: "Es ist keine Aussetzung vorgeschlagen.",
  alreadyFull: "Es ist schon eine vollständige Bewertung.",
  handlerNotAllowed:
    "Diese Person kann die Bewertung nicht übernehmen: Sie gehört nicht zur KI-Koordination oder ist für die Anwendung selbst verantwortlich.",
  absenceInPast: "Dieser Tag ist schon vorbei. Bitte wählen Sie heute oder einen späteren Tag.",
  absenceTooLong:
    "Bitte wählen Sie einen Tag innerhalb der nächsten zwölf Monate. Wer länger fehlt, braucht eine Nachfolge.",
  namedUnknown:
    "Diese Person ist im Verzeichnis nicht zu finden oder nicht mehr aktiv. Bitte wählen Sie jemand anderen.",
  namedOneself: "Sie haben sich selbst gewählt. Bitte nennen Sie eine andere Person.",
  alreadyResponsible:
    "Diese Person ist schon für die Anwendung eingetragen und bekommt dieselbe Frage. Bitte nennen Sie jemand anderen.",
  alreadyDeclined:
    "Diese Person hat bereits geantwortet, dass sie nicht zuständig ist. Bitte nennen Sie jemand anderen.",
  namedTooMany:
    "Hier wurden schon sehr viele Personen genannt. Bitte wenden Sie sich an die KI-Koordination.",
  handoverClosed: "Diese Anfrage zur Zuständigkeit ist nicht mehr offen.",
  rhythmNotAllowed:
    "Bei dieser Risikoklasse wird zu jeder neuen Version gefragt. Gesammelt gefragt wird nur bei begrenztem oder minimalem Risiko und bei „Kein KI-System“.",
  badReminderDay: "Wir können Sie frühestens morgen und spätestens in einer Woche erinnern.",
  caseFull:
    "Zu dieser Bewertung wurde schon sehr viel gemeldet. Bitte wenden Sie sich an die KI-Koordination.",
  queriesFull:
    "In dieser Bewertung ist für weitere Rückfragen kein Platz mehr. Entscheiden können Sie weiterhin.",
  reportedTooOften: `Sie haben zu dieser Anwendung heute schon ${REPORTS_PER_DAY}-mal etwas gemeldet. Ihre Meldungen liegen vor; bitte wenden Sie sich mit Weiterem an die KI-Koordination oder melden Sie es morgen.`,
  statementsMissing:
    "Eine erforderliche Stellungnahme fehlt noch oder stimmt nicht vorbehaltlos zu. Möglich ist eine vorläufige Freigabe.",
  statementOpen: "Bei dieser Stelle ist schon eine Stellungnahme angefordert.",
  statementsFull: "Zu dieser Bewertung können keine weiteren Stellungnahmen angefordert werden.",
  statementUnknown: "Diese Anforderung gibt es nicht.",
  statementGiven: "Diese Stellungnahme ist schon abgegeben.",
  statementCancelled: "Diese Stellungnahme wird nicht mehr gebraucht.",
  statementOwnEntry:
    "Wer für die Anwendung verantwortlich ist, kann keine Stellungnahme zu ihr abgeben.",
  statementTextMissing: "Bitte nennen Sie Bedingungen oder Gründe.",
  statementTextNotKept: "Beim Personalrat werden nur Ergebnis und Datum gespeichert, kein Text.",
  notAContact: "Diese Person ist für diese Stelle nicht hinterlegt.",
  alreadySent: "Diese Nachricht ist inzwischen zugestellt.",
  stillSending: "Diese Nachricht wird gerade zugestellt. Bitte warten Sie einen Moment.",
  badRequest: "Die Anfrage war unvollständig. Bitte prüfen Sie Ihre Eingaben.",
  invalidValues: "Einige Angaben fehlen oder passen nicht. Bitte prüfen Sie die markierten Felder.",
  tooLarge: "Das sind mehr Daten, als angenommen werden.",
  tooLong: "Der Text ist zu lang. Bitte kürzen Sie ihn.",
  notSignedIn: "Ihre Anmeldung ist abgelaufen. Bitte öffnen Sie das KI-Register in Teams neu.",
  foreignTenant: "Das KI-Register steht nur Beschäftigten der Stadt offen.",
  guest:
    "Das KI-Register steht nur Beschäftigten der Stadt offen. Sie sind hier als Gast angemeldet.",
  forbidden: "Dafür fehlt Ihnen die Berechtigung.",
  notFound: "Das gibt es nicht oder nicht mehr.",
  changedMeanwhile:
    "Das wurde inzwischen von jemand anderem geändert. Bitte prüfen Sie den aktuellen Stand und versuchen Sie es noch einmal.",
  preconditionMissing: "Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
  linkExpired: "Dieser Link ist abgelaufen. Bitte erstellen Sie die Datei neu.",
  starting:
    "Das KI-Register startet gerade. Ihre Eingaben sind noch da; bitte versuchen Sie es in einem Moment noch einmal.",
  readOnly:
    "Das KI-Register nimmt gerade nichts an, weil in SharePoint etwas fehlt oder geändert wurde. Lesen können Sie weiter. Ihre Eingaben sind noch da; bitte geben Sie der KI-Koordination Bescheid und versuchen Sie es später noch einmal.",
  incomplete:
    "Das KI-Register kann gerade nicht gezeigt werden, weil in SharePoint Einträge fehlen. Bitte geben Sie der KI-Koordination Bescheid; es geht weiter, sobald sie wieder da sind.",
  tooManyRequests:
    "Das waren gerade sehr viele Anfragen. Bitte warten Sie einen Moment; dann geht es weiter. Ihre Eingaben sind noch da.",
  busy: "Gerade werden schon mehrere Dateien erstellt. Bitte versuchen Sie es in einer halben Minute noch einmal.",
  unavailable:
    "Das KI-Register ist gerade nicht erreichbar. Ihre Eingaben sind noch da; bitte versuchen Sie es gleich noch einmal.",
  unanswered:
    "Das KI-Register hat nicht rechtzeitig geantwortet. Vielleicht wurde trotzdem gespeichert: Bitte sehen Sie nach, bevor Sie noch einmal senden. Ihre Eingaben sind noch da.",
  refusedBySharePoint:
    "SharePoint lässt das KI-Register gerade nicht arbeiten; das muss die IT beheben. Ihre Eingaben sind noch da; bitte geben Sie der KI-Koordination Bescheid und versuchen Sie es später noch einmal.",
  internal: "Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.",
} satisfies Record<CaseProblem | CampaignProblem, string> & Record<string, string>;

/** What is wrong with one field. */
const field = {
  ...operation,
  required: "Bitte ausfüllen.",
  tooLong: "Dieser Text ist zu lang.",
  notAChoice: "Bitte wählen Sie einen der vorgegebenen Werte.",
  wrongType: "Dieser Wert passt nicht in das Feld.",
  badDate: "Bitte geben Sie ein gültiges Datum an, zum Beispiel 2026-11-22.",
  dayOutOfRange: `Bitte prüfen Sie das Jahr: Es muss zwischen ${FIRST_YEAR} und ${LAST_YEAR} liegen.`,
  exceedsDecision:
    "Die Bewertung der Anwendung deckt so viele Daten nicht ab. Bitte wählen Sie weniger, oder lassen Sie sie zuerst dafür bewerten.",
  badPattern: "Dieser Wert hat nicht die erwartete Form.",
  badLink: "Bitte geben Sie einen Link an, der mit https:// beginnt.",
  noPerson: "Bitte wählen Sie eine Person aus dem Verzeichnis.",
  exclusive: "„Niemand“ und „Unbekannt“ schließen andere Angaben aus.",
  tooMany: "Das sind zu viele Angaben.",
  unknownField: "Dieses Feld gibt es nicht.",
  notAllowed: "Dieser Wert ist hier nicht zulässig.",
  notEditable: "Dieses Feld können Sie nicht ändern.",
} satisfies Record<FieldProblem, string>;

export const problems = { ...requests, field };
