import { cardsPlatform } from "./cardsPlatform.ts";

/** Platforms and their use cases. */
export const tabPlatform = {
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
    reason: cardsPlatform.platform.reason,
  },
};
