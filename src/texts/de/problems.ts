import type { CampaignProblem } from "#domain/cases/campaignProblem.ts";
import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import type { FieldProblem } from "#domain/entry/fieldValue.ts";
import type { OperationProblem } from "#domain/entry/operationProblem.ts";
import { PROFILES_MAX } from "#domain/exports/exportProfile.ts";
import {
  CONDITIONS_MAX,
  EVIDENCE_MAX,
  EXTENSION_DAYS_MAX,
  HINTS_OPEN_MAX,
  IMPORTS_OPEN_MAX,
  REPORTS_PER_DAY,
  RISKS_MAX,
  TEXT_MINIMA,
} from "#domain/limits.ts";
import { FIRST_YEAR, LAST_YEAR } from "#domain/time/possibleDay.ts";
import { problemsAnywhere } from "./problemsAnywhere.ts";
import { problemsPublication } from "./problemsPublication.ts";

/** Why an application may not go into use: at the field, and as the answer to a command. */
const operation = {
  classNotUsable:
    "Mit dieser Risikoklasse darf die Anwendung nicht in Betrieb gehen. Bitte lassen Sie sie zuerst bewerten.",
  approvalMissing:
    "Dafür fehlt eine gültige Freigabe. Bitte warten Sie auf die Entscheidung der KI-Koordination.",
  harmRunning:
    "Es wurde ein Schaden gemeldet, über den noch nicht entschieden ist. Bitte warten Sie auf die Entscheidung; bis dahin darf die Anwendung nicht in Betrieb gehen.",
  suspensionRunning:
    "Die laufende Bewertung hat die Anwendung ausgesetzt. Bitte warten Sie auf die Entscheidung der KI-Koordination.",
  approvalBeforeSuspension:
    "Die Freigabe ist älter als die Aussetzung. Bitte lassen Sie die Anwendung neu bewerten: Nötig ist eine Freigabe, die seit der Aussetzung entschieden wurde.",
  provisionalHighRisk:
    "Mit einer vorläufigen Freigabe darf eine Anwendung mit hohem Risiko nicht produktiv eingesetzt werden. Bitte warten Sie auf die endgültige Freigabe.",
  gatesMissing:
    "Vor dem Einsatz fehlt noch etwas. Bitte ergänzen Sie, was auf der Seite der Anwendung unter „Vor dem Einsatz“ steht.",
  gatesNeedReason:
    "Vor dem Einsatz fehlt noch etwas. Bitte ergänzen Sie es, oder geben Sie eine Begründung an, warum die Anwendung trotzdem eingesetzt wird.",
} satisfies Record<OperationProblem, string>;

/** Why a request was refused, as a sentence with what to do next; keyed by the problem's code. */
const requests = {
  ...problemsAnywhere,
  ...operation,
  notInUse:
    "Aussetzen lässt sich nur, was in Betrieb ist; diese Anwendung ist es nicht. Bitte prüfen Sie den Betriebsstatus.",
  notSuspended:
    "Diese Anwendung ist nicht ausgesetzt. Bitte laden Sie die Seite neu, dann sehen Sie den aktuellen Stand.",
  outOfUse:
    "Diese Anwendung ist außer Betrieb, zu ihr wird nichts mehr bewertet. Bitte ändern Sie zuerst den Betriebsstatus, wenn sie wieder eingesetzt werden soll.",
  caseRunning: "Zu dieser Anwendung läuft schon eine Bewertung. Bitte arbeiten Sie dort weiter.",
  notWithdrawn:
    "Erneut einreichen lässt sich nur, was zurückgezogen wurde. Bitte laden Sie die Seite neu, dann sehen Sie den aktuellen Stand.",
  reasonTooShort: `Bitte beschreiben Sie den Anlass mit mindestens ${TEXT_MINIMA.campaignReason} Zeichen.`,
  dueTooSoon: "Bitte lassen Sie mindestens drei Arbeitstage Zeit für die Antwort.",
  dueTooLate:
    "Fragen sind spätestens nach zehn Arbeitstagen fällig. Bitte wählen Sie einen früheren Tag oder lassen Sie das Feld leer.",
  nobodyToAsk:
    "Zu dieser Auswahl gibt es niemanden, der gefragt werden kann. Bitte wählen Sie andere Anwendungen.",
  alreadyEnded:
    "Diese Sammelanfrage ist schon beendet. Bitte starten Sie eine neue, wenn Sie noch einmal fragen möchten.",
  tickMissing: "Bitte kreuzen Sie an, was sich geändert hat oder wobei Sie unsicher sind.",
  reasonMissing: "Bitte geben Sie eine Begründung an.",
  reasonNotOffered:
    "Diese Begründung passt nicht zum Anlass der Anfrage. Bitte wählen Sie eine der angebotenen.",
  reasonTextTooShort: `Bitte schreiben Sie die andere Begründung mit mindestens ${TEXT_MINIMA.reasonText} Zeichen.`,
  dateMissing: "Bitte geben Sie das Datum an.",
  dateInFuture: "Das Datum liegt in der Zukunft. Bitte wählen Sie heute oder einen früheren Tag.",
  dateInPast:
    "Das Datum liegt in der Vergangenheit. Bitte wählen Sie heute oder einen späteren Tag.",
  dateOutOfRange: `Bitte prüfen Sie das Jahr: Es muss zwischen ${FIRST_YEAR} und ${LAST_YEAR} liegen.`,
  alreadyAnswered:
    "Diese Frage ist schon beantwortet. Bitte laden Sie die Seite neu, dann sehen Sie die Antwort.",
  superseded:
    "Inzwischen gilt die Frage einer neueren Version. Bitte beantworten Sie die neue Frage.",
  notRunning:
    "Diese Bewertung ist bereits abgeschlossen. Bitte laden Sie die Seite neu, dann sehen Sie das Ergebnis.",
  notRequested:
    "Zu dieser Bewertung ist gerade keine Frage offen. Bitte laden Sie die Seite neu, dann sehen Sie den aktuellen Stand.",
  notInObjection:
    "Die Prüffrist der KI-Koordination läuft nicht mehr. Bitte veranlassen Sie eine neue Bewertung, wenn Sie Zweifel haben.",
  notOpen:
    "Über diese Bewertung können Sie gerade nicht entscheiden. Bitte laden Sie die Seite neu, dann sehen Sie, was als Nächstes ansteht.",
  notInQuery:
    "Es ist gerade keine Rückfrage offen. Bitte laden Sie die Seite neu, dann sehen Sie den aktuellen Stand.",
  notAllowed: "Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an die KI-Koordination.",
  ownCase:
    "Sie sind für diese Anwendung selbst verantwortlich. Bitte lassen Sie eine andere Person der KI-Koordination entscheiden.",
  needsCoordinator:
    "Diesen Schritt kann nur die KI-Koordination machen. Bitte wenden Sie sich an sie.",
  periodNotOver:
    "Die Prüffrist ist noch nicht abgelaufen. Bitte warten Sie sie ab oder bestätigen Sie die Antwort sofort.",
  notNewer:
    "Diese Version ist nicht neuer als die erfasste. Bitte prüfen Sie die Nummer, oder berichtigen Sie die erfasste Version.",
  noChange: "Es hat sich nichts geändert. Bitte ändern Sie zuerst eine Angabe.",
  textMissing: "Bitte geben Sie einen Text ein.",
  classMissing: "Bitte legen Sie zuerst eine Risikoklasse fest, mit der freigegeben werden darf.",
  classChanged:
    "Eine Kurzbewertung kann die Risikoklasse nicht ändern. Bitte machen Sie daraus zuerst eine vollständige Bewertung.",
  onlyWhilePlanned:
    "Mit ungeklärter Risikoklasse kann nur vorläufig freigegeben werden, was noch geplant ist. Bitte legen Sie zuerst die Risikoklasse fest.",
  validUntilMissing: "Bitte geben Sie an, bis wann die vorläufige Freigabe gilt.",
  validUntilInPast:
    "Das Ende der Freigabe liegt in der Vergangenheit. Bitte wählen Sie einen späteren Tag.",
  validUntilTooLate:
    "So lange kann nicht vorläufig freigegeben werden. Bitte wählen Sie einen früheren Tag.",
  harmReported: "Es wurde ein Schaden gemeldet. Bitte entscheiden Sie über diese Bewertung.",
  usageNotAllowed: "Bitte prüfen Sie die Angaben zur Nutzung durch Beschäftigte.",
  nothingAsked:
    "Hier wartet gerade keine Anfrage mehr auf Antwort. Bitte sehen Sie sich den neuen Stand an.",
  alreadyReminded: "Heute wurde schon erinnert. Bitte versuchen Sie es morgen wieder.",
  alreadyExtended:
    "Die Frist wurde schon einmal verlängert, ein zweites Mal geht nicht. Bitte entscheiden Sie bis zum genannten Tag.",
  notExtendable:
    "Nur die Frist einer vollständigen Bewertung kann verlängert werden. Bitte erweitern Sie die Bewertung zuerst.",
  extensionTooShort: "Bitte verlängern Sie um mindestens einen Arbeitstag.",
  extensionTooLong: `Die Frist kann um höchstens ${EXTENSION_DAYS_MAX} Arbeitstage verlängert werden. Bitte wählen Sie weniger.`,
  nothingProposed:
    "Es ist keine Aussetzung vorgeschlagen. Bitte laden Sie die Seite neu, dann sehen Sie den aktuellen Stand.",
  alreadyFull:
    "Es ist schon eine vollständige Bewertung. Bitte laden Sie die Seite neu, dann sehen Sie den aktuellen Stand.",
  handlerNotAllowed:
    "Diese Person kann die Bewertung nicht übernehmen: Sie gehört nicht zur KI-Koordination oder ist für die Anwendung selbst verantwortlich. Bitte wählen Sie jemand anderen.",
  absenceInPast: "Dieser Tag ist schon vorbei. Bitte wählen Sie heute oder einen späteren Tag.",
  absenceEndsBefore:
    "Der letzte Tag liegt vor dem ersten. Bitte wählen Sie einen späteren letzten Tag.",
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
  handoverClosed:
    "Diese Anfrage zur Zuständigkeit ist nicht mehr offen. Bitte laden Sie die Seite neu, dann sehen Sie, was Ihre Aufgaben sind.",
  rhythmNotAllowed:
    "Bei dieser Risikoklasse wird zu jeder neuen Version gefragt. Gesammelt gefragt wird nur bei begrenztem oder minimalem Risiko und bei „Kein KI-System“. Bitte wählen Sie „Bei jeder neuen Version“.",
  badReminderDay:
    "Wir können Sie frühestens morgen und spätestens in einer Woche erinnern. Bitte wählen Sie einen Tag dazwischen.",
  caseFull:
    "Zu dieser Bewertung wurde schon sehr viel gemeldet. Bitte wenden Sie sich an die KI-Koordination.",
  queriesFull:
    "In dieser Bewertung ist für weitere Rückfragen kein Platz mehr. Bitte entscheiden Sie mit dem, was vorliegt.",
  reportedTooOften: `Sie haben zu dieser Anwendung heute schon ${REPORTS_PER_DAY}-mal etwas gemeldet. Ihre Meldungen liegen vor; bitte wenden Sie sich mit Weiterem an die KI-Koordination oder melden Sie es morgen.`,
  statementsMissing:
    "Eine erforderliche Stellungnahme fehlt noch oder stimmt nicht vorbehaltlos zu. Bitte warten Sie sie ab, oder geben Sie vorläufig frei.",
  statementOpen:
    "Bei dieser Stelle ist schon eine Stellungnahme angefordert. Bitte warten Sie die Antwort ab.",
  statementsFull:
    "Zu dieser Bewertung können keine weiteren Stellungnahmen angefordert werden. Bitte entscheiden Sie mit dem, was vorliegt.",
  statementUnknown:
    "Diese Bitte um Stellungnahme gibt es nicht mehr. Bitte laden Sie die Seite neu.",
  statementGiven:
    "Diese Stellungnahme ist schon abgegeben. Bitte laden Sie die Seite neu, dann sehen Sie das Ergebnis.",
  statementCancelled: "Diese Stellungnahme wird nicht mehr gebraucht.",
  statementOwnEntry:
    "Wer für die Anwendung verantwortlich ist, kann keine Stellungnahme zu ihr abgeben.",
  statementTextMissing: "Bitte nennen Sie Bedingungen oder eine Begründung.",
  statementTextNotKept:
    "Beim Personalrat werden nur Ergebnis und Datum gespeichert. Bitte lassen Sie das Textfeld leer.",
  notAContact: "Diese Person ist für diese Stelle nicht hinterlegt. Bitte wählen Sie eine andere.",
  notApproved: "Auflagen gehören zu einer Freigabe. Bitte entscheiden Sie zuerst über den Vorgang.",
  conditionsFull: `Zu einer Entscheidung passen höchstens ${CONDITIONS_MAX} Auflagen. Bitte fassen Sie welche zusammen.`,
  conditionsNotAllowed:
    "Zu einer Ablehnung gehören keine Auflagen. Bitte entfernen Sie sie, oder geben Sie frei.",
  conditionDueInPast:
    "Die Frist einer Auflage liegt in der Vergangenheit. Bitte wählen Sie einen Tag ab heute.",
  conditionUnknown: "Diese Auflage gibt es nicht. Bitte laden Sie die Seite neu.",
  conditionClosed:
    "Diese Auflage ist schon erfüllt oder aufgehoben. Bitte laden Sie die Seite neu.",
  evidenceGiven:
    "Zu dieser Auflage liegt inzwischen ein Nachweis vor. Bitte laden Sie die Seite neu, dann sehen Sie ihn.",
  evidenceMissing:
    "Zu dieser Auflage ist gerade kein Nachweis zu prüfen. Bitte laden Sie die Seite neu.",
  evidenceNotTaken:
    "In diesem Stand nimmt der Vorgang keine Nachweise an. Bitte laden Sie die Seite neu.",
  evidenceLinkForeign:
    "Dieser Link führt nicht in die SharePoint-Ablage der Stadt. Bitte legen Sie das Dokument dort ab, und fügen Sie den Link aus SharePoint ein.",
  evidenceUnknown:
    "Der Nachweis, der ersetzt werden soll, gilt nicht mehr. Bitte laden Sie die Seite neu.",
  evidenceFull: `Ein Vorgang nimmt höchstens ${EVIDENCE_MAX} Nachweise auf. Bitte legen Sie Dokumente in SharePoint zusammen.`,
  risksFull: `Ein Vorgang nimmt höchstens ${RISKS_MAX} Risiken auf. Bitte fassen Sie welche zusammen.`,
  sectionMissing: "Bitte wählen Sie mindestens einen Abschnitt.",
  sectionComplete:
    "In einem der Abschnitte fehlt nichts, was die Fachverantwortlichen ergänzen. Bitte laden Sie die Seite neu und wählen Sie noch einmal aus.",
  sectionRequested:
    "Um einen dieser Abschnitte sind die Fachverantwortlichen schon gebeten. Bitte laden Sie die Seite neu.",
  sectionNotRequested:
    "Um einen dieser Abschnitte sind die Fachverantwortlichen nicht mehr gebeten. Bitte laden Sie die Seite neu.",
  sectionNeeded:
    "Dieser Abschnitt wird für die Risikoklasse und die Antworten gebraucht. Er kann nicht entfallen; bitte füllen Sie ihn aus.",
  sectionsUnconfirmed:
    "Was von der Änderung berührt ist, hat noch niemand bestätigt. Bitte prüfen und bestätigen Sie zuerst diese Abschnitte.",
  sectionUntouched: "Diesen Abschnitt berührt die Änderung nicht. Bitte laden Sie die Seite neu.",
  badAnswer:
    "Eine Antwort passt nicht zu ihrer Frage. Bitte laden Sie die Seite neu und wählen Sie noch einmal aus.",
  answerOffPath:
    "Diese Frage stellt sich mit den übrigen Antworten nicht. Bitte laden Sie die Seite neu, dann sehen Sie die nächste Frage.",
  classificationUnfinished:
    "Es sind noch nicht alle Fragen zur Einstufung beantwortet. Bitte beantworten Sie zuerst die übrigen.",
  classificationMissing:
    "Für diese Entscheidung fehlt die Einstufung. Bitte beantworten Sie zuerst alle Fragen dazu.",
  classificationUnconfirmed:
    "Die Einstufung ist noch nicht bestätigt. Bitte prüfen und bestätigen Sie zuerst die Antworten.",
  classUnclear:
    "Bei der Einstufung sind noch Punkte offen. Bitte klären Sie sie zuerst, oder geben Sie vorläufig frei, solange die Anwendung nur geplant ist.",
  classProhibited:
    "Nach den Antworten ist diese Anwendung verboten. Bitte lehnen Sie sie ab, oder prüfen Sie die Antworten.",
  secondCoordinator:
    "Sie haben die Einstufung selbst bestätigt. Bei verbotenen, Hochrisiko- und ausgenommenen Anwendungen entscheidet eine zweite Person aus der KI-Koordination. Bitte übergeben Sie die Entscheidung.",
  overrideReasonTooShort: `Bitte begründen Sie die andere Risikoklasse mit mindestens ${TEXT_MINIMA.overrideReason} Zeichen.`,
  overrideArt63Missing: "Bitte nennen Sie, welche Ausnahme nach Art. 6 Abs. 3 zutrifft.",
  art63DocumentMissing:
    "Die Anwendung ist schon produktiv. Die Ausnahme nach Art. 6 Abs. 3 muss deshalb dokumentiert sein: Bitte geben Sie den Link zum Dokument an, oder ergänzen Sie beim Eintrag die Unterlagen des Anbieters.",
  overrideNeedsLegal:
    "Unter der berechneten Risikoklasse kann nur entschieden werden, wenn das Rechtsamt in diesem Vorgang zugestimmt hat. Bitte fordern Sie seine Stellungnahme an.",
  alreadySent: "Diese Nachricht ist inzwischen zugestellt.",
  stillSending: "Diese Nachricht wird gerade zugestellt. Bitte warten Sie einen Moment.",
  invalidValues: "Einige Angaben fehlen oder passen nicht. Bitte prüfen Sie die markierten Felder.",
  fileTooLarge:
    "Die Datei wäre größer, als das Register sie bereithalten kann. Bitte wählen Sie weniger Spalten oder weniger Zeilen.",
  tooLarge: "Das sind mehr Daten, als das Register annehmen kann. Bitte kürzen Sie die Texte.",
  tooLong: "Der Text ist zu lang. Bitte kürzen Sie ihn.",
  changedMeanwhile:
    "Das wurde inzwischen von jemand anderem geändert. Bitte prüfen Sie den aktuellen Stand und versuchen Sie es noch einmal.",
  preconditionMissing: "Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
  linkExpired: "Dieser Link ist abgelaufen. Bitte erstellen Sie die Datei neu.",
  tooManyProfiles: `Es gibt schon ${PROFILES_MAX} solche Profile. Bitte löschen Sie eines, das Sie nicht mehr brauchen.`,
  tooManyHints: `Sie haben schon ${HINTS_OPEN_MAX} offene Hinweise. Bitte warten Sie, bis die KI-Koordination einen davon beantwortet hat.`,
  hintClosed: "Dieser Hinweis ist schon abgeschlossen. Bitte laden Sie die Seite neu.",
  wrongPiece: "Dieser Teil passt nicht zur Datei. Bitte laden Sie die Datei noch einmal hoch.",
  piecesMissing:
    "Die Datei ist noch nicht vollständig da. Bitte laden Sie die fehlenden Teile hoch.",
  fileUnreadable:
    "Diese Datei kann nicht gelesen werden. Bitte speichern Sie sie als XLSX oder CSV und versuchen Sie es noch einmal.",
  importState:
    "In seinem jetzigen Stand lässt dieser Import das nicht zu. Bitte laden Sie die Seite neu.",
  planMissing: "Bitte ordnen Sie zuerst die Spalten zu.",
  planUnfit: "Die Zuordnung passt nicht zu dieser Datei. Bitte prüfen Sie Tabelle und Spalten.",
  rowsHaveProblems:
    "Es gibt noch Zeilen mit Problemen, und Sie haben gewählt, dass dann nichts importiert wird. Bitte lösen Sie die Probleme.",
  importFileGone: "Die Datei ist gelöscht. Bitte laden Sie sie noch einmal hoch.",
  tooManyImports: `Es gibt schon ${IMPORTS_OPEN_MAX} offene Importe. Bitte schließen Sie einen davon ab.`,
  readyProfile:
    "Diese Zuordnung gehört zum Register und bleibt, wie sie ist. Bitte speichern Sie eine eigene.",
  busy: "Gerade werden schon mehrere Dateien erstellt. Bitte versuchen Sie es in einer halben Minute noch einmal.",
} satisfies Record<CaseProblem | CampaignProblem, string> & Record<string, string>;

/** What is wrong with one field. */
const field = {
  ...operation,
  required: "Bitte füllen Sie dieses Feld aus.",
  tooLong: "Dieser Text ist zu lang. Bitte kürzen Sie ihn.",
  notAChoice: "Bitte wählen Sie einen der vorgegebenen Werte.",
  wrongType: "Dieser Wert passt nicht in das Feld. Bitte geben Sie ihn neu ein.",
  badDate: "Bitte geben Sie ein gültiges Datum an, zum Beispiel 2026-11-22.",
  dayOutOfRange: `Bitte prüfen Sie das Jahr: Es muss zwischen ${FIRST_YEAR} und ${LAST_YEAR} liegen.`,
  exceedsDecision:
    "Die Bewertung der Anwendung deckt so viele Daten nicht ab. Bitte wählen Sie weniger, oder lassen Sie sie zuerst dafür bewerten.",
  badPattern: "Dieser Wert hat nicht die erwartete Form. Bitte prüfen Sie die Schreibweise.",
  neededForUse: "Das wird vor dem Einsatz gebraucht. Bitte ergänzen Sie es.",
  badLink: "Bitte geben Sie einen Link an, der mit https:// beginnt.",
  noPerson: "Bitte wählen Sie eine Person aus dem Verzeichnis.",
  exclusive:
    "„Niemand“ und „Unbekannt“ schließen andere Angaben aus. Bitte wählen Sie entweder das eine oder das andere.",
  tooMany: "Das sind zu viele Angaben. Bitte streichen Sie einige.",
  unknownField: "Dieses Feld gibt es nicht.",
  notAllowed: "Dieser Wert ist hier nicht zulässig. Bitte wählen Sie einen anderen.",
  notEditable: "Dieses Feld können Sie nicht ändern.",
} satisfies Record<FieldProblem, string>;

export const problems = { ...requests, ...problemsPublication, field };
