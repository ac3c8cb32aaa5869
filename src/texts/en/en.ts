import type { de } from "#texts/de/de.ts";
import { cardsEn } from "./cards.ts";
import { exportsEn } from "./exports.ts";
import { legalEn } from "./legal.ts";
import { problemsEn } from "./problems.ts";
import { tabEn } from "./tab.ts";

export const en: typeof de = {
  tab: tabEn,
  cards: cardsEn,
  exports: exportsEn,
  problems: problemsEn,
  legal: legalEn,
};
