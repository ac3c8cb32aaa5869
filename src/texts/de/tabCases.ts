import type { CaseTurn, DeskGroup } from "#domain/cases/deskPlace.ts";
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
    allCases: "Alle Vorgänge zeigen",
    title: "Vorgänge",
    list: "Liste der Vorgänge",
    groups: {
      now: "Sofort",
      yours: "Sie sind dran",
      others: "Warten auf andere",
      running: "Läuft",
      closed: "Abgeschlossen",
    } satisfies Record<DeskGroup | "closed", string>,
    turns: {
      coordination: "KI-Koordination",
      responsible: "Fachverantwortliche",
      reviewers: "Stellungnahme",
      period: "Prüffrist läuft",
    } satisfies Record<CaseTurn, string>,
    turn: (who: string) => `Am Zug: ${who}`,
    harm: "Schaden gemeldet",
    group: (label: string, n: number) => `${label} (${n})`,
    search: "Suchen",
    searchHint: "Name, Nummer, Version, Amt",
    office: "Amt",
    allOffices: "Alle Ämter",
    allCauses: "Alle Anlässe",
    narrow: "Auswahl",
    clear: "Suche und Filter zurücksetzen",
    closedToo: "Auch abgeschlossene anzeigen",
    notAllClosed: "Ältere abgeschlossene sind noch nicht geladen.",
    moreClosed: "Ältere abgeschlossene laden",
    show: "Anzeigen",
    all: "Alle",
    overdue: "Überfällig",
    suspensionOpen: "Aussetzung zu entscheiden",
    withCount: (label: string, n: number) => `${label} (${n})`,
    count: (n: number, overdue: number) =>
      `${n === 1 ? "1 Vorgang" : `${n} Vorgänge`}${overdue === 0 ? "" : `, davon ${overdue} überfällig`}`,
    empty: "Keine laufenden Vorgänge.",
    emptyHint: "Alles ist entschieden.",
    noneOfKind: "Keine Vorgänge in dieser Auswahl.",
    noneOfKindHint: "Bitte ändern Sie Suche oder Filter, oder setzen Sie beides zurück.",
    choose: "Bitte wählen Sie einen Vorgang aus der Liste.",
    backToList: "Zur Liste",
    openEntry: "Eintrag ansehen",
    actions: "Nächster Schritt",
    more: "Mehr",
    close: "Schließen",
    kept: "Was Sie schreiben, bleibt auf diesem Gerät gespeichert, bis Sie es senden.",
    facts: "Sachstand",
    entryFacts: "Über die Anwendung",
    gaps: "Vor einer Freigabe fehlt noch:",
    gapClass: (label: string) =>
      `eine Risikoklasse, mit der freigegeben werden kann (jetzt: ${label})`,
    gapOpenPoints: (n: number) =>
      n === 1 ? "1 offener Punkt der Einstufung" : `${n} offene Punkte der Einstufung`,
    gapClassification: {
      classificationMissing: "die Antworten zur Einstufung",
      classificationUnconfirmed: "die Bestätigung der Einstufung",
      secondCoordinator:
        "eine zweite Person aus der KI-Koordination, die entscheidet: Sie haben die Einstufung bestätigt",
    },
    gapSections: (sections: readonly string[]) =>
      `Von der Änderung berührt und noch nicht bestätigt: ${sections.join(", ")}.`,
    gapStatement: (role: string) => `die Zustimmung: ${role}`,
    provisionalHint: "Vorläufig freigeben können Sie auch ohne Stellungnahmen.",
    chooseOne: (title: string) => `„${title}“ auswählen`,
    chosen: (n: number) => (n === 1 ? "1 Vorgang ausgewählt" : `${n} Vorgänge ausgewählt`),
    unchoose: "Auswahl aufheben",
    together: {
      take: "Übernehmen",
      assign: "Zuweisen",
      remind: "Erinnern",
      extend: "Frist verlängern",
    },
    togetherDone: (n: number) =>
      n === 1 ? "Für 1 Vorgang erledigt." : `Für ${n} Vorgänge erledigt.`,
    togetherRefused: (n: number) =>
      n === 1 ? "Bei 1 Vorgang ging es nicht:" : `Bei ${n} Vorgängen ging es nicht:`,
    handlerMissing: "Bitte wählen Sie, wer die Vorgänge bearbeitet.",
    keys: "Tastenkürzel",
    keysOn: "Kürzel verwenden",
    keyList: {
      j: "nächster Vorgang in der Liste",
      k: "voriger Vorgang in der Liste",
      Enter: "Vorgang öffnen",
      x: "Vorgang auswählen",
      "/": "zum Suchfeld",
      "?": "diese Liste zeigen",
    },
    ownCase:
      "Sie sind für diese Anwendung selbst verantwortlich und können deshalb nicht über sie entscheiden. Bitte wenden Sie sich an eine andere Person der KI-Koordination.",
    approve: "Freigeben",
    reject: "Ablehnen",
    decision: "Entscheidung",
    decisions: {
      approved: "Freigeben",
      approvedProvisionally: "Vorläufig freigeben",
      rejected: "Ablehnen",
    } satisfies Record<DecisionKey, string>,
    reason: "Begründung",
    decidedClass: (label: string) => `Risikoklasse: ${label}`,
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
    answerFor: "Anfrage beantworten",
    answerQueryFor: "Rückfrage beantworten",
    answerForLead:
      "Zum Beispiel nach einem Telefonat mit den Fachverantwortlichen. Bei der Antwort steht Ihr Name.",
    openQuery: "Offene Rückfrage",
    queryAsked: (who: string, when: string) => `${who}, ${when}`,
    queryTo: (who: readonly string[]) => `Wir warten auf die Antwort von: ${who.join(", ")}.`,
    remind: "Jetzt erinnern",
    remindLead:
      "Die Fachverantwortlichen bekommen die Frage heute noch einmal in den Chat, zu den üblichen Zeiten. Auch wer „Später erinnern“ gewählt hat, bekommt sie.",
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
    done: {
      answerFor: "Die Antwort ist gespeichert, mit Ihrem Namen.",
      answerQueryFor: "Die Antwort ist gespeichert. Die Bewertung geht weiter.",
      confirmSuspension:
        "Die Anwendung ist ausgesetzt. Alle Betroffenen erfahren es jetzt im Chat.",
      declineSuspension: "Die Anwendung bleibt im Einsatz. Die Bewertung läuft weiter.",
      confirm: "„Unverändert“ ist bestätigt. Die bisherige Bewertung gilt weiter.",
      object: "Die Bewertung beginnt. Die Fachverantwortlichen sehen Ihre Begründung.",
      approve:
        "Ihre Freigabe ist dokumentiert. Die Fachverantwortlichen erfahren sie jetzt im Chat.",
      reject:
        "Ihre Ablehnung ist dokumentiert. Die Fachverantwortlichen erfahren sie jetzt im Chat.",
      query: "Ihre Rückfrage ist unterwegs. Die Frist ruht, bis die Antwort da ist.",
      raise: "Es wird vollständig bewertet. Die neue Frist steht am Vorgang.",
      extend: "Die Frist ist verlängert.",
      reassign: "Die Frage geht jetzt an die neuen Fachverantwortlichen.",
      withdraw: "Der Vorgang ist ohne Entscheidung beendet.",
      markForCheck: "Vorgemerkt. „Unverändert“ wartet jetzt auf die KI-Koordination.",
      unmarkForCheck: "Die Vormerkung ist zurückgenommen.",
      note: "Die Notiz ist gespeichert.",
      take: "Sie bearbeiten diesen Vorgang jetzt.",
      giveBack: "Der Vorgang ist wieder frei.",
      remind: "Die Erinnerung ist unterwegs.",
    },
    missing: {
      depthMissing: "Bitte wählen Sie, wie gründlich bewertet wird.",
      suspensionMissing: "Bitte wählen Sie, ob die Aussetzung endet.",
      ownerMissing: "Bitte wählen Sie, wer künftig dafür verantwortlich ist.",
    },
    suspensionLabel: "Die Anwendung ist ausgesetzt. Endet die Aussetzung mit dieser Freigabe?",
    suspensionChoices: {
      stays: "Nein, sie bleibt ausgesetzt",
      pilot: "Ja, wieder als Pilotbetrieb",
      productive: "Ja, wieder im Regelbetrieb",
    },
    usedAgain:
      "Ihre Entscheidung ist dokumentiert, und die Aussetzung ist beendet. Alle Betroffenen erfahren es im Chat.",
    stillSuspended: (why: string) =>
      `Ihre Entscheidung ist dokumentiert. Die Anwendung bleibt aber ausgesetzt: ${why}`,
    meanwhile: "Jemand anderes hat den Vorgang inzwischen geändert. So steht es jetzt:",
    stepOver: "Dieser Schritt ist damit nicht mehr möglich. Ihren Text können Sie noch kopieren.",
    undo: "Rückgängig machen",
    undone: "Zurückgenommen.",
    nextOpened: (title: string) => `Der nächste Vorgang ist geöffnet: ${title}.`,
    nothingLeft: "Gerade wartet nichts mehr auf Sie.",
    /** Where a filter leaves others out. */
    nothingLeftHere: "In dieser Auswahl wartet nichts mehr auf Sie.",
  },
};
