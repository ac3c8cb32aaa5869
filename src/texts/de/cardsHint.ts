/** What became of a hint. */
export const cardsHint = {
  hint: {
    heading: "Antwort auf Ihren Hinweis",
    thanks: (what: string) => `Vielen Dank für Ihren Hinweis zu „${what}“.`,
    entry: (title: string) => `Die Anwendung steht jetzt im Register: ${title}.`,
    joined: (title: string) => `Die Anwendung gehört zu einem Eintrag im Register: ${title}.`,
    answered: "Die KI-Koordination antwortet:",
    gone: "Dieser Hinweis ist nicht mehr gespeichert.",
    open: "Register öffnen",
    fallback: "Es gibt eine Antwort auf Ihren Hinweis. Bitte öffnen Sie das KI-Register.",
    summary: "KI-Register: Antwort auf Ihren Hinweis",
  },
};
