import type { Bilingual } from "#domain/bilingual.ts";
import type { problems } from "#texts/de/problems.ts";
import type { problemsAnywhere } from "#texts/de/problemsAnywhere.ts";
import type { tab } from "#texts/de/tab.ts";
import type { tabFirst } from "#texts/de/tabFirst.ts";
import type { usage } from "#texts/de/usage.ts";
import type { Language } from "#texts/language.ts";

/** What the first view says; of the problems it has those that can befall any page. */
export type FirstMessages = typeof tabFirst & {
  readonly problems: typeof problemsAnywhere & Partial<typeof problems>;
  readonly usage: typeof usage;
};

/** What all pages say; cards and exports stay out of it. */
export type TabMessages = typeof tab & {
  readonly problems: typeof problems;
  readonly usage: typeof usage;
};

const FIRST: Readonly<Record<Language, () => Promise<FirstMessages>>> = {
  de: async () => (await import("#texts/de/tabFirstMessages.ts")).tabFirstMessages,
  en: async () => (await import("#texts/en/tabFirstMessages.ts")).tabFirstMessages,
};

const ALL: Readonly<Record<Language, () => Promise<TabMessages>>> = {
  de: async () => (await import("#texts/de/tabMessages.ts")).tabMessages,
  en: async () => (await import("#texts/en/tabMessages.ts")).tabMessages,
};

/** What the first view says, in the language in use: the other one is not loaded. */
export function loadFirstMessages(language: Language): Promise<FirstMessages> {
  return FIRST[language]();
}

export function loadTabMessages(language: Language): Promise<TabMessages> {
  return ALL[language]();
}

/** The label of a key in one of the domain's label tables; an unknown key (a newer server's) is shown as it is. */
export function labelOf(
  labels: Readonly<Record<string, Bilingual>>,
  key: string,
  language: Language,
): string {
  return labels[key]?.[language] ?? key;
}
