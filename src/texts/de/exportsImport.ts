import type { ROW_PROBLEMS, RowState } from "#domain/imports/importedRow.ts";

/** What became of the rows of an imported file, beside them. */
export const exportsImport = {
  importReport: {
    row: "Zeile",
    state: "Ergebnis",
    entry: "Registernummer",
    problems: "Hinweise",
    states: {
      new: "Neu",
      changed: "Geändert",
      unchanged: "Unverändert",
      duplicate: "Vielleicht schon im Register",
      problem: "Nicht übernommen",
      leftOut: "Ausgelassen",
    } satisfies Record<RowState, string>,
    back: "Zurückgenommen",
    stays: "Nicht zurückgenommen: inzwischen bearbeitet",
    codes: {
      unknownValue: "steht für nichts, was das Register kennt",
      ambiguousValue: "kann mehreres heißen",
      ambiguousDate: "kann zwei Tage heißen",
      badDate: "ist kein Datum",
      required: "fehlt",
      tooLong: "ist zu lang",
      rowTooLong: "Die Zeile ist zu lang",
      repeatedId: "Eine andere Zeile ist von derselben Anwendung",
      severalMatches: "Mehrere Anwendungen passen",
      noSuchEntry: "Diese Anwendung gibt es nicht im Register",
      damaged: "Die Datei ist an dieser Stelle beschädigt",
      hiddenRow: "In der Datei ausgeblendet",
    } satisfies Record<(typeof ROW_PROBLEMS)[number], string>,
    otherProblem: "passt nicht zu den Regeln des Registers",
  },
};
