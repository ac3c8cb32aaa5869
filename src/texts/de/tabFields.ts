/** Forms: fields, people, and the groups in which fields are found. */
export const tabFields = {
  field: {
    unknownHint: "Wenn Sie es nicht wissen, schreiben Sie bitte „unbekannt“.",
    unusualYear: (year: string) =>
      `Ist das Jahr ${year} richtig? Wenn ja, ist nichts weiter zu tun.`,
    partialDateHint: "Jahr, Jahr-Monat oder Tag, zum Beispiel 2026, 2026-03 oder 2026-03-15.",
    listHint: "Eine Angabe je Zeile.",
    parts: { no: "Nummer", title: "Titel", url: "Link (https)" },
    addItem: "Zeile hinzufügen",
    removeItem: (n: number) => `Zeile ${n} entfernen`,
  },
  person: {
    known: "Eine Person ist hinterlegt.",
    search: "Name suchen",
    results: "Gefundene Personen",
    none: "Niemand gefunden.",
    change: "Andere Person wählen",
    clear: "Entfernen",
    ownerHint: "Diese Person beantwortet die Fragen bei neuen Versionen.",
  },
  groups: {
    basics: "Grundangaben",
    use: "Zweck und Nutzung",
    product: "Produkt und Version",
    responsibility: "Zuständigkeit",
    publication: "Veröffentlichung",
    evaluation: "Bewertung",
    operation: "Betrieb",
    staffUsage: "Nutzung durch Beschäftigte",
    administration: "Veröffentlichung und Verwaltung",
  },
};
