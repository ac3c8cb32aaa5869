import { countOf, type FigureFacts, type GroupFigures, share } from "#domain/figures/figure.ts";
import { PUBLICATION_STATUS, publicationStatusLabels } from "#domain/vocabulary.ts";

const COUNT = { de: "Anzahl", en: "Number" };

/** How many of the productive applications everybody can look up (workflow §10). */
export function publication({ applications }: FigureFacts): GroupFigures {
  const productive = applications.filter(({ operationStatus }) => operationStatus === "productive");
  const published = productive.filter(({ publicationStatus }) => publicationStatus === "published");
  return {
    figures: [
      countOf(
        "productive",
        { de: "Im Einsatz (ohne Pilotbetrieb)", en: "In productive use" },
        productive,
        () => true,
      ),
      countOf(
        "published",
        { de: "Davon veröffentlicht", en: "Of these published" },
        published,
        () => true,
      ),
      share(
        "publishedShare",
        { de: "Anteil der veröffentlichten", en: "Share of the published ones" },
        published.length,
        productive.map(({ no }) => no),
      ),
    ],
    tables: [
      {
        key: "byPublication",
        title: { de: "Im Einsatz nach Veröffentlichung", en: "In productive use by publication" },
        rowHead: { de: "Veröffentlichung", en: "Publication" },
        columns: [COUNT],
        rows: PUBLICATION_STATUS.map((status) => ({
          key: status,
          label: publicationStatusLabels[status],
          figures: [
            countOf(
              `byPublication/${status}`,
              COUNT,
              productive,
              (one) => one.publicationStatus === status,
            ),
          ],
        })),
      },
    ],
  };
}
