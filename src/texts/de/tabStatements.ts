/** Asking for statements and giving them. */
export const tabStatements = {
  statement: {
    title: "Stellungnahmen",
    request: "Stellungnahme anfordern",
    requestLead:
      "Die Person bekommt eine Karte im Chat. Sie liest die allgemein lesbaren Angaben des Eintrags und die Antworten zu dieser Bewertung, ohne Namen. Die Frist beträgt zehn Arbeitstage.",
    role: "Welche Stelle soll Stellung nehmen?",
    roleMissing: "Bitte wählen Sie eine Stelle.",
    person: "Wer wird gefragt?",
    personMissing: "Bitte wählen Sie eine Person.",
    choosePerson: "Bitte wählen",
    nobody:
      "Für diese Stelle ist niemand hinterlegt. Wer gefragt werden kann, steht in den Einstellungen des Registers.",
    question: "Ihre Frage",
    required: "Erforderlich für die Freigabe",
    requiredHint: "Solange diese Stelle nicht zugestimmt hat, geht nur eine vorläufige Freigabe.",
    requiredTitle: "Noch nötige Stellungnahmen",
    requiredLead: (n: number): string =>
      n === 1
        ? "Für die Freigabe fehlt noch diese Zustimmung:"
        : "Für die Freigabe fehlen noch diese Zustimmungen:",
    requestNow: "Anfordern",
    requestOf: (role: string) => `Stellungnahme anfordern: ${role}`,
    /** What an office is asked with one press. */
    requiredQuestion: (why: readonly string[]) =>
      ["Bitte nehmen Sie zu dieser Anwendung Stellung.", ...why].join("\n"),
    requested: "Die Stellungnahme ist angefordert.",
    cancel: "Anforderung zurücknehmen",
    cancelOf: (role: string) => `Anforderung zurücknehmen: ${role}`,
    cancelLead: "Die gefragte Person muss nichts mehr tun. Auch sie liest die Begründung.",
    cancelDone: "Die Anforderung ist zurückgenommen.",
    open: (day: string) => `erwartet bis ${day}`,
    overdue: (since: string) => `überfällig ${since}`,
    notGiven: "nicht abgegeben",
    cancelled: "zurückgenommen",
    needed: "erforderlich",
    asked: (name: string, when: string) => `Gefragt ${when}: ${name}`,
    given: (name: string, day: string) => `${name}, ${day}`,
    takenBack: (when: string) => `Zurückgenommen ${when}`,
    give: "Stellungnahme abgeben",
    giveTitle: (role: string) => `Bitte um Stellungnahme: ${role}`,
    askedBy: "Die KI-Koordination bittet um Ihre Stellungnahme.",
    result: "Ihr Ergebnis",
    resultMissing: "Bitte wählen Sie ein Ergebnis.",
    text: "Bedingungen oder Begründung",
    textHint: "Bei einfacher Zustimmung freiwillig.",
    conditionsHint:
      "Bedingungen stehen einer endgültigen Freigabe entgegen, bis Sie auf erneute Anfrage zustimmen.",
    staffCouncilHint:
      "Förmliche Fristen der Beteiligung laufen außerhalb des Registers. Hier werden nur Ergebnis und Datum gespeichert.",
    givenDone: "Danke, Ihre Stellungnahme ist gespeichert.",
  },
};
