import { exportsImport } from "./exportsImport.ts";
import { exportsLaw } from "./exportsLaw.ts";

/** Texts of the files that leave the register: lists, and the public register. */
export const exports = {
  ...exportsLaw,
  ...exportsImport,
  yes: "ja",
  no: "nein",
  unknown: "unbekannt",
  /** Ends a text that is longer than a cell of Excel can be. */
  cut: " … [gekürzt]",
  /** Without what only some file systems take. */
  fileNames: {
    entries: "KI-Register",
    cases: "KI-Register_Vorgaenge",
    conditions: "KI-Register_Auflagen",
    duties: "KI-Register_Pflichten",
    campaign: "KI-Register_Sammelanfrage",
    import: "KI-Register_Import",
    law: "KI-Register_Rechtsaenderung",
    log: "KI-Register_Protokoll",
    figures: "KI-Register_Auswertung",
  },
  /** What the first sheet is called. */
  sheets: {
    entries: "Register",
    cases: "Vorgänge",
    conditions: "Auflagen",
    duties: "Pflichten",
    campaign: "Sammelanfrage",
    import: "Import",
    law: "Rechtsänderung",
    log: "Protokoll",
    figures: "Auswertung",
  },
  aboutSheet: "Angaben",
  aboutTitle: "Auszug aus dem KI-Register",
  city: "Stadt",
  /** What the log says of an export. */
  facts: {
    kind: "Was",
    format: "Format",
    rows: "Zeilen",
    columns: "Spalten",
    filter: "Auswahl",
    place: "Ablage",
  },
  createdAt: "Erstellt am",
  asOf: "Stand vom",
  role: "Erstellt in der Rolle",
  filter: "Auswahl",
  noFilter: "Alle Einträge",
  search: "Suche",
  /** What of the coordinators' desk was chosen. */
  cases: {
    closedToo: "auch abgeschlossene Vorgänge",
    running: "laufende Vorgänge",
    show: {
      overdue: "überfällige",
      suspensionOpen: "vorgeschlagene Aussetzungen",
      needsResponsible: "niemand zuständig oder erreichbar",
    },
    handler: { me: "in eigener Bearbeitung", nobody: "noch ohne Bearbeitung" },
    waiting: "aus der Übersicht des Tages",
  },
  campaign: "Ergebnisse einer Sammelanfrage",
  comparedWith: (version: string, day: string) =>
    `verglichen mit Fassung ${version}${day === "" ? "" : `, Registrierung verlangt ab ${day}`}`,
  since: (day: string) => `ab ${day}`,
  until: (day: string) => `bis ${day}`,
  noOffice: "ohne Amt",
  allEvents: "Alle Ereignisse",
  overdueConditions: "überfällige Auflagen",
  rowCount: "Anzahl der Zeilen",
  columnCount: "Anzahl der Spalten",
  persons: "Angaben zu Personen",
  withoutPersons: "Nicht enthalten.",
  withPersons:
    "Enthalten. Bitte verwenden Sie sie nur für den genannten Zweck und löschen Sie sie danach.",
  purpose: "Zweck",
  changed: (label: string) => `${label}: geändert`,
  note: "Hinweis",
  demo: "Demodaten: Dieser Auszug enthält erfundene Angaben. Bitte verwenden Sie ihn nicht als Auskunft der Stadt.",
};
