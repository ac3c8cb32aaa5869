import { TEXT_LIMITS } from "#domain/limits.ts";

/** The card that asks for a statement, and what became of it. */
export const cardsStatement = {
  statement: {
    wanted: (role: string, deadline: string) => `Bitte um Stellungnahme (${role}): ${deadline}.`,
    outcomeHeading: (role: string) => `Stellungnahme: ${role}`,
    intro: "Die KI-Koordination bittet um Ihre Stellungnahme zu dieser Anwendung.",
    question: "Frage",
    required: "Solange Ihre Stelle nicht zugestimmt hat, geht nur eine vorläufige Freigabe.",
    result: "Ihr Ergebnis",
    resultError: "Bitte wählen Sie ein Ergebnis.",
    text: "Bedingungen oder Begründung (bei einfacher Zustimmung freiwillig)",
    textError: `Bitte schreiben Sie höchstens ${TEXT_LIMITS.statement} Zeichen.`,
    conditionsHint:
      "Bedingungen stehen einer endgültigen Freigabe entgegen, bis Sie auf erneute Anfrage zustimmen.",
    staffCouncilHint:
      "Förmliche Fristen der Beteiligung laufen außerhalb des Registers. Hier werden nur Ergebnis und Datum gespeichert.",
    submit: "Stellungnahme abgeben",
    givenByYou: (date: string) => `Von Ihnen abgegeben am ${date}.`,
    givenByColleague: (date: string) =>
      `Am ${date} von einer anderen Person Ihrer Stelle abgegeben.`,
    resultLabel: "Ergebnis",
    textLabel: "Bedingungen oder Begründung",
    cancelled: (date: string) =>
      `Die KI-Koordination hat die Anforderung am ${date} zurückgenommen. Sie müssen nichts mehr tun.`,
    reason: "Begründung",
    closed: "Die Bewertung ist ohne Ihre Stellungnahme abgeschlossen. Sie müssen nichts mehr tun.",
    caseState: "Stand der Bewertung",
    notAsked:
      "Diese Bitte um Stellungnahme richtet sich an eine andere Person. Ihre Angaben wurden nicht übernommen.",
    gone: "Diese Bitte um Stellungnahme gibt es nicht mehr. Sie müssen nichts mehr tun.",
    ownEntry:
      "Sie sind inzwischen für diese Anwendung fachverantwortlich und können keine Stellungnahme zu ihr abgeben. Es wurde nichts geändert.",
    alreadyGiven: (date: string) =>
      `Diese Stellungnahme wurde am ${date} bereits abgegeben. Ihre Angaben wurden nicht übernommen.`,
    notOpen: "Diese Stellungnahme wird nicht mehr gebraucht. Ihre Angaben wurden nicht übernommen.",
    resultMissing: "Bitte wählen Sie ein Ergebnis.",
    textMissing: "Bitte nennen Sie Bedingungen oder eine Begründung.",
    textNotKept: "Hier wird kein Text gespeichert. Bitte geben Sie nur das Ergebnis an.",
    fallback: (title: string) =>
      `Bitte um Stellungnahme zu „${title}“. Bitte öffnen Sie das KI-Register, um zu antworten.`,
    outcomeFallback: (title: string) => `Stellungnahme zu „${title}“.`,
    summary: (title: string, date: string) =>
      `KI-Register: Stellungnahme zu „${title}“ erbeten bis ${date}`,
    outcomeSummary: (title: string) => `KI-Register: Neuer Stand der Stellungnahme zu „${title}“`,
  },
};
