export const exportsTemplate = {
  title: "Vorlage für den Import ins KI-Register",
  listSheet: "KI-Anwendungen",
  helpSheet: "Hilfe",
  choicesSheet: "Auswahl",
  column: "Spalte",
  required: "Pflicht",
  meaning: "Was hier steht",
  choices: "Auswahl",
  yes: "ja",
  /** Wo das Feld selbst keine Erklärung hat. */
  hints: {
    sourceId:
      "Eine eigene Nummer der Zeile, die bleibt: An ihr wird sie beim nächsten Import erkannt.",
    personName: "Name oder E-Mail-Adresse. Wer gemeint ist, klären Sie beim Import.",
    officeName: "Name oder Nummer des Amts.",
    choice: "Eine der Möglichkeiten aus der Auswahl.",
    multiChoice: "Eine oder mehrere Möglichkeiten aus der Auswahl, getrennt durch Semikolon.",
    list: "Mehrere Angaben getrennt durch Semikolon.",
    date: "Ein Tag, zum Beispiel 31.03.2026.",
    partialDate: "So genau, wie Sie es wissen: 2026, 03.2026 oder 31.03.2026.",
    boolean: "Ja oder Nein.",
    text: "Freier Text.",
    longText: "Freier Text, auch mit mehreren Zeilen.",
  },
};
