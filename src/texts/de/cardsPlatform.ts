import type { Depth } from "#domain/cases/evaluationCase.ts";

const reason = (title: string, version: string, outcome: Depth) => {
  const what = outcome === "full" ? "eine vollständige Bewertung" : "eine Kurzbewertung";
  const about = version === "" ? "" : ` (Version ${version})`;
  return `Die Plattform „${title}“ hat sich geändert${about}. Dort ist ${what} nötig.`;
};

/** Why a use case is asked although its own version did not change. */
export const cardsPlatform = {
  platform: { reason, ask: "Bitte prüfen Sie, was das für Ihren Anwendungsfall bedeutet." },
};
