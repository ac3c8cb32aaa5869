/** Cases that people open from an entry. */
export const tabOpening = {
  opening: {
    open: "Bewertung veranlassen",
    openLead:
      "Wir fragen die Fachverantwortlichen, ob sich etwas geändert hat; sie lesen auch Ihre Begründung. Wurde die Anwendung noch nie bewertet, beginnt die Erstbewertung.",
    submitAgain: "Erneut einreichen",
    submitAgainLead:
      "Die KI-Koordination bewertet die Anwendung dann wie eine neu gemeldete. Bitte prüfen Sie vorher, ob die Angaben noch stimmen.",
  },
};
