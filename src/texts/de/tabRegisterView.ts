/** Which applications the register shows, in which columns, and what has changed in it. */
export const tabRegisterView = {
  registerView: {
    quick: "Auswahl",
    all: "Alle",
    sinceVisit: "Geändert seit Ihrem Besuch",
    count: (label: string, n: string) => `${label} (${n})`,
    changes: { new: "Neu", changed: "Geändert" },
    openVersion: "neue Version offen",
    filterTitle: "Filter",
    filterClose: "Filter schließen",
    filterDone: (n: string) => `${n} anzeigen`,
    columns: "Spalten",
    columnsReset: "Spalten zurücksetzen",
    widthOf: (column: string) => `Breite der Spalte ${column}`,
    width: (pixels: number) => `${pixels} Pixel`,
    widthAuto: "nach Platz",
    nothingHere: {
      allowed: "Zurzeit ist keine Anwendung für Beschäftigte freigegeben.",
      office: "Aus Ihrem Amt steht keine Anwendung im Register.",
      mine: "Für keine Anwendung sind Sie fachverantwortlich.",
      inReview: "Zurzeit wird keine Anwendung geprüft.",
      suspended: "Zurzeit ist keine Anwendung ausgesetzt.",
      changed: "Seit Ihrem Besuch hat sich nichts geändert.",
    },
    elsewhere: (n: string) =>
      `Unter „Alle“ stehen ${n}. Was dort nicht „Erlaubt“ ist, dürfen Sie zurzeit nicht nutzen.`,
    elsewhereOne:
      "Unter „Alle“ steht eine. Ist sie dort nicht „Erlaubt“, dürfen Sie sie zurzeit nicht nutzen.",
    showAll: "Alle anzeigen",
    nothingFiltered:
      "Keine Anwendung passt zu allen Filtern. Bitte nehmen Sie einen Filter weg oder setzen Sie alle zurück.",
  },
};
