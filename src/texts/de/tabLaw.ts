const applications = (n: number) => (n === 1 ? "1 Anwendung" : `${n} Anwendungen`);

const persons = (n: number) => (n === 1 ? "1 Person" : `${n} Personen`);

/** A change of law, and what becomes due when. */
export const tabLaw = {
  lawPage: {
    title: "Rechtsänderung",
    lead: "Was würde sich ändern, wenn eine andere Fassung der Fragen oder ein anderer Tag gilt? Verglichen werden alle Antworten, nach denen entschieden wurde. Nichts ändert sich, bevor Sie es bestätigen.",
    linkLead:
      "Was eine neue Fassung der Fragen für jede Anwendung ändern würde, und die Vorgänge dazu.",
    which: "Womit vergleichen?",
    tree: "Fassung der Fragen",
    treeLabel: (version: string, law: string) => `${version}: ${law}`,
    inForce: "in Kraft",
    onlyVersion:
      "Es gibt nur diese eine Fassung, sie ist in Kraft. Eine neue kommt mit einer neuen Version des Registers; bis dahin können Sie nur den Tag darunter ausprobieren.",
    gateFrom: "Registrierung in der EU-Datenbank verlangt ab",
    gateHint: "Ohne Angabe gilt der Tag aus dem Gesetz, der 2. Dezember 2027.",
    preview: "Nur angesehen: Diese Auswahl ist nicht in Kraft.",
    isInForce: "Diese Auswahl ist in Kraft.",
    results: "Was sich ändert",
    comparing: (done: number, of: number) => `${done} von ${applications(of)} verglichen`,
    nothingCompared: "Es gibt nichts zu vergleichen.",
    nothingComparedHint:
      "Über keine Anwendung wurde bisher nach diesen Fragen entschieden. Sobald es eine erste Entscheidung gibt, steht hier, was sich für sie ändert.",
    nothingChanges: (n: number) =>
      n === 1
        ? "Verglichen mit 1 Entscheidung: Es ändert sich nichts."
        : `Verglichen mit ${n} Entscheidungen: Es ändert sich nichts.`,
    changed: (n: number, compared: number) =>
      `Für ${n} von ${applications(compared)} ändert sich etwas.`,
    kind: "Zeigen",
    allKinds: "Alles",
    counted: (label: string, n: number) => `${label} (${n})`,
    office: "Amt",
    allOffices: "Alle Ämter",
    shown: (n: number, all: number) =>
      n === all ? applications(all) : `Die ersten ${n} von ${applications(all)}`,
    moreInFile: "Alle stehen in der Datei (Exportieren).",
    noneShown: "Keine Anwendung passt.",
    moreChanges: (n: number) => (n === 1 ? "1 weitere Änderung" : `${n} weitere Änderungen`),
    case: "Vorgang läuft",
    toCase: (title: string) => `Vorgang ansehen: ${title}`,
    export: "Exportieren",
    exportLead: "Die Datei nennt je Anwendung, was sich ändert, und keine Personen.",
    enforce: "In Kraft setzen",
    enforceTitle: "Jetzt in Kraft setzen?",
    enforceLead:
      "Laufende und neue Vorgänge werden ab sofort danach bewertet. Was schon entschieden ist, bleibt, bis es neu bewertet wird.",
    enforceSignOff: "Die Freigabe durch das Rechtsamt gilt nur für die bisherige Fassung.",
    enforceReason: "Warum?",
    enforceNow: "In Kraft setzen",
    enforced: "In Kraft gesetzt.",
    onlyAdmin: "In Kraft setzen kann das nur die Administration.",
    open: "Als Vorgänge eröffnen",
    openLead:
      "Fachverantwortliche bestätigen im Chat, ob ihre Angaben noch stimmen. Danach wird jede Anwendung vollständig neu bewertet; die bisherigen Antworten sind vorbelegt.",
    openAfter: "Vorgänge können Sie eröffnen, wenn die Auswahl in Kraft ist.",
    openOnlyCoordination: "Vorgänge eröffnet die KI-Koordination.",
    allUnderway: "Zu allen diesen Anwendungen läuft schon ein Vorgang.",
    asked: (n: number, entries: number) =>
      `${n === 1 ? "1 Person bekommt" : `${n} Personen bekommen`} eine Frage zu ${applications(entries)}.`,
    bundled: (n: number) =>
      n === 0
        ? "Niemand bekommt mehr als drei Fragen; jede kommt in einer eigenen Karte."
        : `${persons(n)} mit mehr als drei Fragen: Sie kommen in einer gemeinsamen Karte.`,
    reason: "Was hat sich im Recht geändert?",
    reasonHint: "Dieser Text steht auf jeder Karte.",
    openNow: "Jetzt eröffnen",
    opened: "Die Vorgänge werden eröffnet.",
    toProgress: "Stand ansehen",
    underwayCampaign: (tree: string) => `Was sich durch die Fassung ${tree} ändert`,
  },
  dutyCalendar: {
    title: "Kalender der Pflichten",
    lead: "Welche Pflicht aus der KI-Verordnung wann beginnt und für welche Anwendungen. Fachverantwortliche und Stellvertretungen erfahren es 90 und 30 Tage vorher im Chat.",
    show: "Zeigen",
    mine: "Meine Anwendungen",
    ofOffice: "Mein Amt",
    all: "Alle Anwendungen",
    coming: "Kommende Pflichten",
    nothingComing: "Keine Pflicht beginnt später.",
    nothingAtAll: "Noch keine Pflichten.",
    nothingAtAllHint:
      "Pflichten stehen hier, sobald über die Klasse einer Anwendung nach den Fragen entschieden ist.",
    inForce: (n: number) => (n === 1 ? "1 Pflicht gilt schon" : `${n} Pflichten gelten schon`),
    applications: (n: number) => applications(n),
    more: (n: number) => `und ${n} weitere`,
    link: "Kalender der Pflichten",
    linkLead: "Wann welche Pflicht aus der KI-Verordnung beginnt und für welche Anwendungen.",
  },
};
