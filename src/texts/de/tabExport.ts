import { formatNumber } from "#texts/format.ts";

/** The export of lists: what is in the file, how it is made, what a profile keeps. */
export const tabExport = {
  export: {
    title: "Exportieren",
    kind: "Was exportiert wird",
    format: "Format",
    xlsx: "Excel (XLSX), empfohlen",
    csv: "CSV",
    json: "JSON, für Programme",
    csvHint:
      "Tabellenprogramme deuten beim Öffnen einer CSV-Datei manche Angaben um: 0012 wird zu 12, 1.200 zu 1200, 1e5 zu 100000, 10:30 zu einer Uhrzeit. Das kann die Datei nicht verhindern. In der Excel-Datei bleibt jede Angabe, wie sie im Register steht. Bitte wählen Sie CSV nur, wenn ein anderes Programm die Datei einliest.",
    jsonHint:
      "Die Datei hält Schlüssel statt Bezeichnungen. Ihr Aufbau steht in einem veröffentlichten JSON-Schema.",
    jsonSchema: "JSON-Schema öffnen",
    scope: "Umfang",
    view: "Aktuelle Ansicht",
    viewOf: (things: string) => `Aktuelle Ansicht (${things})`,
    things: {
      entries: (n: number) => (n === 1 ? "1 Anwendung" : `${formatNumber(n, "de")} Anwendungen`),
      cases: (n: number) => (n === 1 ? "1 Vorgang" : `${formatNumber(n, "de")} Vorgänge`),
      duties: (n: number) => (n === 1 ? "1 Pflicht" : `${formatNumber(n, "de")} Pflichten`),
      campaign: (n: number) => (n === 1 ? "1 Anwendung" : `${formatNumber(n, "de")} Anwendungen`),
      law: (n: number) => (n === 1 ? "1 Änderung" : `${formatNumber(n, "de")} Änderungen`),
      log: (n: number) => (n === 1 ? "1 Ereignis" : `${formatNumber(n, "de")} Ereignisse`),
    },
    all: {
      entries: "Alle Anwendungen",
      cases: "Alle Vorgänge, auch abgeschlossene",
      duties: "Alle Pflichten",
      campaign: "Alle Ergebnisse",
      law: "Alle Änderungen",
      log: "Das ganze Protokoll",
    },
    allOf: (all: string, n: number) => `${all} (${formatNumber(n, "de")})`,
    conditions: "Welche Auflagen",
    allConditions: "Alle Auflagen",
    overdue: "Überfällig",
    ofProfile: (profile: string) => `Auswahl des Profils „${profile}“`,
    columns: "Spalten",
    allColumns: (n: number) => `Alle Spalten (${n})`,
    ownColumns: "Ausgewählte Spalten",
    chosenColumns: "Ausgewählte Spalten in ihrer Reihenfolge",
    addColumn: "Spalte hinzufügen",
    addColumnNone: "Bitte wählen Sie eine Spalte",
    earlier: (column: string) => `„${column}“ nach vorn`,
    later: (column: string) => `„${column}“ nach hinten`,
    remove: (column: string) => `„${column}“ entfernen`,
    first: "steht immer am Anfang",
    persons: "Personenbezogene Felder sind nicht enthalten.",
    create: "Datei erstellen",
    waiting: "Die Datei wartet, bis andere fertig sind.",
    reading: (events: number) =>
      `Protokoll wird gelesen: bisher ${formatNumber(events, "de")} Ereignisse`,
    making: (rows: number, of: number) =>
      `${formatNumber(rows, "de")} von ${formatNumber(of, "de")} Zeilen geschrieben`,
    progress: "Fortschritt",
    stop: "Erstellen abbrechen",
    failed:
      "Die Datei konnte nicht erstellt werden. Es ist nichts zurückgeblieben. Bitte versuchen Sie es noch einmal.",
    ready: (rows: number) =>
      rows === 1
        ? "Datei mit 1 Zeile ist bereit."
        : `Datei mit ${formatNumber(rows, "de")} Zeilen ist bereit.`,
    sameAsView: "So viele zeigt auch die Ansicht.",
    otherThanView: (shown: number) =>
      `Die Ansicht zeigt ${formatNumber(shown, "de")}: Das Register hat sich inzwischen geändert. Die Datei hält den neuen Stand.`,
    download: "Datei herunterladen",
    toLibrary: "In SharePoint speichern",
    inLibrary: (name: string) => `Gespeichert in der Dokumentbibliothek des Registers: ${name}`,
    openInLibrary: "In SharePoint öffnen",
    expires: "Der Link gilt fünf Minuten.",
  },
  exportProfiles: {
    profile: "Profil",
    none: "Kein Profil",
    shared: (name: string) => `${name} (für alle)`,
    save: "Als Profil speichern",
    saveDo: "Profil speichern",
    remove: (name: string) => `Profil „${name}“ löschen`,
    name: "Name des Profils",
    nameMissing: "Bitte geben Sie dem Profil einen Namen.",
    replaces: "Ein Profil mit diesem Namen gibt es schon. Es wird ersetzt.",
    forAll: "Für alle in der KI-Koordination",
    forAudit: "Für alle in der Revision",
    schedule: "Von selbst in SharePoint ablegen",
    scheduleHint: "Zu Beginn jeder Woche oder jedes Monats, zum ersten Mal gleich.",
    noSchedule: "Nie",
  },
};
