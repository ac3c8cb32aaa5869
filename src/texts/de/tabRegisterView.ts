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
    views: "Ansichten",
    saveView: "Diese Ansicht merken …",
    saveViewTitle: "Ansicht merken",
    saveViewLead: "Auswahl, Filter, Suche und Sortierung, nur für Sie und auf diesem Gerät.",
    saveViewDo: "Merken",
    viewName: "Name",
    viewNameMissing: "Bitte geben Sie der Ansicht einen Namen.",
    removeViews: "Ansichten löschen …",
    removeViewsTitle: "Ansichten löschen",
    removeViewsDo: "Ausgewählte löschen",
    linkToView: "Link zu dieser Ansicht …",
    linkTitle: "Link zu dieser Ansicht",
    linkLead: "Wer den Link öffnet, sieht im Register dieselbe Auswahl, in den eigenen Rechten.",
    link: "Link",
    copyLink: "Link kopieren",
    copied: {
      done: "Der Link ist kopiert.",
      refused:
        "Kopieren ist hier nicht möglich. Bitte markieren und kopieren Sie den Link von Hand.",
    },
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
