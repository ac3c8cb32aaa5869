import { cardsEn } from "./cardsEn.ts";
import type { de } from "./de.ts";
import { exportsEn } from "./exportsEn.ts";
import { legalEn } from "./legalEn.ts";
import { problemsEn } from "./problemsEn.ts";
import { tabEn } from "./tabEn.ts";

export const en: typeof de = {
  tab: tabEn,
  cards: cardsEn,
  exports: exportsEn,
  problems: problemsEn,
  legal: legalEn,
};
