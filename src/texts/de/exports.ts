import { exportsLaw } from "./exportsLaw.ts";

/** Texts of the files that leave the register: lists, and the public register. */
export const exports = {
  ...exportsLaw,
  yes: "ja",
  no: "nein",
  unknown: "unbekannt",
  /** Ends a text that is longer than a cell of Excel can be. */
  cut: " … [gekürzt]",
  fileName: (day: string) => `KI-Register_${day}`,
  registerSheet: "Register",
  aboutSheet: "Angaben",
  aboutTitle: "Auszug aus dem KI-Register",
  city: "Stadt",
  createdAt: "Erstellt am",
  filter: "Auswahl",
  noFilter: "Alle Einträge",
  search: "Suche",
  rowCount: "Anzahl der Einträge",
  columnCount: "Anzahl der Spalten",
  persons: "Angaben zu Personen",
  withoutPersons: "Nicht enthalten.",
  withPersons:
    "Enthalten. Bitte verwenden Sie sie nur für den genannten Zweck und löschen Sie sie danach.",
  purpose: "Zweck",
  outcome: "Ergebnis",
  state: "Stand",
  due: "Fällig am",
  note: "Hinweis",
  demo: "Demodaten: Dieser Auszug enthält erfundene Angaben. Bitte verwenden Sie ihn nicht als Auskunft der Stadt.",
};
