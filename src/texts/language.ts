export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The register's language for a locale such as `de-DE`; everybody else reads English, nobody named reads German. */
export function languageOf(locale: string | null | undefined): Language {
  if (locale === null || locale === undefined || locale === "") return "de";
  return locale.toLowerCase().startsWith("de") ? "de" : "en";
}
