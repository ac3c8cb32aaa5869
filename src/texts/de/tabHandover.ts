import type { HandoverState } from "#domain/cases/evaluationCase.ts";

/** Naming somebody else as responsible, and accepting it. */
export const tabHandover = {
  handover: {
    lead: "Die genannte Person wird gefragt, ob sie die Anwendung übernimmt. Bis zur Zusage bleiben Sie zuständig; die Frist läuft weiter.",
    who: "Wie soll es weitergehen?",
    named: "Ich weiß, wer zuständig ist",
    unknown: "Weiß ich nicht – die KI-Koordination klärt es",
    person: "Wer ist zuständig?",
    whoMissing: "Bitte wählen Sie eine der beiden Möglichkeiten.",
    personMissing: "Bitte suchen und wählen Sie die zuständige Person.",
    send: "Zuständigkeit weitergeben",
    asked: (name: string) =>
      `Danke. ${name} wird gefragt, ob sie oder er zuständig ist. Die Frist läuft weiter.`,
    title: (application: string) => `Sind Sie zuständig? – ${application}`,
    asks: (reporter: string) =>
      `${reporter} sagt, dass Sie für diese KI-Anwendung fachlich zuständig sind.`,
    place: {
      owner: "Sie würden die fachverantwortliche Person.",
      deputy: "Sie würden die Stellvertretung der fachverantwortlichen Person.",
    },
    duties:
      "Das gehört dazu: kurz antworten, wenn sich die Anwendung ändert, Rückfragen der KI-Koordination beantworten, Angaben im Register aktuell halten und Vorfälle melden.",
    due: "Offene Frage, zu beantworten bis",
    office: "Amt",
    version: "Version",
    accept: "Ja, ich bin zuständig",
    decline: "Nein",
    accepted: "Danke, Sie sind jetzt für diese Anwendung eingetragen.",
    declined: "Danke für die Antwort. Die KI-Koordination klärt, wer zuständig ist.",
    open: "Zuständigkeit ungeklärt",
    states: {
      asked: "gefragt",
      accepted: "hat zugesagt",
      declined: "hat abgelehnt",
      closed: "erledigt",
    } satisfies Record<HandoverState, string>,
    namedPerson: (name: string, state: string) => `genannt: ${name} – ${state}`,
    nobody: "weiß nicht, wer zuständig ist",
    nobodyDone: "wusste nicht, wer zuständig ist – erledigt",
  },
};
