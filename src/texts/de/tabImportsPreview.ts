import type { OperationProblem } from "#domain/entry/operationProblem.ts";
import type { RowProblemCode, RowState } from "#domain/imports/importedRow.ts";
import type { MatchRule } from "#domain/imports/importPlan.ts";

/** Why a value may not be there at all is said where an application is put into use. */
type Said = Exclude<RowProblemCode, OperationProblem>;

const about = (label: string, text: string) =>
  [label, text === "" ? "" : `„${text}“`].filter((part) => part !== "").join(": ");

const entries = (n: number, shown: string) => (n === 1 ? "1 Eintrag" : `${shown} Einträge`);

/** What is said where an import is looked at before it is carried out. */
export const importPreview = {
  preview: {
    lead: "So würde das Register mit jeder Zeile umgehen. Noch ist nichts geschrieben; das beginnen Sie im nächsten Schritt.",
    working: "Die Vorschau wird berechnet …",
    filter: "Zeilen zeigen",
    all: "Alle",
    states: {
      new: "Neu",
      changed: "Geändert",
      unchanged: "Unverändert",
      duplicate: "Vielleicht doppelt",
      problem: "Mit Problem",
      leftOut: "Ausgelassen",
    } satisfies Record<RowState, string>,
    count: (label: string, n: string) => `${label} (${n})`,
    search: "In den Zeilen suchen",
    found: (n: number, shown: string) => (n === 1 ? "1 Zeile" : `${shown} Zeilen`),
    none: "Keine Zeile passt.",
    range: (from: string, to: string, all: string) => `Zeilen ${from} bis ${to} von ${all}`,
    earlier: "Vorige Seite",
    later: "Nächste Seite",
    row: (n: number) => `Zeile ${n}`,
    untitled: "Ohne Namen",
    is: (no: string, title: string) => `${title} (${no})`,
    show: (n: number) => (n === 1 ? "1 Angabe zeigen" : `${n} Angaben zeigen`),
    conflict: "Auch im Register geändert",
    decide: "Was ist diese Zeile?",
    decisions: {
      open: "noch offen",
      new: "Eine neue Anwendung",
      leaveOut: "Auslassen",
      is: (no: string, title: string) => `Dieselbe wie ${title} (${no})`,
    },
    reasons: {
      new: "Im Register gibt es dazu noch keinen Eintrag.",
      unchanged: "Im Register steht schon dasselbe.",
      kept: "Das Register behält, was dort jemand geändert hat.",
      duplicate: "Im Register gibt es etwas Ähnliches. Bitte entscheiden Sie.",
      leftOut: "Wird nicht eingelesen.",
      changed: (n: number) => (n === 1 ? "1 Angabe ist anders." : `${n} Angaben sind anders.`),
    },
    problems: {
      unknownValue: (label, text) =>
        `${about(label, text)} kennt das Register nicht. Bitte legen Sie es unter „Werte“ fest.`,
      ambiguousValue: (label, text) =>
        `${about(label, text)} passt auf mehrere. Bitte legen Sie es unter „Werte“ fest.`,
      ambiguousDate: (label, text) =>
        `${about(label, text)} ist auf zwei Weisen lesbar. Bitte legen Sie es unter „Werte“ fest, oder unter „Spalten“ für alle.`,
      badDate: (label, text) =>
        `${about(label, text)} ist kein Tag. Bitte legen Sie es unter „Werte“ fest.`,
      required: (label) => `${label} fehlt.`,
      tooLong: (label) => `${label}: Der Text ist zu lang.`,
      rowTooLong: () => "Die ganze Zeile ist zu lang, um aufbewahrt zu werden.",
      repeatedId: (label, text) =>
        `Eine andere Zeile hat dieselbe Kennung oder meint denselben Eintrag. ${about(label, text)}`.trim(),
      severalMatches: () =>
        "Diese Zeile passt auf mehrere Einträge. Bitte entscheiden Sie, welcher gemeint ist.",
      noSuchEntry: (_label, text) => `Die Registernummer ${text} gibt es nicht.`,
      damaged: () => "Diese Zeile ist in der Datei beschädigt; bitte sehen Sie in der Liste nach.",
      hiddenRow: () =>
        "Diese Zeile ist in der Datei ausgeblendet. Sie wird eingelesen wie jede andere.",
      notAChoice: (label, text) => `${about(label, text)} steht nicht zur Auswahl.`,
      wrongType: (label, text) => `${about(label, text)} passt nicht in dieses Feld.`,
      dayOutOfRange: (label, text) => `${about(label, text)} liegt außerhalb der möglichen Jahre.`,
      badPattern: (label, text) => `${about(label, text)} hat nicht die erwartete Form.`,
      badLink: (label, text) => `${about(label, text)} ist kein Link, der mit https:// beginnt.`,
      noPerson: (label, text) => `${about(label, text)}: Diese Person ist nicht bekannt.`,
      exclusive: (label, text) => `${about(label, text)} schließt sich gegenseitig aus.`,
      tooMany: (label) => `${label}: Es sind zu viele Werte.`,
      unknownField: (label) => `${label} gibt es im Register nicht.`,
      notEditable: (label) => `${label} kann nicht eingelesen werden.`,
      notAllowed: (label) => `${label}: So nimmt das Register keine neue Anwendung auf.`,
      neededForUse: (label) => `${label} fehlt für den produktiven Betrieb.`,
      exceedsDecision: (label) => `${label} geht über die Entscheidung hinaus.`,
    } satisfies Record<Said, (label: string, text: string) => string>,
    missing: (n: number) =>
      n === 1
        ? "1 Angabe fehlt noch; die erste Bewertung fragt danach"
        : `${n} Angaben fehlen noch; die erste Bewertung fragt danach`,
    glanceNone: "Keine Zeile ist neu oder geändert.",
    glanceProblems: (n: number, shown: string) =>
      n === 1
        ? "1 Zeile hat ein Problem und wird ausgelassen, solange es besteht."
        : `${shown} Zeilen haben ein Problem und werden ausgelassen, solange es besteht.`,
    otherProblem: (label: string, text: string) =>
      `${about(label, text)} kann so nicht eingelesen werden.`,
    minor: "Hinweis",
    export: "Vorschau exportieren",
    exportLead:
      "Die Datei enthält jede Zeile der Liste und daneben, was mit ihr geschieht und mit welcher Begründung. So können Sie die Liste selbst berichtigen und noch einmal einlesen.",
  },
  rules: {
    summary: (match: string, conflict: string) =>
      `Regeln: ${match === "" ? "jede Zeile ist ein neuer Eintrag" : `wiedererkannt an ${match}`}; bei Widerspruch gilt ${conflict}`,
    matchesShort: {
      registerNo: "Registernummer",
      sourceId: "Kennung",
      title: "Name",
      titleAndOffice: "Name und Amt",
    } satisfies Record<MatchRule, string>,
    conflictShort: { keepRegister: "das Register", takeFile: "die Liste" },
    match: "Woran erkennt das Register einen Eintrag wieder?",
    matchHint: "Von oben nach unten: Was zuerst passt, zählt.",
    matches: {
      registerNo: "an der Registernummer",
      sourceId: "an der Kennung in der Liste",
      title: "am Namen",
      titleAndOffice: "am Namen und am Amt",
    } satisfies Record<MatchRule, string>,
    conflicts: "Wenn eine Angabe in der Liste und im Register geändert wurde:",
    conflictsFound: (n: number, shown: string) =>
      n === 1
        ? "In 1 Zeile hat die Liste etwas geändert, was auch im Register jemand geändert hat. Bitte sehen Sie sie an."
        : `In ${shown} Zeilen hat die Liste etwas geändert, was auch im Register jemand geändert hat. Bitte sehen Sie sie an.`,
    conflict: {
      keepRegister: "Das Register behält seinen Stand",
      takeFile: "Die Liste gilt",
    },
    allOrNothing: "Nichts einlesen, solange eine Zeile ein Problem hat",
    versionsAreEvaluated: "Geänderte Versionen sind schon bewertet: keine neue Bewertung beginnen",
    source: "Kurzname der Liste",
    sourceHint:
      "Daran erkennt das Register beim nächsten Mal dieselbe Liste. Kleine Buchstaben, Ziffern und Bindestriche.",
    badSource:
      "Bitte nehmen Sie 1 bis 40 kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel liste-amt-18.",
  },
  evaluations: {
    title: "Erste Bewertungen",
    lead: "Neue Anwendungen werden bewertet, über Wochen verteilt, damit niemand überrollt wird.",
    from: "Die ersten beginnen am",
    badFrom: "Bitte wählen Sie einen Tag.",
    perWeek: "Höchstens in einer Woche",
    badPerWeek: "Bitte geben Sie eine Zahl zwischen 1 und 1000 an.",
    summary: (n: number, shown: string, lastDay: string) =>
      n === 1
        ? `1 Bewertung; sie beginnt am ${lastDay}.`
        : `${shown} Bewertungen; die letzte beginnt am ${lastDay}.`,
    none: "Es beginnt keine erste Bewertung.",
    persons: "Wer wie viel bekommt",
    person: (name: string, n: number, shown: string) => `${name}: ${entries(n, shown)}`,
    nobody: "Noch ohne Fachverantwortliche, bei der KI-Koordination",
    weeks: (n: number) => (n === 1 ? "Woche für Woche (1 Woche)" : `Woche für Woche (${n} Wochen)`),
    week: (from: string, n: number, shown: string) =>
      `ab ${from}: ${n === 1 ? "1 Bewertung" : `${shown} Bewertungen`}`,
    known: "Einstufungen in der Liste",
    knownChoice: "Was ist eine Einstufung in der Liste wert?",
    kinds: {
      proposal: "Sie ist ein Vorschlag: Neue Anwendungen werden bewertet",
      known: "Sie ist schon entschieden: Das Register übernimmt sie",
    },
    knownReason: "Wer hat bewertet und wo ist das festgehalten?",
    knownReasonHint: "Diese Begründung steht im Verlauf jedes Eintrags.",
    knownReasonMissing: "Bitte begründen Sie, warum die Einstufungen gelten.",
    knownOn: "Bewertet am, wo die Liste keinen Tag nennt (freiwillig)",
  },
};
