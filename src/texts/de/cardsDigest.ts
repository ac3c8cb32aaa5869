import type { DigestSection } from "#domain/messages/digestSections.ts";

const sections: Readonly<Record<DigestSection, string>> = {
  suspensions: "Vorgeschlagene Aussetzungen: bitte entscheiden",
  incidents: "Vorfall oder Schaden: bitte bewerten",
  unattended: "Niemand zuständig oder erreichbar",
  undelivered: "Nachricht nicht zugestellt",
  overdue: "Bewertung überfällig",
  sections: "Angaben zur Bewertung überfällig",
  evidence: "Auflage: bitte den Nachweis prüfen",
  conditions: "Auflage überfällig",
  soon: "In den nächsten fünf Arbeitstagen zu entscheiden",
  unanswered: "Antwort seit fünf Arbeitstagen überfällig",
  checks: "Stichprobe: bitte die Antwort prüfen",
  new: "Neu zu bewerten",
};

/** What waits for the coordinators in the morning. */
export const cardsDigest = {
  digest: {
    heading: (date: string) => `KI-Register am ${date}`,
    asOf: (date: string) => `Stand vom ${date}`,
    nothing: "Zurzeit wartet nichts auf Sie.",
    sections,
    publications: "Veröffentlichung: bitte entscheiden",
    isSentBack: "Zurückgegeben",
    isUnattended: "Freigegeben, aber niemand kann bestätigen",
    line: (title: string, deadline: string) => `${title}: ${deadline}`,
    more: (count: number) => `und ${count} weitere`,
    open: "Vorgänge öffnen",
    fallback: "Die Übersicht des Tages. Bitte öffnen Sie die Vorgänge im KI-Register.",
    summary: (count: number) =>
      count === 1
        ? "KI-Register: 1 Sache wartet auf Sie"
        : `KI-Register: ${count} Sachen warten auf Sie`,
  },
};
