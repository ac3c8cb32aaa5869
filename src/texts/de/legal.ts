/** The two pages every Teams app must name: data protection and terms of use. */
export const legal = {
  privacy: {
    title: "Datenschutz im KI-Register",
    sections: [
      {
        heading: "Welche Daten",
        text: "Name und Kennung der fachverantwortlichen Person, ihrer Stellvertretung und der KI-Koordination; wer wann was am Eintrag geändert, beantwortet oder entschieden hat; an wen wann eine Karte zugestellt wurde.",
      },
      {
        heading: "Wozu",
        text: "Damit jede Änderung einer KI-Anwendung neu bewertet und die Entscheidung nachvollziehbar dokumentiert wird. Antwortzeiten einzelner Personen werden nicht ausgewertet und nirgends angezeigt.",
      },
      {
        heading: "Wer liest",
        text: "Alle Beschäftigten sehen die Anwendungen mit Amt und Rollen. Namen sehen nur die Beteiligten, die KI-Koordination und die Revision. Listen enthalten keine Personen.",
      },
      {
        heading: "Wo und wie lange",
        text: "Alles liegt in SharePoint-Listen der Stadt. Im Protokoll stehen Personen neben den Ereignissen und können gelöscht werden, ohne dass die Ereigniskette bricht. Zustellnachweise werden sechs Monate nach Abschluss einer Bewertung gelöscht.",
      },
    ],
  },
  terms: {
    title: "Nutzung des KI-Registers",
    sections: [
      {
        heading: "Für wen",
        text: "Das Register ist für die Beschäftigten der Stadtverwaltung. Es dokumentiert den Einsatz von KI nach der KI-Verordnung der EU.",
      },
      {
        heading: "Was gilt",
        text: "Jede KI-Anwendung wird vor ihrem Einsatz gemeldet, jede neue Version zur Neubewertung eingereicht. Über eigene Anwendungen entscheidet niemand selbst.",
      },
      {
        heading: "Was „ausgesetzt“ bedeutet",
        text: "Die Anwendung darf nicht genutzt werden. Das Register schaltet nichts ab.",
      },
    ],
  },
};
