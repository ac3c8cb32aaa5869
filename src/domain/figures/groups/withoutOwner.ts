import {
  countOf,
  type FigureFacts,
  type GroupFigures,
  isStanding,
} from "#domain/figures/figure.ts";

/** Applications that nobody answers for (workflow §10). */
export function withoutOwner({ applications }: FigureFacts): GroupFigures {
  return {
    figures: [
      countOf(
        "withoutOwner",
        { de: "Ohne Fachverantwortliche", en: "Without owner" },
        applications.filter(isStanding),
        ({ hasOwner }) => !hasOwner,
      ),
    ],
    tables: [],
  };
}
