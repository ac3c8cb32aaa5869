import type { Depth } from "#domain/cases/evaluationCase.ts";

/** Why a use case is asked although its own version did not change. */
const reason = (title: string, version: string, outcome: Depth) => {
  const what = outcome === "full" ? "eine vollständige Bewertung" : "eine Kurzbewertung";
  const about = version === "" ? "" : ` (Version ${version})`;
  return `Die Plattform „${title}“ hat sich geändert${about}. Dort ist ${what} nötig.`;
};

/** The cards' part alone. */
export const platformCardDe = {
  platform: { reason, ask: "Bitte prüfen Sie, was das für Ihren Anwendungsfall bedeutet." },
};

/** The tab's part: platforms and their use cases. */
export const platformDe = {
  platform: {
    useCases: "Anwendungsfälle auf dieser Plattform",
    countOfUseCases: (n: number) => (n === 1 ? "1 Anwendungsfall" : `${n} Anwendungsfälle`),
    noUseCases: "Im Register steht noch kein Anwendungsfall auf dieser Plattform.",
    runsOn: "Plattform",
    runsOnLead: "Dieser Anwendungsfall läuft auf der Plattform:",
    unknown: (no: string) =>
      `Als Plattform ist „${no}“ eingetragen. Unter dieser Registernummer gibt es keine Plattform.`,
    useCaseHint:
      "Eine neue Version der Plattform wird dort bewertet. Die Anwendungsfälle werden nur gefragt, wenn dort eine Bewertung nötig ist.",
    reason,
  },
};

/** The tab's part: telling a significant change at once, and the rhythm in a decision. */
export const changeDe = {
  change: {
    report: "Wesentliche Änderung melden",
    lead: "Melden Sie hier sofort, wenn sich etwas Wesentliches ändert – auch wenn neue Versionen sonst nur gesammelt abgefragt werden. Die KI-Koordination bewertet die Änderung.",
    unsureToo: "Was wissen Sie?",
    send: "Änderung melden",
    nothing: "Bitte geben Sie an, was sich geändert hat oder wobei Sie unsicher sind.",
    noChange:
      "Aus diesen Angaben folgt keine Bewertung. Gibt es eine neue Version, melden Sie bitte diese.",
  },
  rhythm: {
    label: "Abfrage bei neuen Versionen",
    keep: (label: string) => `Unverändert: ${label}`,
    hint: "Gesammelt gefragt wird nur bei begrenztem oder minimalem Risiko und bei „Kein KI-System“. Vorfälle und wesentliche Änderungen gehen immer sofort ein.",
    versions: (n: number) => `${n} Versionen seit der letzten Bewertung`,
  },
};
