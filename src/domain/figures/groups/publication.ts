import { countOf, type FigureFacts, type GroupFigures, share } from "#domain/figures/figure.ts";
import { WITHHELD_REASONS, withheldReasonLabels } from "#domain/vocabulary.ts";

const COUNT = { de: "Anzahl", en: "Number" };

/** How many of the productive applications everybody can look up (workflow §10). */
export function publication({ applications }: FigureFacts): GroupFigures {
  const productive = applications.filter(({ operationStatus }) => operationStatus === "productive");
  const published = productive.filter(({ publication: of }) => of === "listed");
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
        () => ({ part: published.length, of: productive.map(({ no }) => no) }),
      ),
    ],
    tables: [
      {
        key: "withheld",
        title: {
          de: "Im Einsatz und nicht veröffentlicht",
          en: "In productive use and not published",
        },
        rowHead: { de: "Begründung", en: "Reason" },
        columns: [COUNT],
        rows: REASONS.map((reason) => ({
          key: reason,
          label: reason === "undecided" ? UNDECIDED : withheldReasonLabels[reason],
          figures: [
            countOf(`withheld/${reason}`, COUNT, productive, (one) => one.publication === reason),
          ],
        })),
      },
    ],
  };
}

const REASONS = [...WITHHELD_REASONS, "undecided"] as const;
const UNDECIDED = { de: "Noch nicht entschieden", en: "Not decided yet" };
