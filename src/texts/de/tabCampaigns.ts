import type { CampaignTrigger, LeftOutReason } from "#domain/cases/campaign.ts";

const applications = (n: number) => (n === 1 ? "1 Anwendung" : `${n} Anwendungen`);

const persons = (n: number) => (n === 1 ? "1 Person" : `${n} Personen`);

/** A question about many applications at once. */
export const tabCampaigns = {
  campaigns: {
    title: "Sammelanfragen",
    lead: "Eine Frage an alle Fachverantwortlichen bestimmter Anwendungen.",
    back: "Zur Verwaltung",
    backToCases: "Zu den Vorgängen",
    backToList: "Zu den Sammelanfragen",
    create: "Neue Sammelanfrage",
    createLead:
      "Alle Fachverantwortlichen der Auswahl bekommen eine Karte im Chat: Hat sich etwas geändert? Nichts wird verschickt, bevor Sie bestätigen.",
    empty: "Noch keine Sammelanfrage.",
    emptyHint:
      "Wenn sich zum Beispiel das Recht ändert, können Sie hier alle Betroffenen auf einmal fragen.",
    who: "Wen möchten Sie fragen?",
    search: "Anwendungen suchen",
    searchHint: "Name, Aufgabe, Amt, Hersteller …",
    everybody: "Alle Anwendungen",
    searched: (text: string) => `Suche: ${text}`,
    preview: "Wer gefragt wird",
    asked: (n: number, entries: number) =>
      `Gefragt ${n === 1 ? "wird" : "werden"} ${persons(n)} zu ${applications(entries)}.`,
    nobodyNew: "Niemand bekommt eine neue Frage.",
    joining: (n: number) =>
      n === 1
        ? "Zu 1 Anwendung läuft schon eine Bewertung; Ihr Anlass kommt dort dazu."
        : `Zu ${n} Anwendungen läuft schon eine Bewertung; Ihr Anlass kommt dort dazu.`,
    leftOut: (n: number) =>
      n === 1 ? "1 Anwendung wird nicht gefragt" : `${n} Anwendungen werden nicht gefragt`,
    leftOutReasons: {
      notSubmitted: "noch nicht eingereicht",
      withdrawn: "zurückgezogen",
      retired: "außer Betrieb",
      nobodyResponsible: "niemand als fachverantwortlich eingetragen",
    } satisfies Record<LeftOutReason, string>,
    persons: (n: number) => `Personen anzeigen (${n})`,
    person: (name: string, n: number) => `${name} (${applications(n)})`,
    more: (n: number) => `und ${n} weitere`,
    nothing: "Zu dieser Auswahl gibt es niemanden, der gefragt werden kann.",
    occasion: "Anlass und Frist",
    trigger: "Was ist der Anlass?",
    triggers: {
      campaign: "Eigene Anfrage der KI-Koordination",
      lawChange: "Änderung des Rechts",
    } satisfies Record<CampaignTrigger, string>,
    reason: "Warum fragen Sie?",
    reasonHint: "Dieser Text steht auf jeder Karte.",
    due: "Antwort bis (freiwillig)",
    dueHint: (answer: number, earliest: string, latest: string) =>
      `Ohne Angabe: ${answer} Arbeitstage. Möglich ist ein früherer Tag: ${earliest} bis ${latest}.`,
    check: "Weiter zur Bestätigung",
    confirmTitle: "Sammelanfrage jetzt starten?",
    confirm: "Jetzt fragen",
    from: (name: string, when: string) => `Gestartet von ${name}, ${when}`,
    states: { asking: "Wird verschickt", asked: "Alle gefragt", ended: "Beendet" },
    filter: "Auswahl",
    dueBy: "Antwort bis",
    entries: "Umfang",
    applications,
    waiting: (n: number) => `${n} noch nicht gefragt`,
    answered: (n: number) => `${n} beantwortet`,
    open: (n: number) => `${n} offen`,
    overdue: (n: number) => `davon ${n} überfällig`,
    withdrawn: (n: number) => `${n} zurückgenommen`,
    skipped: (n: number) => `${n} nicht gefragt`,
    skippedHint: "Seit dem Start zurückgezogen, außer Betrieb genommen oder gelöscht.",
    joined: (n: number) =>
      n === 1
        ? "1 kam zu einer laufenden Bewertung dazu."
        : `${n} kamen zu laufenden Bewertungen dazu.`,
    end: "Beenden",
    endTitle: "Sammelanfrage beenden?",
    endLead:
      "Niemand wird mehr gefragt. Offene Fragen, die nur zu dieser Sammelanfrage gehören, werden zurückgenommen; Antworten bleiben.",
    endReason: "Warum beenden Sie die Sammelanfrage?",
    endNow: "Sammelanfrage beenden",
    endedBy: (name: string, when: string) => `Beendet von ${name}, ${when}`,
    toResults: "Ergebnisse ansehen",
    offices: "Stand in den Ämtern",
    noOffice: "Ohne Amt",
    officeProgress: (done: number, all: number) => `${done} von ${all} beantwortet`,
    closed: (n: number) => `${n} abgeschlossen`,
    one: "Sammelanfrage",
    results: "Ergebnisse",
    outcome: "Ergebnis",
    allOutcomes: "Alle",
    office: "Amt",
    allOffices: "Alle Ämter",
    shown: (n: number, all: number) =>
      n === all ? applications(all) : `${n} von ${applications(all)}`,
    showMore: "Mehr anzeigen",
    noneShown: "Keine Anwendung passt.",
    answerDue: (when: string) => `Antwort ${when}`,
    overdueSince: (when: string) => `überfällig ${when}`,
    toCase: (title: string) => `Vorgang ansehen: ${title}`,
    case: "Vorgang ansehen",
    remind: (n: number) =>
      n === 1 ? "An 1 offene Frage erinnern" : `An ${n} offene Fragen erinnern`,
    remindTitle: "Jetzt erinnern?",
    remindLead: (n: number) =>
      `Fachverantwortliche und Stellvertretungen von ${applications(n)} bekommen die Frage noch einmal in den Chat. Jede Frage wird höchstens einmal am Tag in Erinnerung gebracht.`,
    remindNow: "Jetzt erinnern",
    reminded: (n: number) =>
      n === 1 ? "An 1 Frage wird erinnert." : `An ${n} Fragen wird erinnert.`,
    notReminded: (n: number) => (n === 1 ? "An 1 Frage nicht:" : `An ${n} Fragen nicht:`),
    refusedFor: (n: number, why: string) => `${applications(n)}: ${why}`,
    export: "Exportieren",
    exportLead: "Die Datei nennt je Anwendung das Ergebnis und keine Personen.",
  },
};
