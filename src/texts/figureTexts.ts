import { exportsFigures as de } from "#texts/de/exportsFigures.ts";
import { exportsFigures as en } from "#texts/en/exportsFigures.ts";
import type { Language } from "./language.ts";

const texts: Readonly<Record<Language, typeof de>> = { de, en };

/** The texts of the committee report outside the tab. */
export function figureTextsFor(language: Language): typeof de {
  return texts[language];
}
