import type { Bilingual } from "#domain/bilingual.ts";
import { OUTSTANDING, type Outstanding } from "#domain/figures/applicationFacts.ts";
import { countOf, type FigureFacts, type GroupFigures } from "#domain/figures/figure.ts";

const LABELS: Readonly<Record<Outstanding, Bilingual>> = {
  dpia: {
    de: "Datenschutz-Folgenabschätzung ausstehend",
    en: "Data protection impact assessment outstanding",
  },
  fria: {
    de: "Grundrechte-Folgenabschätzung ausstehend",
    en: "Fundamental rights impact assessment outstanding",
  },
  staffCouncil: {
    de: "Beteiligung des Personalrats ausstehend",
    en: "Involvement of the staff council outstanding",
  },
  registration: {
    de: "Eintrag in der EU-Datenbank ausstehend",
    en: "Registration in the EU database outstanding",
  },
};

/** What is still to be done, also where the law asks for it later (workflow §5, §10). */
export function outstanding({ applications }: FigureFacts): GroupFigures {
  return {
    figures: OUTSTANDING.map((one) =>
      countOf(`outstanding/${one}`, LABELS[one], applications, (of) =>
        of.outstanding.includes(one),
      ),
    ),
    tables: [],
  };
}
