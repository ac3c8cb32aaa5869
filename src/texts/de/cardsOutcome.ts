import type { CaseState } from "#domain/vocabulary.ts";

const outcomeHeadings: Readonly<Record<CaseState, string>> = {
  requested: "Anfrage offen",
  objection: "Antwort erhalten",
  unchanged: "Unverändert bestätigt",
  open: "In Bewertung",
  query: "Rückfrage der KI-Koordination",
  approved: "Freigegeben",
  approvedProvisionally: "Vorläufig freigegeben",
  rejected: "Abgelehnt",
  withdrawn: "Anfrage zurückgezogen",
};

/** What became of a question. */
export const cardsOutcome = {
  outcome: {
    headings: outcomeHeadings,
    holds: (result: string, what: string) => `${result}: ${what}.`,
    suspendedUntil: (deadline: string) =>
      `ausgesetzt, bis die KI-Koordination entschieden hat (${deadline})`,
    suspendedWithoutDay: "ausgesetzt, bis die KI-Koordination entschieden hat",
    suspendedStill: "zurzeit ausgesetzt",
    validOn: (day: string) => `gültig bis ${day}`,
    meanwhile: (state: string) => `Inzwischen: ${state}.`,
    summary: (title: string, result: string) => `KI-Register: „${title}“: ${result}`,
    answeredByYou: (date: string) => `Von Ihnen beantwortet am ${date}.`,
    answeredBy: {
      owner: (date: string) => `Beantwortet von der fachverantwortlichen Person am ${date}.`,
      deputy: (date: string) => `Beantwortet von der Stellvertretung am ${date}.`,
      coordinator: (date: string) => `Beantwortet von der KI-Koordination am ${date}.`,
    },
    answer: "Antwort",
    changed: "Geändert oder vorgefallen",
    unsure: "Unsicher",
    unsureAll: "alle Punkte",
    note: "Anmerkung",
    dateUnknown: "Datum noch unbekannt",
    none: (date: string) =>
      `Danke. Eine Neubewertung ist nicht nötig. Die KI-Koordination kann die Antwort bis ${date} prüfen.`,
    noneWithoutDay:
      "Danke. Eine Neubewertung ist nicht nötig. Die KI-Koordination kann die Antwort noch prüfen.",
    classify:
      "Bitte beantworten Sie im Register unter „Meine Aufgaben“ die Fragen zur Einstufung, soweit Sie es können.",
    short: "Danke. Es folgt eine Kurzbewertung; die KI-Koordination meldet sich.",
    full: "Danke. Es folgt eine vollständige Bewertung; die KI-Koordination meldet sich.",
    evaluating: "Die KI-Koordination bewertet die Anwendung. Sie müssen gerade nichts tun.",
    evaluatingByLaw:
      "Das Recht hat sich geändert. Die KI-Koordination bewertet die Anwendung deshalb neu; Sie müssen gerade nichts tun.",
    objected: "Die KI-Koordination hält eine Bewertung für nötig. Begründung",
    unchanged: "Die Antwort ist bestätigt. Eine Neubewertung ist nicht nötig.",
    withdrawn: "Die Anfrage wurde zurückgezogen. Sie müssen nichts mehr tun.",
    suspendedNow:
      "Die Anwendung ist ab sofort ausgesetzt und darf bis zur Entscheidung nicht genutzt werden.",
    suspendProposed:
      "Die KI-Koordination prüft, ob die Anwendung bis zur Entscheidung ausgesetzt wird.",
    suspendConfirmed:
      "Die KI-Koordination hat die Anwendung ausgesetzt. Sie darf bis zur Entscheidung nicht genutzt werden.",
    suspendDeclined: "Die KI-Koordination hat entschieden, die Anwendung nicht auszusetzen.",
    stillSuspended: "Die Anwendung ist zurzeit ausgesetzt und darf nicht genutzt werden.",
    decided: (date: string) => `Entscheidung vom ${date}`,
    reason: "Begründung",
    validUntil: "Gültig bis",
    riskClass: "Risikoklasse",
    fallback: (title: string, heading: string) => `„${title}“: ${heading}.`,
  },
};
