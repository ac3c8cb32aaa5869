import type { HistoryKind } from "#domain/historyKind.ts";

/** The entry's page as a whole: its head, its tabs, and what staff may do. */
export const tabEntryPage = {
  entryPage: {
    tabs: "Ansichten des Eintrags",
    tab: {
      overview: "Überblick",
      evaluation: "Bewertung",
      history: "Verlauf",
      all: "Alle Angaben",
    },
    more: "Mehr",
    owner: (name: string) => `Fachverantwortlich: ${name}`,
    copyLink: "Link kopieren",
    copied: "Der Link ist kopiert. Er öffnet diesen Eintrag in Teams.",
    copyByHand:
      "Kopieren ließ sich der Link hier nicht. Bitte markieren Sie ihn und kopieren Sie ihn selbst:",
    print: "Drucken",
    answerQuery: "Rückfrage beantworten",
    giveStatement: "Stellungnahme abgeben",
    toCase: "Zum Vorgang",
    checkProposal: "Vorschlag ansehen",
    what: "Was ist das?",
    standing: "Stand",
    usedBy: "Wer nutzt das noch?",
    usedByNobody:
      "Noch kein Amt genannt. Bitte nennen Sie die Ämter, die diese Anwendung außer Ihrem nutzen.",
    noDescription: "Noch nicht beschrieben.",
    editPart: (part: string) => `Bearbeiten: ${part}`,
  },
  staffUsage: {
    title: "Darf ich das nutzen?",
    answer: "Antwort",
    help: "Wen Sie fragen können",
    officesNamed: (offices: string) => `Nur: ${offices}`,
    propose: "Vorschlag machen",
    proposeAgain: "Vorschlag ändern",
    proposeTitle: "Nutzung durch Beschäftigte vorschlagen",
    proposeLead:
      "Bitte schlagen Sie vor, was Beschäftigte mit dieser Anwendung tun dürfen. Die KI-Koordination übernimmt den Vorschlag, ändert ihn oder sagt Ihnen, warum nicht.",
    proposeSend: "Vorschlag senden",
    proposed: "Ihr Vorschlag ist bei der KI-Koordination.",
    proposal: (day: string) => `Vorschlag vom ${day}`,
    takeOver: "Übernehmen",
    decline: "Nicht übernehmen",
    declineLead:
      "Fachverantwortliche und Stellvertretung lesen im Verlauf, warum der Vorschlag nicht gilt.",
    withDecision: "Nutzung durch Beschäftigte mit festlegen",
    fromProposal: (day: string) => `Vorausgefüllt mit dem Vorschlag vom ${day}.`,
    fromPresent: "Vorausgefüllt mit dem, was jetzt gilt.",
  },
  historyView: {
    show: "Anzeigen",
    everything: "Alles",
    kinds: {
      versions: "Versionen",
      evaluation: "Bewertung",
      operation: "Betrieb und Vorfälle",
      responsibility: "Zuständigkeit",
      edits: "Geänderte Angaben",
    } satisfies Record<HistoryKind, string>,
    noneOfKind: "Unter den geladenen Ereignissen ist keines dieser Art.",
    fields: (n: number) => (n === 1 ? "1 Angabe" : `${n} Angaben`),
    toCase: "Zum Vorgang",
    revert: "Zurücksetzen",
    revertField: (field: string) => `Zurücksetzen: ${field}`,
    reverted: "Die Angabe hat wieder ihren früheren Wert.",
    revertReason: (day: string) => `Änderung vom ${day} zurückgenommen`,
    changedSince: "Die Angabe wurde seitdem geändert. Der Verlauf zeigt jetzt den neuen Stand.",
    before: "Vorher",
    after: "Nachher",
  },
};
