import type { DateOrder } from "#domain/imports/importPlan.ts";

/** What is said where sheet, columns and values of an import are decided on. */
export const importPlan = {
  sheet: {
    lead: "Bitte sehen Sie nach, ob das Register die Liste richtig erkannt hat. Danach ordnen Sie die Spalten zu.",
    sheet: "Tabellenblatt",
    hidden: (name: string) => `${name} (ausgeblendet)`,
    encoding: "Zeichensatz",
    encodingHint: "Stimmt etwas nicht, wenn Umlaute falsch aussehen.",
    guessed: "automatisch erkennen",
    delimiter: "Trennzeichen",
    delimiters: { ";": "Semikolon", ",": "Komma", "\t": "Tabulator", "|": "Senkrechter Strich" },
    format: "Zeichensatz und Trennzeichen",
    top: "Die ersten Zeilen",
    row: "Zeile",
    isHeader: "Kopfzeile",
    headerOf: (row: number) => `Zeile ${row} ist Kopfzeile`,
    headerHint: (n: number): string => {
      if (n === 0) return "Keine Zeile ist angekreuzt: Die Spalten heißen dann nach ihrer Nummer.";
      return n === 1
        ? "Angekreuzt ist die Zeile mit den Überschriften. Darunter beginnen die Einträge."
        : "Angekreuzt sind die Zeilen mit den Überschriften. Darunter beginnen die Einträge.";
    },
    found: (n: number, shown: string) =>
      n === 1 ? "1 Zeile mit Angaben" : `${shown} Zeilen mit Angaben`,
    hiddenRows: (n: number, shown: string) =>
      n === 1
        ? "1 Zeile ist in der Datei ausgeblendet. Auch sie wird eingelesen."
        : `${shown} Zeilen sind in der Datei ausgeblendet. Auch sie werden eingelesen.`,
    leftOut: (row: number) => `Zeile ${row} sieht nach einer Summe aus und wird ausgelassen.`,
    takeIn: "Doch übernehmen",
    leaveOut: (row: number) => `Zeile ${row} auslassen`,
    noRows: "Auf diesem Blatt stehen keine Einträge. Bitte wählen Sie ein anderes Blatt.",
    replaces:
      "Blatt oder Kopfzeile sind jetzt andere. Mit „Weiter“ werden die Spalten neu vorgeschlagen; Ihre festgelegten Werte bleiben.",
  },
  columns: {
    lead: "Links steht Ihre Liste, rechts, wohin jede Spalte kommt. Auch was Sie nicht übernehmen, wird beim Eintrag aufbewahrt. Danach klären Sie, was das Register nicht versteht.",
    assigned: (n: number, all: number) =>
      `${n} von ${all} Spalten ${n === 1 ? "ist" : "sind"} zugeordnet.`,
    toCheck: (n: number) =>
      n === 1
        ? "1 Vorschlag ist unsicher; bitte sehen Sie ihn an."
        : `${n} Vorschläge sind unsicher; bitte sehen Sie sie an.`,
    show: "Spalten zeigen",
    all: "Alle",
    open: "Nicht zugeordnet",
    unsure: "Unsicher",
    count: (label: string, n: number) => `${label} (${n})`,
    noneShown: "Hier gibt es keine Spalte.",
    filled: (n: number, shown: string) => (n === 1 ? "1 Wert" : `${shown} Werte`),
    hidden: "ausgeblendet",
    unnamed: (n: number) => `Spalte ${n}`,
    samples: "Zum Beispiel",
    noSamples: "Diese Spalte ist leer.",
    target: "Wird zu",
    targetOf: (title: string) => `Wird zu: Ziel von „${title}“`,
    targetHint: "Tippen Sie, um zu suchen",
    none: "nicht übernehmen",
    noTarget: "Kein Ziel passt zu dieser Suche.",
    sureness: { sure: "sicher erkannt", likely: "wahrscheinlich", guess: "geraten" },
    own: "von Ihnen gewählt",
    twice: (title: string) =>
      `Dasselbe Ziel hat auch „${title}“. Bitte wählen Sie eine der beiden Spalten.`,
    dateOrder: "Wie sind Tage wie 03/04/2024 gemeint?",
    dateOrders: {
      dayFirst: "Tag zuerst: 3. April",
      monthFirst: "Monat zuerst: 4. März",
    } satisfies Record<DateOrder, string>,
    dateOrderAsked: "noch nicht festgelegt: unter „Werte“ fragen",
    separator: "Was trennt mehrere Werte in einer Zelle?",
    separators: {
      "": "nichts",
      ",": "Komma",
      ";": "Semikolon",
      "/": "Schrägstrich",
      "|": "Senkrechter Strich",
    },
    problem: "Bitte ordnen Sie noch etwas zu:",
    titleMissing:
      "Keine Spalte wird zum Namen der Anwendung. Ohne Namen oder Registernummer weiß das Register nicht, worum es in einer Zeile geht.",
    sourceIdMissing:
      "Zeilen sollen an ihrer Kennung wiedererkannt werden, aber keine Spalte ist als Kennung zugeordnet.",
    profile: "Gespeicherte Zuordnung",
    profileNone: "keine",
    profileReady: (name: string) => `${name} (mitgeliefert)`,
    profileFits: (name: string) => `Diese Liste passt zur Zuordnung „${name}“.`,
    profileSave: "Zuordnung speichern …",
    profileSaveTitle: "Zuordnung für die nächste Liste speichern",
    profileSaveLead:
      "Spalten, festgelegte Werte und Regeln werden beim nächsten Mal vorgeschlagen, wenn eine Liste mit denselben Überschriften kommt.",
    profileName: "Name der Zuordnung",
    profileNameMissing: "Bitte geben Sie der Zuordnung einen Namen.",
    profileReplaces: "Eine Zuordnung mit diesem Namen gibt es schon; sie wird ersetzt.",
    profileNameTaken: "So heißt schon eine andere Zuordnung. Bitte wählen Sie einen anderen Namen.",
    profileRename: "Umbenennen …",
    profileRenameTitle: "Zuordnung umbenennen",
    profileRenameLead:
      "Was in ihr gespeichert ist, bleibt. Der neue Name gilt für die ganze KI-Koordination.",
    profileRemove: "Löschen …",
    profileRemoveTitle: (name: string) => `Die Zuordnung „${name}“ löschen?`,
    profileRemoveLead:
      "Sie wird für die ganze KI-Koordination gelöscht und nicht mehr vorgeschlagen. An diesem und an früheren Importen ändert sich nichts.",
    profileRemoveDo: "Zuordnung löschen",
    profileDone: {
      save: "Die Zuordnung ist gespeichert.",
      rename: "Die Zuordnung ist umbenannt.",
      remove: "Die Zuordnung ist gelöscht.",
    },
  },
  values: {
    lead: "Diese Angaben kennt das Register so nicht. Sie legen jede einmal fest, für alle Zeilen. Danach kommt die Vorschau.",
    none: "Das Register versteht alle Angaben: Hier ist nichts zu tun.",
    left: (n: number) => (n === 1 ? "Noch 1 Angabe offen" : `Noch ${n} Angaben offen`),
    allDone: "Alle Angaben sind festgelegt.",
    openStay: "Was offen bleibt, steht in der Vorschau bei seinen Zeilen.",
    takeAll: (n: number) =>
      n === 1 ? "1 Vorschlag übernehmen" : `Alle ${n} Vorschläge übernehmen`,
    emptyAll: (n: number) => (n === 1 ? "1 offene leer lassen" : `${n} offene leer lassen`),
    count: (n: number, shown: string) => (n === 1 ? "in 1 Zeile" : `in ${shown} Zeilen`),
    empty: "leere Zelle",
    meaningOfEmpty: "Was gilt, wo nichts steht?",
    meaning: "Bedeutet",
    meaningOf: (text: string) => `Bedeutet: Was „${text}“ heißt`,
    notYet: "noch offen",
    leaveEmpty: "leer lassen",
    proposed: (label: string) => `${label} (Vorschlag)`,
    searchPerson: "Person suchen",
    otherPerson: "Andere Person suchen",
    dayHint: "Zum Beispiel 2023, 06.2023 oder 15.06.2023",
    badDay: "Das ist kein Tag, kein Monat und kein Jahr. Bitte schreiben Sie zum Beispiel 06.2023.",
    take: "Festlegen",
    setTo: (label: string) => `Festgelegt: ${label}`,
    change: (text: string) => `Ändern: „${text}“`,
    showMore: (n: number) => (n === 1 ? "1 weitere zeigen" : `${n} weitere zeigen`),
    persons: "Personen",
    personsLead:
      "Ihre Liste nennt Personen. Namen und Zuständigkeiten werden nur übernommen, wenn Sie das hier begründen.",
    personsQuestion: "Personen aus der Liste übernehmen?",
    personsNo: "Nein, ohne Personen einlesen",
    personsYes: "Ja, übernehmen",
    personsReason: "Wofür werden die Personen gebraucht?",
    personsReasonHint: "Zum Beispiel: Fachverantwortliche sollen ihre Anwendungen selbst pflegen.",
    personsReasonMissing: "Bitte schreiben Sie, wofür die Personen gebraucht werden.",
  },
};
