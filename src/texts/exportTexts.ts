import { exports as de } from "#texts/de/exports.ts";
import { exportsTemplate as templateDe } from "#texts/de/exportsTemplate.ts";
import { exports as en } from "#texts/en/exports.ts";
import { exportsTemplate as templateEn } from "#texts/en/exportsTemplate.ts";
import type { Language } from "./language.ts";

export type ExportTexts = typeof de;

const texts: Readonly<Record<Language, ExportTexts>> = { de, en };

/** The texts of files alone: a thread that makes one loads no others. */
export function exportTextsFor(language: Language): ExportTexts {
  return texts[language];
}

/** The texts of the blank template for imports. */
export function templateTextsFor(language: Language): typeof templateDe {
  return language === "de" ? templateDe : templateEn;
}
