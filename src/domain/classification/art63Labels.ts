import type { Bilingual } from "#domain/bilingual.ts";
import type { Art63Condition } from "./legalFacts.ts";

/** The conditions of the exemption, as the law has them (Art. 6(3), second subparagraph). */
export const art63Labels: Readonly<Record<Art63Condition, Bilingual>> = {
  a: { de: "a) eng gefasste Verfahrensaufgabe", en: "a) narrow procedural task" },
  b: {
    de: "b) verbessert das Ergebnis einer abgeschlossenen menschlichen Tätigkeit",
    en: "b) improves the result of a completed human activity",
  },
  c: {
    de: "c) erkennt Muster oder Abweichungen in früheren Entscheidungen",
    en: "c) detects patterns in earlier decisions, or deviations from them",
  },
  d: { de: "d) vorbereitende Aufgabe", en: "d) preparatory task" },
};
