import type { Harm } from "#domain/cases/evaluationCase.ts";

/** Reporting an incident, and reading it in its case. */
export const tabIncident = {
  incident: {
    report: "Vorfall melden",
    lead: "Hat die Anwendung einen Fehler gemacht, gab es eine Beschwerde oder einen Schaden? Die KI-Koordination geht jeder Meldung nach. Ihren Namen sehen nur die KI-Koordination und die Revision.",
    text: "Was ist passiert?",
    textHint: "Bitte nennen Sie keine Namen und keine Daten von Betroffenen.",
    on: "Wann ist es passiert?",
    harm: "Wurde jemand geschädigt oder falsch behandelt?",
    harms: { yes: "Ja", no: "Nein", unsure: "Ich weiß es nicht" } satisfies Record<Harm, string>,
    send: "Vorfall melden",
    textMissing: "Bitte beschreiben Sie, was passiert ist.",
    harmMissing: "Bitte geben Sie an, ob jemand geschädigt oder falsch behandelt wurde.",
    doneTitle: "Danke, Ihre Meldung ist gespeichert.",
    done: (day: string) => `Die KI-Koordination kümmert sich darum, spätestens am ${day}.`,
    suspended: "Die Anwendung ist ausgesetzt und darf vorerst nicht genutzt werden.",
    openCase: "Zur Bewertung",
    quote: (day: string) => `Gemeldeter Vorfall vom ${day}`,
    reportedBy: (who: string, when: string) => `Gemeldet von ${who}, ${when}`,
    reported: (when: string) => `Gemeldet: ${when}`,
    harmSaid: (harm: string) => `Jemand geschädigt oder falsch behandelt: ${harm}`,
  },
};
