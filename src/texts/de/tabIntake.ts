import { tabReportFields } from "./tabReportFields.ts";

/** Reporting an application, in four steps. */
export const tabIntake = {
  report: {
    title: "KI-Anwendung melden",
    lead: "Bitte melden Sie jede KI-Anwendung, die neu eingeführt oder schon genutzt wird. Das dauert etwa zwei Minuten; was Sie nicht wissen, lassen Sie offen.",
    steps: {
      what: "Was ist es?",
      use: "Wofür und mit welchen Daten?",
      responsible: "Wer ist verantwortlich?",
      review: "Prüfen und absenden",
    },
    stepsLabel: "Schritte der Meldung",
    stepOf: (n: number, all: number) => `Schritt ${n} von ${all}`,
    stepDone: "erledigt",
    next: "Weiter",
    back: "Zurück",
    optional: "Weitere Angaben (freiwillig)",
    optionalHint: "Was Sie hier offen lassen, steht im Eintrag als „Unbekannt“ oder fehlt dort.",
    send: "Melden",
    sending: "Wird gesendet …",
    change: "Ändern",
    changeStep: (step: string) => `Ändern: ${step}`,
    reviewLead: "Stimmt alles so? Mit „Melden“ geht die Meldung an die KI-Koordination.",
    done: "Vielen Dank! Die Anwendung ist gemeldet.",
    number: (no: string) => `Ihre Registernummer: ${no}`,
    after: "Die KI-Koordination prüft die Angaben und meldet sich, wenn etwas fehlt.",
    open: "Eintrag ansehen",
    another: "Noch eine Anwendung melden",
    problems: (n: number) =>
      n === 1
        ? "Ein Feld braucht noch Ihre Aufmerksamkeit:"
        : `${n} Felder brauchen noch Ihre Aufmerksamkeit:`,
    inUse: (days: number) =>
      `Gut, dass Sie es melden: Auch was schon genutzt wird, wird immer angenommen. Mit der Meldung beginnt die Frist für die erste Bewertung: ${days} Arbeitstage.`,
    inUseDue: (day: string) =>
      `Die Anwendung wird schon genutzt. Die erste Bewertung soll bis zum ${day} abgeschlossen sein.`,
    inUseDueLater: (days: number) =>
      `Die Anwendung wird schon genutzt. Die erste Bewertung soll innerhalb von ${days} Arbeitstagen abgeschlossen sein.`,
    draftKept: "Ihre Eingaben bleiben in diesem Browser gespeichert, bis Sie die Meldung absenden.",
    draftFound: (day: string) => `Ihr Entwurf vom ${day} ist noch da. Sie können weiterschreiben.`,
    draftOther: (kept: string, title: string) =>
      `Sie haben schon einen Entwurf zu „${kept}“. Möchten Sie stattdessen „${title}“ melden?`,
    discard: "Entwurf verwerfen",
    discardAsk: "Entwurf verwerfen?",
    discardLead: "Alles, was Sie in diese Meldung eingegeben haben, wird gelöscht.",
    discardFor: (title: string) => `Entwurf verwerfen und „${title}“ melden`,
    unknown: "Weiß ich nicht",
    unknownShown: "Unbekannt",
    duplicates: (n: number) =>
      n === 1
        ? "Vielleicht steht sie schon im Register:"
        : `Vielleicht steht sie schon im Register (${n} ähnliche):`,
    duplicatesHint: "Wenn ja, brauchen Sie nichts zu melden. Ihr Entwurf bleibt erhalten.",
    platformMissing: "Plattform fehlt – mitmelden",
    platformName: "Name der Plattform",
    platformNameHint: "Zum Beispiel: Microsoft 365 Copilot",
    platformNote:
      "Die Plattform steht dann als Produkt in Ihrer Meldung, mit dem Schlagwort „Plattform fehlt“. Die KI-Koordination nimmt sie auf und verbindet beide.",
    owner: {
      legend: "Wer ist fachverantwortlich?",
      me: "Ich bin verantwortlich",
      other: "Jemand anderes",
    },
    ...tabReportFields,
  },
};
