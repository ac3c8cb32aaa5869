import { formatNumber } from "#texts/format.ts";

/** The page of all entries, and the export of what it shows. */
export const tabRegister = {
  register: {
    title: "Anwendungen",
    lead: "Alle KI-Anwendungen der Stadtverwaltung.",
    report: "KI-Anwendung melden",
    export: "Exportieren",
    search: "Suchen",
    searchHint: "Name, Aufgabe, Amt, Hersteller …",
    filter: "Filter",
    filterCount: (n: number) => (n === 1 ? "Filter (1 aktiv)" : `Filter (${n} aktiv)`),
    clear: "Suche und Filter zurücksetzen",
    office: "Amt",
    name: "Anwendung",
    found: (n: number, all: number) =>
      n === all
        ? n === 1
          ? "1 Anwendung"
          : `${formatNumber(n, "de")} Anwendungen`
        : `${formatNumber(n, "de")} von ${formatNumber(all, "de")} Anwendungen`,
    empty: "Noch keine KI-Anwendung im Register.",
    emptyHint: "Bitte melden Sie die erste: Das dauert etwa zehn Minuten.",
    nothing: "Keine Anwendung passt zu Ihrer Suche.",
    nothingHint: "Bitte prüfen Sie die Schreibweise oder setzen Sie die Filter zurück.",
    grid: "KI-Anwendungen",
    sort: "Sortieren nach",
  },
  export: {
    title: "Exportieren",
    format: "Format",
    xlsx: "Excel (XLSX), empfohlen",
    csv: "CSV",
    csvHint:
      "Tabellenprogramme deuten beim Öffnen einer CSV-Datei manche Angaben um: 0012 wird zu 12, 1.200 zu 1200, 1e5 zu 100000, 10:30 zu einer Uhrzeit. Das kann die Datei nicht verhindern. In der Excel-Datei bleibt jede Angabe, wie sie im Register steht. Bitte wählen Sie CSV nur, wenn ein anderes Programm die Datei einliest.",
    scope: "Umfang",
    view: (n: number) =>
      n === 1 ? "Aktuelle Ansicht (1 Eintrag)" : `Aktuelle Ansicht (${n} Einträge)`,
    all: (n: number) => (n === 1 ? "Alle Einträge (1)" : `Alle Einträge (${n})`),
    persons: "Personenbezogene Felder sind nicht enthalten.",
    create: "Datei erstellen",
    ready: (rows: number) =>
      rows === 1 ? "Datei mit 1 Eintrag ist bereit." : `Datei mit ${rows} Einträgen ist bereit.`,
    download: "Datei herunterladen",
    expires: "Der Link gilt fünf Minuten.",
  },
};
