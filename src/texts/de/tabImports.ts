import type { ImportState } from "#domain/imports/importState.ts";
import { importPlan } from "./tabImportsPlan.ts";
import { importPreview } from "./tabImportsPreview.ts";

const entries = (n: number, shown: string) => (n === 1 ? "1 Eintrag" : `${shown} Einträge`);
const rows = (n: string, isOne: boolean) => (isOne ? "1 Zeile" : `${n} Zeilen`);

/** The import of a list that a city already has. */
export const tabImports = {
  imports: {
    title: "Importe",
    lead: "Listen, die es schon gibt, ins Register übernehmen: aus Excel, CSV oder JSON.",
    linkLead: "Eine Liste, die es schon gibt, ins Register übernehmen – aus Excel, CSV oder JSON.",
    instead:
      "Sie haben schon eine Liste mit mehreren Anwendungen? Bitte lesen Sie sie auf einmal ein.",
    back: "Zur Verwaltung",
    backToList: "Zu den Importen",
    create: "Neue Liste einlesen",
    createLead:
      "Nichts wird übernommen, bevor Sie die Vorschau gesehen haben. Auch danach können Sie alles rückgängig machen.",
    earlier: "Bisherige Importe",
    empty: "Noch kein Import.",
    states: {
      uploading: "Wird hochgeladen",
      planned: "In Vorbereitung",
      running: "Wird eingelesen",
      cancelling: "Wird abgebrochen",
      cancelled: "Abgebrochen",
      done: "Eingelesen",
      undoing: "Wird rückgängig gemacht",
      undone: "Rückgängig gemacht",
    } satisfies Record<ImportState, string>,
    begunBy: (name: string, when: string) => `Begonnen von ${name}, ${when}`,
    goOn: (file: string) => `Weiter mit ${file}`,
    open: (file: string) => `Ansehen: ${file}`,
    chooseFile: "Datei auswählen",
    dropHere: "… oder ziehen Sie die Datei hierher.",
    fileHint: "XLSX, CSV oder JSON, höchstens 50 MB. Die Datei sieht nur die KI-Koordination.",
    wrongKind:
      "Diese Art von Datei kann das Register nicht lesen. Bitte speichern Sie die Liste als XLSX oder CSV und wählen Sie sie noch einmal aus.",
    emptyFile: "Diese Datei ist leer. Bitte wählen Sie eine andere aus.",
    fileTooLarge:
      "Diese Datei ist größer als 50 MB. Bitte teilen Sie die Liste auf oder entfernen Sie Bilder daraus.",
    otherFile: (name: string) =>
      `Das ist eine andere Datei. Bitte wählen Sie „${name}“ noch einmal aus, oder beginnen Sie mit der anderen einen neuen Import.`,
    interrupted: "Das Hochladen wurde unterbrochen.",
    interruptedBy: (name: string) =>
      `${name} hat mit dem Hochladen begonnen, es wurde unterbrochen. Sie können es fortsetzen, wenn Sie genau dieselbe Datei haben.`,
    interruptedHint: (name: string, percent: number) =>
      `Bitte wählen Sie „${name}“ noch einmal aus: ${percent} % sind schon da und werden nicht noch einmal hochgeladen.`,
    uploading: (name: string) => `„${name}“ wird hochgeladen`,
    uploaded: (percent: number) => `${percent} % hochgeladen`,
    reading: "Die Datei ist da und wird gelesen …",
    stopUpload: "Hochladen abbrechen",
    templateLead:
      "Noch keine Liste? Die Vorlage hat alle Spalten mit Erklärungen und Auswahllisten.",
    templateMake: "Leere Vorlage herunterladen (XLSX)",
    templateReady: "Die Vorlage ist fertig. Der Link gilt kurze Zeit und nur einmal.",
    discard: "Import verwerfen",
    discardTitle: "Diesen Import verwerfen?",
    discardLead: "Am Register ändert sich nichts. Die Datei und Ihre Zuordnung werden gelöscht.",
    steps: {
      label: "Schritte des Imports",
      of: (n: number, all: number, name: string) => `Schritt ${n} von ${all}: ${name}`,
      sheet: "Tabelle",
      columns: "Spalten",
      values: "Werte",
      preview: "Vorschau",
      start: "Einlesen",
      next: (name: string) => `Weiter: ${name}`,
      back: "Zurück",
      before: (name: string) => `Zurück: ${name}`,
      saved: "Alles ist gespeichert.",
      saving: "Wird gespeichert …",
      metOther:
        "Jemand anderes hat diesen Import gerade auch bearbeitet. Ihre Änderungen und die anderen stehen jetzt beide hier; bitte sehen Sie sie noch einmal durch.",
      notSaved: "Ihre letzte Änderung ist noch nicht gespeichert.",
    },
    running: {
      title: "Die Liste wird eingelesen",
      undoing: "Der Import wird rückgängig gemacht",
      cancelling: "Der Import wird abgebrochen",
      progress: (done: string, of: string) => `${done} von ${of} Zeilen`,
      remainingSeconds: "noch weniger als eine Minute",
      remaining: (minutes: number) =>
        minutes === 1 ? "noch etwa 1 Minute" : `noch etwa ${minutes} Minuten`,
      mayLeave:
        "Sie können diese Seite verlassen: Es geht auch ohne Sie weiter, und Sie finden den Import hier wieder.",
      cancel: "Abbrechen",
      cancelTitle: "Das Einlesen abbrechen?",
      cancelLead:
        "Was schon eingelesen ist, bleibt im Register. Sie können es danach rückgängig machen.",
      cancelDo: "Einlesen abbrechen",
    },
    start: {
      title: "Das wird geschrieben",
      undoable: "Sie können das Einlesen abbrechen und auch danach rückgängig machen.",
      nothing: "Es gibt nichts einzulesen: Keine Zeile ist neu oder geändert.",
      create: (n: number, shown: string) => `${entries(n, shown)} anlegen`,
      change: (n: number, shown: string) => `${entries(n, shown)} ändern`,
      changeToo: (_: number, shown: string) => `${shown} ändern`,
      created: (n: number, shown: string) =>
        `${entries(n, shown)} ${n === 1 ? "wird" : "werden"} angelegt`,
      changed: (n: number, shown: string) =>
        `${entries(n, shown)} ${n === 1 ? "wird" : "werden"} geändert`,
      changedToo: (n: number, shown: string) => `${shown} ${n === 1 ? "wird" : "werden"} geändert`,
      leftAlone: (n: number, shown: string) =>
        `${rows(shown, n === 1)} ${n === 1 ? "ist" : "sind"} unverändert.`,
      undecided: (n: number, shown: string) =>
        n === 1
          ? "1 Zeile ist vielleicht doppelt und wird ausgelassen, solange Sie nicht entschieden haben."
          : `${shown} Zeilen sind vielleicht doppelt und werden ausgelassen, solange Sie nicht entschieden haben.`,
      problems: (n: number, shown: string) =>
        `${rows(shown, n === 1)} mit Problemen ${n === 1 ? "wird" : "werden"} ausgelassen.`,
      evaluations: (n: number, shown: string, from: string, to: string) =>
        n === 1
          ? `1 erste Bewertung beginnt am ${from}.`
          : `${shown} erste Bewertungen beginnen zwischen ${from} und ${to}.`,
      noEvaluations: "Es beginnt keine erste Bewertung.",
      stopped:
        "Sie haben gewählt, dass nichts eingelesen wird, solange eine Zeile ein Problem hat. Bitte lösen Sie die Probleme in der Vorschau, oder ändern Sie dort die Regel.",
    },
    report: {
      title: "Bericht",
      done: "Die Liste ist eingelesen.",
      broken:
        "Das Einlesen hat vor dem Ende aufgehört. Was bis dahin eingelesen war, ist im Register.",
      cancelled: "Das Einlesen wurde abgebrochen. Was bis dahin eingelesen war, ist im Register.",
      undone: "Der Import ist rückgängig gemacht.",
      discarded: "Dieser Import wurde verworfen. Am Register hat sich nichts geändert.",
      new: "Neu angelegt",
      changed: "Geändert",
      unchanged: "Unverändert",
      skipped: "Ausgelassen",
      withProblem: "Mit Problem, nicht eingelesen",
      waiting: "Erste Bewertungen, die noch beginnen",
      takenBack: "Zurückgenommen",
      stayed: "Geblieben",
      fileDeleted: (when: string) => `Die hochgeladene Datei wird ${when} gelöscht.`,
      export: "Bericht exportieren",
      exportLead:
        "Die Datei enthält jede Zeile der Liste und daneben, was aus ihr geworden ist und mit welcher Begründung.",
      toRegister: "Zum Register",
      undo: "Rückgängig machen",
      undoTitle: "Den ganzen Import rückgängig machen?",
      undoLead:
        "Neue Einträge werden zurückgezogen, geänderte bekommen ihren früheren Stand. Was seitdem jemand bearbeitet hat, bleibt, wie es ist, und wird Ihnen danach genannt.",
      undoReason: "Warum machen Sie den Import rückgängig?",
      undoDo: "Import rückgängig machen",
      touched: "Geblieben, weil seitdem jemand daran gearbeitet hat",
      noneTouched: "Kein Eintrag ist geblieben: Seit dem Import hatte niemand etwas geändert.",
      again: "Neue Liste einlesen",
    },
    ...importPlan,
    ...importPreview,
  },
};
