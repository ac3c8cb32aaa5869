import type { DecisionKey } from "#domain/cases/evaluationCase.ts";
import { EXTENSION_DAYS_MAX } from "#domain/limits.ts";
import type { CaseState } from "#domain/vocabulary.ts";

/** An evaluation case, and what coordinators do with it. */
export const tabCases = {
  case: {
    version: "Version",
    decidedUntil: "Freigabe gültig bis",
    extended: "Fristverlängerung",
    said: "Antwort lautet",
    versions: (before: string | null, after: string) =>
      before === null || before === after ? `Version ${after}` : `Version ${before} → ${after}`,
    due: (when: string) => `fällig ${when}`,
    overdue: (since: string) => `überfällig ${since}`,
    requestedOn: "Angefragt am",
    openedOn: "In Bewertung seit",
    closedOn: "Abgeschlossen am",
    trigger: "Anlass",
    depth: "Umfang",
    depths: { short: "Kurzbewertung", full: "Vollständige Bewertung" },
    asks: {
      requested:
        "Wir fragen die Fachverantwortlichen, was sich mit der neuen Version geändert hat.",
      objection:
        "„Unverändert“ ist gemeldet. Ohne Einwand der KI-Koordination bleibt die Bewertung gültig.",
      open: "Die KI-Koordination bewertet die Anwendung.",
      query: "Die KI-Koordination wartet auf die Antwort auf ihre Rückfrage.",
      unchanged: "Die Anwendung ist unverändert; die Bewertung gilt weiter.",
      approved: "Die Anwendung ist freigegeben.",
      approvedProvisionally: "Die Anwendung ist vorläufig freigegeben.",
      rejected: "Die Anwendung ist abgelehnt und darf nicht genutzt werden.",
      withdrawn: "Die Bewertung wurde zurückgezogen.",
    } satisfies Record<CaseState, string>,
    /** As `asks.requested`, where no new version is the reason. */
    asksWithoutVersion: "Wir fragen die Fachverantwortlichen, ob sich etwas geändert hat.",
    answer: "Antwort",
    answeredBy: (who: string, when: string, channel: string) => `${who}, ${when}, ${channel}`,
    outcome: "Ergebnis der Regeln",
    rules: "Warum",
    note: "Anmerkung",
    decision: "Entscheidung",
    validUntil: (day: string) => `gültig bis ${day}`,
    query: "Rückfrage",
    noReply: "Noch nicht beantwortet.",
    notMine: "Nicht zuständig",
    named: (name: string) => `genannt: ${name}`,
    extension: (day: string) => `Frist verlängert bis ${day}`,
    suspension: {
      active: "Sofort ausgesetzt",
      open: "Aussetzung vorgeschlagen",
      confirmed: "Aussetzung bestätigt",
      declined: "Aussetzung abgelehnt",
    },
    internalNote: "Interne Notiz (nur für KI-Koordination und Revision)",
    deliveries: "Zustellung",
    deliveryStates: { sending: "wird zugestellt", sent: "zugestellt", failed: "nicht zugestellt" },
    deliveryFailures: {
      notInstalled: "Die App ist bei dieser Person nicht installiert.",
      blocked: "Die Person hat die Nachrichten der App blockiert.",
      throttled: "Teams bremst gerade; es wird erneut versucht.",
      unavailable: "Teams war nicht erreichbar; es wird erneut versucht.",
      refused: "Teams hat die Nachricht abgelehnt.",
      obsolete: "Sie wird nicht mehr gebraucht.",
    },
    delivered: (n: number) =>
      n === 1 ? "1 Nachricht ist zugestellt" : `${n} Nachrichten sind zugestellt`,
    resend: "Erneut senden",
    resendTo: (name: string) => `Erneut senden: ${name}`,
    resent: (name: string) => `Die Nachricht an ${name} wird jetzt noch einmal gesendet.`,
  },
  cases: {
    allCases: "Alle Bewertungen zeigen",
    title: "Bewertungen",
    list: "Liste der Bewertungen",
    closedToo: "Auch abgeschlossene anzeigen",
    notAllClosed: "Ältere abgeschlossene sind noch nicht geladen.",
    moreClosed: "Ältere abgeschlossene laden",
    show: "Anzeigen",
    all: "Alle",
    overdue: "Überfällig",
    suspensionOpen: "Aussetzung zu entscheiden",
    withCount: (label: string, n: number) => `${label} (${n})`,
    count: (n: number, overdue: number) =>
      `${n === 1 ? "1 Bewertung" : `${n} Bewertungen`}${overdue === 0 ? "" : `, davon ${overdue} überfällig`}`,
    empty: "Keine laufenden Bewertungen.",
    emptyHint: "Alles ist entschieden.",
    noneOfKind: "Keine Bewertungen in dieser Auswahl.",
    noneOfKindHint: "Unter „Anzeigen“ finden Sie die anderen.",
    choose: "Bitte wählen Sie eine Bewertung aus der Liste.",
    backToList: "Zur Liste",
    openEntry: "Eintrag ansehen",
    actions: "Nächster Schritt",
    facts: "Sachstand",
    ownCase:
      "Sie sind für diese Anwendung selbst verantwortlich und können deshalb nicht über sie entscheiden. Bitte wenden Sie sich an eine andere Person der KI-Koordination.",
    decide: "Entscheiden",
    decision: "Entscheidung",
    decisions: {
      approved: "Freigeben",
      approvedProvisionally: "Vorläufig freigeben",
      rejected: "Ablehnen",
    } satisfies Record<DecisionKey, string>,
    reason: "Begründung",
    riskClass: "Risikoklasse",
    keepClass: (label: string) => `Unverändert: ${label}`,
    validUntil: "Gültig bis",
    query: "Rückfrage stellen",
    roomForQueries: (left: number) =>
      left === 1
        ? "In dieser Bewertung ist noch Platz für eine Rückfrage."
        : `In dieser Bewertung ist noch Platz für ${left} Rückfragen.`,
    roomForStatements: (left: number) =>
      left === 1
        ? "In dieser Bewertung ist noch Platz für eine Stellungnahme."
        : `In dieser Bewertung ist noch Platz für ${left} Stellungnahmen.`,
    queryText: "Ihre Frage an die Fachverantwortlichen",
    object: "Einwand erheben",
    objectLead: "Sie nehmen die gemeldete Antwort „unverändert“ nicht an; die Bewertung beginnt.",
    depth: "Wie gründlich möchten Sie bewerten?",
    confirm: "Sofort bestätigen",
    confirmLead: "Die Prüffrist endet sofort; die bisherige Bewertung gilt weiter.",
    confirmSuspension: "Aussetzung bestätigen",
    confirmSuspensionLead:
      "Die Anwendung wird sofort ausgesetzt: Sie darf nicht genutzt werden, bis die KI-Koordination sie wieder zulässt.",
    declineSuspension: "Aussetzung ablehnen",
    declineSuspensionLead: "Die Anwendung bleibt im Einsatz; die Bewertung läuft weiter.",
    raise: "Vollständig bewerten",
    raiseLead:
      "Aus der Kurzbewertung wird eine vollständige Bewertung. Die längere Frist zählt vom Beginn der Bewertung an, ohne die Zeit, in der eine Rückfrage offen war. Auch die Fachverantwortlichen lesen die Begründung.",
    markForCheck: "Zur Bestätigung vormerken",
    markForCheckLead:
      "Auch „unverändert“ gilt dann erst, wenn die KI-Koordination es bestätigt hat. Die Fachverantwortlichen erfahren davon nichts.",
    unmarkForCheck: "Vormerkung zurücknehmen",
    unmarkForCheckLead:
      "„Unverändert“ gilt dann nach der Prüffrist von selbst, wenn die Bewertung nicht zur Stichprobe gehört.",
    note: "Interne Notiz bearbeiten",
    noteLead:
      "Diese Notiz lesen nur KI-Koordination und Revision, nicht die Fachverantwortlichen. Ein leeres Feld löscht sie.",
    noteText: "Interne Notiz",
    extend: "Frist verlängern",
    workingDays: `Arbeitstage (1 bis ${EXTENSION_DAYS_MAX})`,
    withdraw: "Zurückziehen",
    withdrawLead:
      "Die Bewertung endet ohne Entscheidung. Für diese Version wird nicht noch einmal gefragt.",
    reassign: "Zuständigkeit ändern",
    reassignLead: "Die Frage geht an die neuen Fachverantwortlichen; die Frist bleibt.",
    done: "Erledigt. Der neue Stand wird angezeigt.",
  },
};
