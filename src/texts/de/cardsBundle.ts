/** One card about several applications. */
export const cardsBundle = {
  bundle: {
    requests: (count: number) =>
      count === 1
        ? "Noch 1 Anwendung wartet auf Ihre Antwort"
        : `${count} Anwendungen haben Fragen an Sie`,
    reminders: (count: number) =>
      count === 1 ? "Erinnerung an 1 Anfrage" : `Erinnerung an ${count} Anfragen`,
    done: "Alles erledigt",
    continued: "Diese Fragen stehen in neueren Karten weiter unten in diesem Chat.",
    lead: "Sie können für mehrere Anwendungen zusammen antworten. Jede Antwort wird einzeln gespeichert.",
    item: (version: string, deadline: string) => `${version}; ${deadline}`,
    itemWithoutDay: (version: string) => version,
    query: (deadline: string) => `Rückfrage der KI-Koordination; ${deadline}`,
    queryWithoutDay: "Rückfrage der KI-Koordination",
    separateCard: "steht in einer neueren Karte",
    more: (count: number) => `${count} weitere folgen hier, sobald diese beantwortet sind.`,
    unchanged: "Nein, alles unverändert",
    which: "Bei welchen Anwendungen hat sich außer Fehlerbehebungen nichts geändert?",
    whichError: "Bitte kreuzen Sie mindestens eine Anwendung an.",
    submit: "Antworten senden",
    separate: "Etwas hat sich geändert",
    separateWhich: "Welche Anwendungen möchten Sie einzeln beantworten?",
    separateLead: "Sie erhalten für jede eine eigene Karte mit allen Fragen.",
    separateSubmit: "Eigene Karten senden",
    separated: (count: number) =>
      count === 1 ? "Die eigene Karte kommt gleich." : `${count} eigene Karten kommen gleich.`,
    recorded: (count: number) =>
      count === 1 ? "1 Antwort ist gespeichert." : `${count} Antworten sind gespeichert.`,
    reasonUnfit: (titles: string) =>
      `Diese Begründung passt nicht zu: ${titles}. Es wurde noch nichts gespeichert. Bitte wählen Sie eine andere Begründung oder kreuzen Sie weniger Anwendungen an.`,
    notRecorded: (titles: string) =>
      `Nicht gespeichert, weil sich der Stand inzwischen geändert hat: ${titles}.`,
    nothingOpen: "Diese Anfragen sind bereits erledigt. Es wurde nichts geändert.",
    open: "Meine Aufgaben öffnen",
    fallback: "Mehrere Fragen zu Ihren Anwendungen. Bitte öffnen Sie das KI-Register.",
    summaryRequests: (count: number) => `KI-Register: ${count} Anwendungen haben Fragen an Sie`,
    summaryReminders: (count: number) => `KI-Register: Erinnerung an ${count} Anfragen`,
  },
};
