import type { Bilingual } from "#domain/bilingual.ts";
import type { problems } from "#texts/de/problems.ts";
import type { tab } from "#texts/de/tab.ts";
import type { usage } from "#texts/de/usage.ts";
import type { Language } from "#texts/language.ts";

/** The part of the messages that the tab shows; cards and exports stay out of the first view. */
export type TabMessages = typeof tab & {
  readonly problems: typeof problems;
  readonly usage: typeof usage;
};

const LANGUAGES: Readonly<Record<Language, () => Promise<TabMessages>>> = {
  de: async () => (await import("#texts/de/tabMessages.ts")).tabMessages,
  en: async () => (await import("#texts/en/tabMessages.ts")).tabMessages,
};

/** What the tab says, in the language in use: the other one is not loaded. */
export function loadTabMessages(language: Language): Promise<TabMessages> {
  return LANGUAGES[language]();
}

/** The label of a key in one of the domain's label tables; an unknown key (a newer server's) is shown as it is. */
export function labelOf(
  labels: Readonly<Record<string, Bilingual>>,
  key: string,
  language: Language,
): string {
  return labels[key]?.[language] ?? key;
}
