/** What a law would change for an application: the page of the change of law and its file say the same. */
export const exportsLaw = {
  law: {
    class: (from: string, to: string) => `Einstufung: ${from} → ${to}`,
    lowerBound: (from: string, to: string) => `Bis alles geklärt ist, gilt: ${from} → ${to}`,
    because: (reasons: string) => `, weil: ${reasons}`,
    dutyAdded: (duty: string, day: string) => `Neue Pflicht (${day}): ${duty}`,
    dutyEnded: (duty: string) => `Pflicht entfällt: ${duty}`,
    dutyMoved: (from: string | null, to: string | null, duty: string) => {
      const begins = to === null ? "Gilt bereits" : `Gilt ab ${to}`;
      return `${begins}${from === null ? ", bisher ohne eigenen Tag" : ` statt ab ${from}`}: ${duty}`;
    },
    unanswered: (question: string) => `Neu zu beantworten: ${question}`,
    now: "gilt bereits",
    from: (day: string) => `gilt ab ${day}`,
    overridden:
      "Die KI-Koordination hat eine andere Klasse festgelegt als die berechnete; verglichen ist die berechnete.",
    underway: "Vorgang läuft",
    notUnderway: "Noch kein Vorgang",
  },
};
