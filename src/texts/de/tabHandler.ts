/** Who of the coordination works on a case, and the list's filter by it. */
export const tabHandler = {
  handler: {
    label: "Bearbeitung",
    all: "Alle",
    me: "Ich",
    nobody: "Niemand",
    by: (name: string) => `Bearbeitung: ${name}`,
    byMe: "Bearbeitung: Sie",
    free: "Bearbeitung: noch niemand",
    take: "Übernehmen",
    giveBack: "Abgeben",
    taken: "Sie bearbeiten diese Bewertung jetzt.",
    givenBack: "Die Bewertung ist wieder frei.",
    suspensionDue: (day: string) => `Aussetzung entscheiden bis ${day}`,
    suspensionOverdue: (since: string) => `Aussetzung überfällig ${since}`,
    incidentDue: (when: string) => `Vorfall: fällig ${when}`,
    incidentOverdue: (since: string) => `Vorfall: überfällig ${since}`,
  },
};
