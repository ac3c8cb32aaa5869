import { countOf, type FigureFacts, type GroupFigures, isInUse } from "#domain/figures/figure.ts";

/** In use, not yet evaluated: the first number of the report (workflow §4, §10). */
export function notEvaluated({ applications }: FigureFacts): GroupFigures {
  return {
    figures: [
      countOf(
        "inUseNotEvaluated",
        { de: "Im Einsatz, noch nicht bewertet", en: "In use, not yet evaluated" },
        applications,
        (one) => isInUse(one) && !one.isEvaluated,
      ),
      countOf(
        "inUse",
        {
          de: "Im Einsatz insgesamt (mit Pilotbetrieb)",
          en: "In use altogether (pilots included)",
        },
        applications,
        isInUse,
      ),
    ],
    tables: [],
  };
}
