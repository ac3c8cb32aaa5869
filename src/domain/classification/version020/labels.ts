import type { Bilingual } from "#domain/bilingual.ts";

export const YES: Bilingual = { de: "Ja", en: "Yes" };
export const NO: Bilingual = { de: "Nein", en: "No" };
export const NONE: Bilingual = { de: "Nichts davon", en: "None of these" };
export const UNSURE: Bilingual = { de: "Weiß nicht / unklar", en: "Don’t know / unclear" };
