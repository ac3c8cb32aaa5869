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
};
